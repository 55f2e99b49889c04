import { Readability } from '@mozilla/readability';
import type { Page } from '../shared/page.ts';
import type { SiteReading } from '../sites/site.ts';
import { blocksOf, type Block } from '../shared/blocks.ts';

/** The body root, clean but not yet trimmed. */
export interface ExtractedBody {
  root: Element | null;
  blocks: Block[];
}

/** Finds the article's body: the known site's root, else what Readability takes for it. */
export function extractBody(page: Page, reading: SiteReading | null): ExtractedBody {
  const root = reading?.body ?? (new Readability(page.document.cloneNode(true) as Document, { serializer: (node) => node }).parse()?.content as Element | undefined) ?? null;
  return { root, blocks: root ? blocksOf(root) : [] };
}

/** First and last-plus-one block of the text proper: bylines, statements, references and advertising at the ends left out. */
export function bodyRange(blocks: readonly Block[], consumed: ReadonlySet<number>): { start: number; end: number } {
  let start = 0;
  let end = blocks.length;
  while (start < end && consumed.has(start)) start++;
  while (end > start && consumed.has(end - 1)) end--;
  return { start, end };
}
