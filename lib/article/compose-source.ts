import type { Article } from '../shared/article.ts';
import type { Page } from '../shared/page.ts';
import { readText } from './read-text.ts';
import type { Readable } from './readable.ts';

/** What a reference is made of. */
export type ArticleSource = Pick<
  Article,
  'detected' | 'title' | 'url' | 'published' | 'language' | 'authors' | 'contributors' | 'provenance'
>;

/** Reads what a citation needs, without outline, entities and body. */
export function composeSource(page: Page, readable: Readable | null): ArticleSource {
  const { detected, metadata, provenance } = readText(page, readable);
  const { authors, contributors, chain, licence } = provenance;
  return { detected, ...metadata, authors, contributors, provenance: { chain, licence } };
}
