import type { Article } from '../shared/article.ts';
import type { Snapshot } from '../shared/snapshot.ts';
import { composeArticle } from '../article/compose.ts';
import { parseSnapshot } from '../article/parse.ts';
import { createSanitizer } from '../article/sanitize.ts';

const sanitize = createSanitizer(window);
const parser = new DOMParser();

/** Reads a snapshot in the panel's own, inert document. Heavy: loaded after the first paint (`createReader`). */
export function readSnapshot(snapshot: Snapshot): Article {
  return composeArticle(
    parseSnapshot(snapshot, (html) => parser.parseFromString(html, 'text/html')),
    sanitize,
  );
}
