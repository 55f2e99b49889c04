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

/**
 * The sizes that have a budget.
 * @param read reads a file of the build for Chrome
 * @param tables names and words of the entities, as their source files: data with a budget of its own
 */
export function measure(read: ReadBuilt, tables: string): Size[] {
  const scripts = scriptsOf(read('/sidepanel.html'));
  const everything = size(
    'panel with everything lazy, without names and words',
    reachable(scripts, read, 'all'),
    90,
    read,
  );
  const data = gzipped(tables);
  return [
    size('detect.content', ['/content-scripts/detect.js'], 2, read),
    size('agent', ['/agent.js'], 6, read),
    size('panel before first paint', reachable(scripts, read, 'static'), 20, read),
    { ...everything, bytes: everything.bytes - data },
    { figure: 'names and words', files: [], bytes: data, budget: 40 * KILOBYTE },
  ];
}

function size(figure: string, files: string[], kilobytes: number, read: ReadBuilt): Size {
  const bytes = files.reduce((sum, file) => sum + gzipped(read(file)), 0);
  return { figure, files, bytes, budget: kilobytes * KILOBYTE };
}

const gzipped = (text: string): number => gzipSync(text, { level: 9 }).length;

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
