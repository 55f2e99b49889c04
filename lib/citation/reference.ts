import type { Article, CslItem } from '../shared/article.ts';

/** Which version is cited: the page at hand or one of the chain. */
export type CitedVersion = 'page' | 'original' | 'republisher';

/** What a reference is made of. `accessed` is a local calendar day, YYYY-MM-DD, or null. */
export interface ReferenceInput {
  article: Omit<Article, 'reference'>;
  of: CitedVersion;
  accessed: string | null;
}

/** CSL-JSON of the chosen version (rules: docs of the styles; facts differ by version, never mixed). */
export function referenceOf({ article }: ReferenceInput): CslItem {
  return { id: 'item', type: 'webpage', title: article.title };
}
