import { blocksOf, HIDDEN, type Block } from '../shared/blocks.ts';
import { isCaption } from '../shared/caption.ts';
import { INDEX_ATTRIBUTE } from '../shared/snapshot.ts';
import type { Page } from '../shared/page.ts';
import { strip } from '../shared/text.ts';
import type { SiteReading } from '../sites/site.ts';
import { resolveAddresses } from './addresses.ts';
import { KEPT_ATTRIBUTES } from './kept-attributes.ts';
import { plainCode } from './plain-code.ts';
import type { Readable } from './readable.ts';
import type { Sanitize } from './sanitize.ts';

const KEPT = new Set(KEPT_ATTRIBUTES);

/** The body root, clean but not yet trimmed. */
export interface ExtractedBody {
  root: Element | null;
  /** Whether Readability chose the root; it is its clean copy then. */
  guessed: boolean;
  blocks: Block[];
}

/** Finds the article's body: the known site's root, else what Readability takes for it (none without `readable`). */
export function extractBody(
  page: Page,
  reading: Pick<SiteReading, 'body'> | null,
  readable: Readable | null,
): ExtractedBody {
  const known = reading?.body ?? null;
  const root = known ?? (readable && guess(page, readable));
  return { root, guessed: !known, blocks: root ? blocksOf(root) : [] };
}

function guess(page: Page, readable: Readable): Element | null {
  const copy = page.document.cloneNode(true) as Document;
  // Readability would take the panel's own address for the page's.
  resolveAddresses(copy, page.url);
  return readable(copy);
}

/**
 * The body for reading: the lines outside the text and what the page hides cut away, cleaned by DOMPurify. (Readability,
 * which knows unlikely classes and lists of links only, would take text from a root that is the body already.)
 * `kept` are the blocks of the text, `base` is the page's address. Elements keep their index, so that the outline can
 * anchor in it.
 */
export function bodyHtml(body: ExtractedBody, kept: readonly Block[], base: URL, sanitize: Sanitize): string {
  if (!body.root) return '';
  const copy = body.root.cloneNode(true) as Element;
  cutLines(body, copy, withLeadPicture(body.blocks, kept));
  plainCode(copy);
  resolveAddresses(copy, base);
  for (const element of copy.querySelectorAll('*')) {
    if (HIDDEN.test(element.getAttribute('style') ?? '')) element.remove();
    else dropAttributes(element);
  }
  removeEmpty(copy);
  return sanitize(copy.innerHTML).trim();
}

/**
 * The sanitizer would drop them too, but it takes far longer for each, and its parser reports styles to the panel's
 * content security policy.
 */
function dropAttributes(element: Element) {
  for (const name of element.getAttributeNames()) if (!KEPT.has(name)) element.removeAttribute(name);
}

/** Editors make distance with lines of nothing. */
function removeEmpty(root: Element) {
  for (const element of root.querySelectorAll('p, h1, h2, h3, h4, h5, h6, li, ul, ol, section, div, blockquote')) {
    const held = /^h\d/.test(element.localName) ? 'img' : 'img, hr, table';
    if (!strip(element.textContent ?? '') && !element.querySelector(held)) element.remove();
  }
}

/** The text begins below captions; a picture whose caption ends directly above it is for reading all the same. */
function withLeadPicture(blocks: readonly Block[], kept: readonly Block[]): Block[] {
  const first = blocks.findIndex(({ element }) => element === kept[0]?.element);
  let at = first;
  while (at > 0 && isCaption(blocks[at - 1]!)) at--;
  const picture = blocks[at - 1];
  return at < first && picture?.images.length && !picture.text ? [...blocks.slice(at - 1, first), ...kept] : [...kept];
}

/** Removes the elements of lines that are no part of the text. */
function cutLines({ root, blocks }: ExtractedBody, copy: Element, kept: readonly Block[]) {
  const wanted = new Set<Element | null>();
  for (const { element } of kept)
    for (let at: Element | null = element; at && !wanted.has(at); at = at.parentElement) wanted.add(at);
  const unwanted = new Set(
    blocks.flatMap(({ element }) =>
      wanted.has(element) || element === root ? [] : [element.getAttribute(INDEX_ATTRIBUTE)],
    ),
  );
  for (const element of copy.querySelectorAll(`[${INDEX_ATTRIBUTE}]`))
    if (unwanted.has(element.getAttribute(INDEX_ATTRIBUTE))) element.remove();
}
