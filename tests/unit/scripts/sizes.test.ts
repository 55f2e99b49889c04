import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { measure, reachable } from '../../../scripts/sizes/measure.ts';

const WORDS = randomBytes(30_000).toString('hex');

const BUILD: Record<string, string> = {
  '/sidepanel.html': '<script type="module" crossorigin src="/chunks/panel.js"></script>',
  '/content-scripts/detect.js': 'a',
  '/agent.js': 'b',
  '/cite.js': 'c',
  '/chunks/panel.js': 'import{a as b}from"./shared.js";import"./side.js";const c=()=>p(()=>import("./body.js"),[]);',
  '/chunks/shared.js': 'export const a=1',
  '/chunks/side.js': '',
  '/chunks/body.js': 'import{a}from"./shared.js";import(`./entity-tables-x.js`)',
  '/chunks/entity-tables-x.js': `export default "${WORDS}"`,
};
function read(path: string): string {
  const text = BUILD[path];
  if (text === undefined) throw new Error(`no such file: ${path}`);
  return text;
}

describe('reachable', () => {
  it('tells what loads at once from what loads ever', () => {
    expect(reachable(['/chunks/panel.js'], read, 'static')).toEqual([
      '/chunks/panel.js',
      '/chunks/shared.js',
      '/chunks/side.js',
    ]);
    expect(reachable(['/chunks/panel.js'], read, 'all')).toContain('/chunks/entity-tables-x.js');
  });
});

describe('measure', () => {
  it('counts words apart from the rest of the panel', () => {
    const sizes = Object.fromEntries(measure(read).map((size) => [size.figure, size]));
    expect(sizes['names and words']?.bytes).toBeGreaterThan(30_000);
    expect(sizes['panel with everything lazy, without names and words']?.bytes).toBeLessThan(1000);
    expect(sizes['… of it after the first paint, to show an article']?.files).toEqual(['/chunks/body.js']);
    expect(sizes['panel before first paint']?.files).not.toContain('/chunks/body.js');
  });

  it('does not take other chunks with words for the tables', () => {
    const renamed = (path: string) =>
      read(path.replace('/words-y.js', '/entity-tables-x.js')).replace('entity-tables-x', 'words-y');
    expect(() => measure(renamed)).toThrow('no chunk of their own');
  });

  it('does not pass over a missing script', () => {
    expect(() => measure((path) => read(path === '/agent.js' ? '/gone.js' : path))).toThrow('/gone.js');
  });
});
