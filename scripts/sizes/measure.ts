import { gzipSync } from 'node:zlib';

/** Text of a built file by its path inside the build, `/` first. */
export type ReadBuilt = (path: string) => string;

export interface Size {
  figure: string;
  files: string[];
  /** Bytes, gzip. */
  bytes: number;
  budget: number;
}

const KILOBYTE = 1000;

/** Names and words of the entities: data with a budget of its own. */
const TABLES = /names|words|lexicon|tables/i;

/**
 * The sizes that have a budget.
 * @param read reads a file of the build for Chrome
 */
export function measure(read: ReadBuilt): Size[] {
  const scripts = scriptsOf(read('/sidepanel.html'));
  const first = reachable(scripts, read, 'static');
  const all = reachable(scripts, read, 'all');
  const lazy = all.filter((file) => !first.includes(file));
  const tables = lazy.filter((file) => TABLES.test(file));
  return [
    size('detect.content', ['/content-scripts/detect.js'], 2, read),
    size('agent', ['/agent.js'], 6, read),
    size('panel before first paint', first, 20, read),
    size(
      'panel with everything lazy, without names and words',
      [...first, ...lazy.filter((file) => !tables.includes(file))],
      90,
      read,
    ),
    size('names and words', tables, 40, read),
  ];
}

function size(figure: string, files: string[], kilobytes: number, read: ReadBuilt): Size {
  const bytes = files.reduce((sum, file) => sum + gzipSync(read(file), { level: 9 }).length, 0);
  return { figure, files, bytes, budget: kilobytes * KILOBYTE };
}

function scriptsOf(html: string): string[] {
  return [...html.matchAll(/<script\b[^>]*\bsrc="([^"]+\.js)"/g)].map((match) => match[1]!);
}

/** Files that these import, themselves included: at once (`static`), or ever (`all`). */
export function reachable(from: readonly string[], read: ReadBuilt, kind: 'static' | 'all'): string[] {
  const seen = new Set<string>();
  const visit = (file: string): void => {
    if (seen.has(file)) return;
    seen.add(file);
    const text = read(file);
    const statics = [...text.matchAll(/(?:\bfrom|\bimport)\s*["'](\.{1,2}\/[^"']+\.js)["']/g)];
    const dynamics = kind === 'all' ? [...text.matchAll(/\bimport\(\s*["'`](\.{1,2}\/[^"'`]+\.js)["'`]/g)] : [];
    for (const match of [...statics, ...dynamics]) visit(new URL(match[1]!, `file://${file}`).pathname);
  };
  from.forEach(visit);
  return [...seen];
}
