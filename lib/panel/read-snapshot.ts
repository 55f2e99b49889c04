import type { Article } from '../shared/article.ts';
import type { Snapshot } from '../shared/snapshot.ts';
import { composeArticle } from '../article/compose.ts';
import { parseSnapshot } from '../article/parse.ts';
import { parseMarkup } from './parse-markup.ts';

/** Reads a snapshot in the panel's own, inert document. Heavy: loaded after the first paint (`readLazily`). */
export function readSnapshot(snapshot: Snapshot): Article {
  return composeArticle(parseSnapshot(snapshot, parseMarkup), null);
}
