import type { Article } from '../shared/article.ts';
import { bodyBlocks, placeBlocks, textOf } from '../shared/blocks.ts';
import type { Page } from '../shared/page.ts';
import { referenceOf } from '../citation/reference.ts';
import { readEntities } from '../entities/entities.ts';
import { findOutline } from '../outline/outline.ts';
import { readProvenance } from '../provenance/provenance.ts';
import { readSite } from '../sites/registry.ts';
import { bodyHtml, extractBody } from './body.ts';
import { bodyRange } from './body-range.ts';
import { detect } from './detect.ts';
import { readMetadata } from './metadata.ts';
import type { Sanitize } from './sanitize.ts';

/** Reads everything about one page. Pure: the page and the sanitizer are handed in. */
export function composeArticle(page: Page, sanitize: Sanitize): Article {
  const reading = readSite(page);
  const body = extractBody(page, reading);
  const provenance = readProvenance({ page, reading, blocks: body.blocks });
  const consumed = new Set(provenance.consumed);
  const metadata = readMetadata(page, reading);
  const { title } = metadata;
  const range = bodyRange(body.blocks, consumed, { title });
  const blocks = placeBlocks(body.blocks.filter((_, i) => i >= range.start && i < range.end && !consumed.has(i)));
  const text = textOf(blocks);
  const outline = findOutline(blocks, { title });
  const entities = readEntities(blocks, {
    url: page.url,
    title,
    outline,
    organisations: reading.organisations,
    keywords: [],
  });
  const characters = text.replace(/\s/g, '').length;
  const detected = detect({ page, reading, chain: provenance.chain, characters });
  const article = {
    detected,
    ...metadata,
    authors: provenance.authors,
    contributors: provenance.contributors,
    provenance: { chain: provenance.chain, licence: provenance.licence },
    outline,
    ...entities,
    body: {
      html: bodyHtml(body, blocks, sanitize),
      text,
      characters,
      minutes: Math.max(1, Math.round(characters / 400)),
      blocks: bodyBlocks(blocks),
    },
  };
  return { ...article, reference: referenceOf({ article, of: 'page', accessed: null }) };
}
