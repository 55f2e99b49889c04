import type { Article } from '../shared/article.ts';
import { bodyBlocks, cutBlock, placeBlocks, textOf } from '../shared/blocks.ts';
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
import { placedIn, sourceLines } from './source-lines.ts';

/**
 * Reads everything about one page. Pure: the page and the sanitizer are handed in. Without a sanitizer
 * `body.html` is left empty and {@link composeBodyHtml} makes it when the reader asks.
 */
export function composeArticle(page: Page, sanitize: Sanitize | null): Article {
  const { reading, body, provenance, metadata, blocks } = readText(page);
  const { title } = metadata;
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
      html: sanitize ? bodyHtml(body, blocks, page.url, sanitize) : '',
      text,
      characters,
      minutes: Math.max(1, Math.round(characters / 400)),
      blocks: bodyBlocks(blocks),
    },
  };
  return { ...article, reference: referenceOf({ article, of: 'page', accessed: null }) };
}

/** The body's HTML alone: Readability and DOMPurify are the slow part of reading a page, and only the reading view needs them. */
export function composeBodyHtml(page: Page, sanitize: Sanitize): string {
  const { body, blocks } = readText(page);
  return bodyHtml(body, blocks, page.url, sanitize);
}

/** The site's fields, the source statement and the lines of the text proper. */
function readText(page: Page) {
  const reading = readSite(page);
  const body = extractBody(page, reading);
  const stated = readMetadata(page, reading);
  const lines = sourceLines(page, reading, body);
  const found = readProvenance({ page, reading, blocks: lines, published: stated.published });
  const provenance = { ...found, ...placedIn(body.blocks, lines, found) };
  // A mirror shows the feed's date: it belongs to the republisher, its own is unknown.
  const metadata = provenance.chain.at(-1)?.role === 'mirror' ? { ...stated, published: null } : stated;
  const consumed = new Set(provenance.consumed);
  const cut = new Map(provenance.cuts.map((part) => [part.block, part]));
  const whole = body.blocks.map((block, i) => {
    const part = cut.get(i);
    return part ? cutBlock(block, part.start, part.end) : block;
  });
  const range = bodyRange(whole, consumed, { title: metadata.title });
  const blocks = placeBlocks(whole.filter((_, i) => i >= range.start && i < range.end && !consumed.has(i)));
  return { reading, body, provenance, metadata, blocks };
}
