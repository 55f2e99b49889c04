import type { Article } from '../shared/article.ts';
import { bodyBlocks, textOf } from '../shared/blocks.ts';
import type { Page } from '../shared/page.ts';
import { A_MINUTE } from '../shared/text.ts';
import { referenceOf } from '../citation/reference.ts';
import { readEntities } from '../entities/entities.ts';
import { findOutline } from '../outline/outline.ts';
import type { SiteReading } from '../sites/site.ts';
import { bodyHtml } from './body.ts';
import { readText } from './read-text.ts';
import type { Readable } from './readable.ts';
import type { Sanitize } from './sanitize.ts';

/**
 * Reads everything about one page. Pure: the page and what cleans its body are handed in.
 * @param readable finds the body where no known site does; null: such a page has no text
 * @param sanitize cleans `body.html`; null leaves it empty, and `composeBodyHtml` makes it when the reader asks
 * @param site what the site's rules read of the page, where that is known already
 */
export function composeArticle(
  page: Page,
  readable: Readable | null,
  sanitize: Sanitize | null,
  site?: SiteReading,
): Article {
  const { reading, body, detected, provenance, metadata, blocks, characters } = readText(page, readable, site);
  const { title } = metadata;
  const outline = findOutline(blocks, { title });
  const entities = readEntities(blocks, {
    url: page.url,
    title,
    outline,
    organisations: reading.organisations,
    keywords: reading.keywords,
    sources: provenance.chain.flatMap(({ name }) => name ?? []),
  });
  const article = {
    detected,
    ...metadata,
    authors: provenance.authors,
    contributors: provenance.contributors,
    provenance: {
      chain: provenance.chain,
      licence: provenance.licence,
      ...(provenance.conflicts.length ? { conflicts: provenance.conflicts } : {}),
    },
    outline,
    ...entities,
    body: {
      html: sanitize ? bodyHtml(body, blocks, page.url, sanitize) : '',
      text: textOf(blocks),
      characters,
      minutes: Math.max(1, Math.round(characters / A_MINUTE)),
      blocks: bodyBlocks(blocks),
    },
  };
  return { ...article, reference: referenceOf({ article, of: 'page', accessed: null }) };
}
