import { describe, expect, it } from 'vitest';
import { readAll } from '../../../lib/sites/read-variable.ts';

describe('readAll', () => {
  const script = `var a = 1;
    window.search_keywords=[{keyword:htmlDecode("竹桥云"),begin:3},{keyword: 'BambooDB', n: 1},{"keyword":"\\x7a48\\u7af9"},{keyword:'竹桥云'},{keyword:''}];
    var list = [{keyword:'elsewhere'}];`;

  it('reads the values of the named list, decoded, each once', () => {
    expect(readAll([script], 'search_keywords', 'keyword')).toEqual(['竹桥云', 'BambooDB', 'z48竹']);
  });

  it('gives nothing where there is no such list', () => {
    expect(readAll(['var search_keywords = null;', ''], 'search_keywords', 'keyword')).toEqual([]);
  });

  it('takes no more than 50', () => {
    const long = `search_keywords=[${Array.from({ length: 80 }, (_, i) => `{keyword:'k${i}'}`).join(',')}`;
    expect(readAll([long], 'search_keywords', 'keyword')).toHaveLength(50);
  });
});
