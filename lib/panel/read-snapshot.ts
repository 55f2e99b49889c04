import type { Article } from '../shared/article.ts';
import type { Snapshot } from '../shared/snapshot.ts';
import { composeArticle } from '../article/compose.ts';
import { openSnapshot } from './open-snapshot.ts';

/** Reads a snapshot, all but the body's HTML. Heavy: loaded after the first paint (`readLazily`). */
export async function readSnapshot(snapshot: Snapshot): Promise<Article> {
  const { page, site, readable } = await openSnapshot(snapshot);
  return composeArticle(page, readable, null, site);
}
