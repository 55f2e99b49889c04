import { describe, expect, it } from 'vitest';
import { checkDay, readOptions, UsageError } from '../../../scripts/analyze/options.ts';

const url = 'https://36kr.com/p/1';

describe('readOptions', () => {
  it('reads the four forms', () => {
    expect(readOptions(['a.html', '--url', url])).toEqual({ command: 'analyze', form: 'file', file: 'a.html', url });
    expect(readOptions(['--jsonl', '-'])).toEqual({ command: 'analyze', form: 'jsonl', input: '-' });
    expect(readOptions(['cite', '--jsonl', 'in.jsonl'])).toEqual({ command: 'cite', form: 'jsonl', input: 'in.jsonl' });
    expect(
      readOptions(['cite', 'a.html', '--url', url, '--style', 'apa-7', '--of', 'original', '--accessed', '2026-02-28']),
    ).toEqual({
      command: 'cite',
      form: 'file',
      file: 'a.html',
      url,
      style: 'apa-7',
      of: 'original',
      accessed: '2026-02-28',
    });
  });

  it('cites the page and no access date unless told otherwise', () => {
    expect(readOptions(['cite', 'a.html', '--url', url, '--style', 'ris'])).toMatchObject({
      of: 'page',
      accessed: null,
    });
  });

  it.each([
    [[], 'no file given'],
    [['a.html'], '--url is missing'],
    [['a.html', '--url', 'nonsense'], 'not an address'],
    [['a.html', '--url', 'javascript:alert(1)'], 'only http'],
    [['a.html', 'b.html', '--url', url], 'one file at a time'],
    [['a.html', '--url', url, '--style', 'ris'], 'belongs to "cite"'],
    [['cite', 'a.html', '--url', url], '--style is missing'],
    [['cite', 'a.html', '--url', url, '--style', 'ris', '--of', 'mirror'], '--of must be one of'],
    [['cite', 'a.html', '--url', url, '--style', 'ris', '--accessed', '2026-02-30'], 'not a day'],
    [['--jsonl', '-', '--url', url], 'does not go with --jsonl'],
    [['--jsonl', '-', 'a.html'], 'no further file'],
    [['--frobnicate'], 'frobnicate'],
  ])('refuses %j and says why', (args, message) => {
    expect(() => readOptions(args)).toThrow(UsageError);
    expect(() => readOptions(args)).toThrow(message);
  });
});

describe('checkDay', () => {
  it('takes real days only', () => {
    expect(checkDay('2024-02-29')).toBe('2024-02-29');
    expect(() => checkDay('2023-02-29')).toThrow(UsageError);
    expect(() => checkDay(20240229)).toThrow(UsageError);
    expect(checkDay(undefined)).toBeNull();
  });
});
