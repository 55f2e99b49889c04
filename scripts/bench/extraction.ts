import { Readability } from '@mozilla/readability';
import { composeArticle } from '../../lib/article/compose.ts';
import { parseSnapshot } from '../../lib/article/parse.ts';
import { readable } from '../../lib/article/readable.ts';
import { createSanitizer } from '../../lib/article/sanitize.ts';
import type { Snapshot } from '../../lib/shared/snapshot.ts';

const parser = new DOMParser();
const parse = (html: string): Document => parser.parseFromString(html, 'text/html');
const sanitize = createSanitizer(window);

/** Milliseconds of one turn over one parsed snapshot, each on a document of its own. */
export interface Turn {
  /** Everything but the body's HTML: what the panel shows first. */
  text: number;
  /** Everything, with Readability and DOMPurify for the body. */
  whole: number;
  /** Readability alone. */
  alone: number;
}

/** Times the panel's reading beside Readability; parsing, which both need, is left out. */
export function turn(snapshot: Snapshot): Turn {
  const pages = [parseSnapshot(snapshot, parse), parseSnapshot(snapshot, parse)] as const;
  const document = parse(snapshot.markup);
  return {
    text: timed(() => composeArticle(pages[0], readable, null)),
    whole: timed(() => composeArticle(pages[1], readable, { sanitize, readable })),
    alone: timed(() => new Readability(document).parse()),
  };
}

function timed(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}
