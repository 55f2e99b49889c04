import type { Article } from '../shared/article.ts';
import type { Snapshot } from '../shared/snapshot.ts';
import { composeArticle } from '../article/compose.ts';
import { parseSnapshot } from '../article/parse.ts';
import { readSite } from '../sites/registry.ts';
import { parseMarkup } from './parse-markup.ts';

/**
 * Reads a snapshot in the panel's own, inert document. Heavy: loaded after the first paint (`readLazily`);
 * Readability is loaded only for a page whose body no known site names.
 */
export async function readSnapshot(snapshot: Snapshot): Promise<Article> {
  const page = parseSnapshot(snapshot, parseMarkup);
  const site = readSite(page);
  const readable = site.body ? null : (await import('../article/readable.ts')).readable;
  return composeArticle(page, readable, null, site);
}
