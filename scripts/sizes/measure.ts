import { gzipSync } from 'node:zlib';

/** Text of a built file by its path inside the build, `/` first. */
export type ReadBuilt = (path: string) => string;

export interface Size {
  figure: string;
  files: string[];
  /** Bytes, gzip. */
  bytes: number;
  /** Null: told for orientation. */
  budget: number | null;
  /** Where the budget is not met yet: the most it may be meanwhile, so that it does not grow. */
  ceiling: number | null;
}

const KILOBYTE = 1000;

/** The chunk of the entities' names and words: data with a budget of its own. See wxt.config.ts. */
const TABLES = /\/entity-tables-[\w-]+\.js$/;
/** What the reading view and Markdown bring along when the reader asks for them. */
const FOR_READING = /\/(?:body|readable)-[\w-]+\.js$/;

/**
 * The sizes that have a budget. "Everything lazy" is all JS that the side panel can ever load, what it loads before
 * its first paint included, without names and words; the parts of it are told below it.
 * @param read reads a file of the build for Chrome
 * @throws if the tables are no chunk of their own
 */
export function measure(read: ReadBuilt): Size[] {
  const scripts = scriptsOf(read('/sidepanel.html'));
  const first = reachable(scripts, read, 'static');
  const all = reachable(scripts, read, 'all');
  const tables = all.filter((file) => TABLES.test(file));
  if (tables.length === 0) throw new Error('names and words are no chunk of their own');
  const code = all.filter((file) => !tables.includes(file));
  const later = code.filter((file) => !first.includes(file));
  return [
    size('detect.content', ['/content-scripts/detect.js'], 2, read),
    size('agent', ['/agent.js'], 6, read),
    size('panel before first paint', first, 20, read),
    // Over its budget since the first version: it holds the readers of 26 sites and 26 styles and formats.
    { ...size('panel with everything lazy, without names and words', code, 90, read), ceiling: 165 * KILOBYTE },
    size(
      '… of it after the first paint, to show an article',
      later.filter((file) => !FOR_READING.test(file)),
      null,
      read,
    ),
    size(
      '… of it for the reading view and Markdown',
      later.filter((file) => FOR_READING.test(file)),
      null,
      read,
    ),
    size('names and words', tables, 40, read),
    size('citing with the panel closed', ['/cite.js'], null, read),
  ];
}

function size(figure: string, files: string[], kilobytes: number | null, read: ReadBuilt): Size {
  const bytes = files.reduce((sum, file) => sum + gzipped(read(file)), 0);
  return { figure, files, bytes, budget: kilobytes === null ? null : kilobytes * KILOBYTE, ceiling: null };
}

export const gzipped = (text: string): number => gzipSync(text, { level: 9 }).length;

/** The scripts that a page names. */
export function scriptsOf(html: string): string[] {
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
