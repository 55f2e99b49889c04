import { cutBlock, placeBlocks, type Block } from '../shared/blocks.ts';
import type { Detected } from '../shared/article.ts';
import type { Page } from '../shared/page.ts';
import { readProvenance, type ProvenanceReading } from '../provenance/provenance.ts';
import { readSite } from '../sites/registry.ts';
import type { SiteReading } from '../sites/site.ts';
import { extractBody, type ExtractedBody } from './body.ts';
import { edgeLines } from './body-edges.ts';
import { bodyRange } from './body-range.ts';
import { detect } from './detect.ts';
import { readMetadata, type Metadata } from './metadata.ts';
import { printedAuthors } from './printed-authors.ts';
import type { Readable } from './readable.ts';
import { placedIn, sourceLines } from './source-lines.ts';
import { dateAbove } from './under-title.ts';

/** What a page says of itself, and the lines of its text. */
export interface TextReading {
  reading: SiteReading;
  body: ExtractedBody;
  detected: Detected;
  metadata: Metadata;
  provenance: ProvenanceReading;
  /** The lines of the text proper, placed. */
  blocks: Block[];
  /** Characters of the text, white space not counted. */
  characters: number;
}

/**
 * The site's fields, the source statement and the lines of the text proper. A page where no known site tells the body
 * (`reading.body` is null) has no text without `readable`.
 */
export function readText(page: Page, readable: Readable | null, reading: SiteReading = readSite(page)): TextReading {
  const body = extractBody(page, reading, readable);
  const stated = readMetadata(page, reading);
  const lines = sourceLines(page, reading, body);
  const printed = reading.reason === 'generic' ? printedAuthors(page.document, stated.title, reading.body) : [];
  const said = printed.length ? { ...reading, authors: printed } : reading;
  const found = readProvenance({ page, reading: said, blocks: lines, published: stated.published });
  const provenance = { ...found, ...placedIn(body.blocks, lines, found) };
  const cut = new Map(provenance.cuts.map((part) => [part.block, part]));
  const whole = body.blocks.map((block, i) => {
    const part = cut.get(i);
    return part ? cutBlock(block, part.start, part.end) : block;
  });
  const consumed = edgeLines(whole, provenance.consumed);
  const range = bodyRange(whole, consumed, { title: stated.title });
  // A mirror shows the feed's date: it belongs to the republisher, its own is unknown.
  const isMirror = provenance.chain.at(-1)?.role === 'mirror';
  // Where a site has a reader of its own, that reader knows the date; above the text of others one may be printed.
  const above = () =>
    /^(?:generic|markup-of)/.test(reading.reason) ? dateAbove(body.blocks.slice(0, range.start)) : null;
  const metadata = { ...stated, published: isMirror ? null : (stated.published ?? above()) };
  const blocks = placeBlocks(whole.filter((_, i) => i >= range.start && i < range.end && !consumed.has(i)));
  const characters = blocks.reduce((sum, { text }) => sum + text.replace(/\s/g, '').length, 0);
  const detected = detect({ page, reading, chain: provenance.chain, characters });
  return { reading, body, detected, metadata, provenance, blocks, characters };
}
