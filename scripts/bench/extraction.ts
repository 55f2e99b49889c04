import { Readability } from '@mozilla/readability';
import { composeArticle } from '../../lib/article/compose.ts';
import { parseSnapshot } from '../../lib/article/parse.ts';
import { readable } from '../../lib/article/readable.ts';
import { createSanitizer } from '../../lib/article/sanitize.ts';
import type { Snapshot } from '../../lib/shared/snapshot.ts';

const parser = new DOMParser();
const parse = (html: string): Document => parser.parseFromString(html, 'text/html');
const sanitize = createSanitizer(window);

/** Milliseconds for the whole reading of a snapshot, as the panel does it. */
export function extraction(snapshot: Snapshot): number {
  const start = performance.now();
  composeArticle(parseSnapshot(snapshot, parse), readable, { sanitize, readable });
  return performance.now() - start;
}

/** Milliseconds for Readability alone on the same document. */
export function readability(snapshot: Snapshot): number {
  const document = parse(snapshot.markup);
  const start = performance.now();
  new Readability(document).parse();
  return performance.now() - start;
}
