import { blocksOf, type Block } from '../shared/blocks.ts';
import { INDEX_ATTRIBUTE } from '../shared/snapshot.ts';
import type { Page } from '../shared/page.ts';
import type { SiteReading } from '../sites/site.ts';
import type { ExtractedBody } from './body.ts';

/**
 * The lines in which a source statement is looked for: the body's and the notices' outside of it. Where
 * Readability guessed the body it may have dropped just the statement, so the lines of the original container
 * are taken instead.
 */
export function sourceLines(page: Page, reading: SiteReading, body: ExtractedBody): Block[] {
  const root = body.guessed ? originalRoot(page.document, body.root) : body.root;
  const lines = root && root !== body.root ? blocksOf(root) : [...body.blocks];
  for (const notice of reading.notices) if (!root?.contains(notice)) lines.push(...blocksOf(notice));
  return lines;
}

/** The element of the page that holds everything the guessed copy was made of. */
function originalRoot(document: Document, copy: Element | null): Element | null {
  const indices = copy
    ? [...copy.querySelectorAll(`p[${INDEX_ATTRIBUTE}], li[${INDEX_ATTRIBUTE}]`)].map((element) =>
        element.getAttribute(INDEX_ATTRIBUTE)!,
      )
    : [];
  const [first, last] = [indices[0], indices.at(-1)].map((index) =>
    index ? document.querySelector(`[${INDEX_ATTRIBUTE}="${index}"]`) : null,
  );
  if (!first || !last) return copy;
  let root: Element | null = first;
  while (root && !root.contains(last)) root = root.parentElement;
  if (root === first) root = first.parentElement;
  return root && root !== document.documentElement ? root : document.body;
}

/** Maps what was found in those lines to the body's own: same element, same text. */
export function placedIn(
  body: readonly Block[],
  lines: readonly Block[],
  found: { consumed: readonly number[]; cuts: readonly { block: number; start: number; end: number }[] },
): { consumed: number[]; cuts: { block: number; start: number; end: number }[] } {
  const place = new Map(body.map((block, i) => [keyOf(block), i]));
  const at = (index: number): number | undefined =>
    body[index] === lines[index] ? index : place.get(keyOf(lines[index]!));
  return {
    consumed: found.consumed.flatMap((index) => at(index) ?? []),
    cuts: found.cuts.flatMap((cut) => {
      const block = at(cut.block);
      return block === undefined ? [] : [{ ...cut, block }];
    }),
  };
}

const keyOf = (block: Block): string => `${block.node}|${block.line}|${block.text}`;
