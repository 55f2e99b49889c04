import { describe, expect, it } from 'vitest';
import { placesOf, sourceFiles } from './files.ts';

const TEXT = /\.(tsx?|mjs|cjs|js|json|ya?ml|md|html|css|sh|txt)$|^\.ci\/run$/;
const all = sourceFiles(['.'], TEXT).filter(
  ({ path }) => path !== 'package-lock.json' && path !== 'tests/repo/hygiene.test.ts',
);
const tests = all.filter(({ path }) => /^tests\/.*\.(tsx?|mjs)$/.test(path));

describe('the repository', () => {
  it('keeps no path of the machine it was written on', () => {
    const machine = /(^|[\s'"`(=])\/(work|opt\/n24|home\/[a-z]+\/|Users\/[a-z]+\/|tmp)\//;
    const invented = new Set(['tests/unit/scripts/find-browser.test.ts']);
    expect(
      placesOf(
        all.filter(({ path }) => !invented.has(path)),
        machine,
      ),
    ).toEqual([]);
  });

  it('keeps no address of a local server', () => {
    const shippedAndDocs = all.filter(({ path }) =>
      /^(lib|components|entrypoints|docs|locales|scripts)\/|^[^/]+$/.test(path),
    );
    expect(placesOf(shippedAndDocs, /https?:\/\/localhost/)).toEqual([]);
  });

  it('skips no test and narrows no run to one', () => {
    expect(
      placesOf(
        tests,
        /\b(it|test|describe|suite)\.(skip|only|todo|fails|skipIf)\b|\bx(it|describe)\(|\bf(it|describe)\(/,
      ),
    ).toEqual([]);
  });

  it('leaves no note of unfinished work', () => {
    const marks = new RegExp(`\\b(${['TO' + 'DO', 'FIX' + 'ME', 'X' + 'XX'].join('|')})\\b`);
    const code = all.filter(({ path }) => /\.(tsx?|mjs)$/.test(path));
    expect(code.flatMap(({ path, text }) => (marks.test(text) ? [path] : []))).toEqual([]);
  });
});
