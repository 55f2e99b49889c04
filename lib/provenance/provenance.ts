import type { ChainLink, Contributor } from '../shared/article.ts';
import type { Block } from '../shared/blocks.ts';
import type { Page } from '../shared/page.ts';
import type { SiteReading } from '../sites/site.ts';

/** What the source statement, the bylines and the site's own fields say together. */
export interface ProvenanceReading {
  authors: string[];
  contributors: Contributor[];
  chain: ChainLink[];
  licence: string | null;
  /** Blocks that are statement, byline or notice: no part of the text. Indices into the given blocks. */
  consumed: number[];
}

/**
 * Reads who wrote the text, which account or site published it first, who republished it.
 * `blocks` are all lines of the body root and of the notices, untrimmed.
 */
export function readProvenance(input: { page: Page; reading: SiteReading | null; blocks: readonly Block[] }): ProvenanceReading {
  return { authors: input.reading?.authors ?? [], contributors: [], chain: [], licence: null, consumed: [] };
}
