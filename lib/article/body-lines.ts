import type { Block } from '../shared/blocks.ts';
import { bodyStyleOf, lineStyleOf, mayHead, type BodyStyle } from '../shared/body-style.ts';
import { isCaption } from '../shared/caption.ts';
import { furnitureOf, isAddressLine, type Furniture } from '../shared/furniture.ts';
import { sameText } from '../shared/same-text.ts';

/** A line of the page, and what it is where it isn't text. */
export interface BodyLine {
  block: Block;
  kind: Furniture | 'title' | 'consumed' | 'image' | 'small' | 'address' | null;
  /** Characters that read like an article's own sentences. */
  prose: number;
}

/** Says of each line what it is; `consumed` are those that provenance read. */
export function bodyLines(blocks: readonly Block[], consumed: ReadonlySet<number>, title: string): BodyLine[] {
  const style = bodyStyleOf(blocks);
  const places = namedPlaces(blocks);
  const lines = blocks.map((block, i) => {
    const read = consumed.has(i) && !isNamedCaption(block, blocks[i - 1]);
    return lineOf(block, read, style, title, places);
  });
  keepRecurring(lines);
  return lines;
}

function lineOf(
  block: Block,
  consumed: boolean,
  style: BodyStyle,
  title: string,
  places: ReadonlySet<string>,
): BodyLine {
  const { text } = block;
  if (consumed) return { block, kind: 'consumed', prose: 0 };
  if (!text) return { block, kind: 'image', prose: 0 };
  if (title && text.length <= title.length * 2 + 20 && sameText(text, title)) return { block, kind: 'title', prose: 0 };
  const kind = isCaption(block)
    ? 'caption'
    : places.has(text) && isJump(block)
      ? 'contents'
      : furnitureOf(text, mayHead(block));
  const look = kind ?? (isSmall(block, style) ? 'small' : null);
  return { block, kind: look, prose: !look && isProse(text) ? text.length : 0 };
}

/**
 * The texts of the lines that links to a place in a page name: a line that is nothing but such a link stands in the list
 * of contents that a site sets above the text.
 */
function namedPlaces(blocks: readonly Block[]): ReadonlySet<string> {
  return blocks.some(isJump) ? new Set(blocks.flatMap((block) => (isJump(block) ? [] : [block.text]))) : new Set();
}

const isJump = (block: Block): boolean =>
  block.runs.some(({ link }) => link?.getAttribute('href')?.includes('#')) && lineStyleOf(block).link;

/** `茶馆门口，摄影：阿舟` below a picture: its caption, though a name in it was read. */
const isNamedCaption = (block: Block, above: Block | undefined): boolean =>
  !!above &&
  !above.text &&
  above.images.length > 0 &&
  /^[^：:|｜]{2,40}[，,；;。\s（(][^，,]{1,6}[：:|｜]/.test(block.text);

/**
 * A line that stands three times or more, and addresses spread over the text, are how this article is built
 * (a list of shows, each with its link), not what stands around it.
 */
function keepRecurring(lines: readonly BodyLine[]) {
  const seen = new Map<string, number>();
  for (const { block } of lines) seen.set(block.text, (seen.get(block.text) ?? 0) + 1);
  const early = lines.slice(0, Math.floor(lines.length * 0.6));
  const addresses = early.filter(({ block }) => isAddressLine(block.text)).length >= 3;
  for (const line of lines) {
    if (line.kind === 'consumed' || line.kind === 'image') continue;
    if (seen.get(line.block.text)! >= 3) line.kind = null;
    if (!isAddressLine(line.block.text)) continue;
    if (addresses && line.kind === 'small') line.kind = null;
    if (!addresses && line.kind === null && line.block.text.length <= 120) line.kind = 'address';
  }
}

function isSmall(block: Block, style: BodyStyle): boolean {
  if (style.least === null || block.container === 'pre') return false;
  const { size } = lineStyleOf(block);
  return size !== null && size < style.least - 0.5 && (block.text.length <= 80 || isAddressLine(block.text));
}

/** A line of text that ends as a sentence does, however short. */
export const isSentence = (text: string): boolean => /[。！？!?…”」]$/.test(text);

const isProse = (text: string): boolean => text.length >= 40 && isSentence(text) && !isAddressLine(text);

/** Characters of a line of text that ends with a stop; a title that is a link says nothing. */
export function saidIn({ kind, block }: BodyLine): number {
  const said = kind === null && /\p{L}[^\p{L}]*[。！？…”]$/u.test(block.text) && !lineStyleOf(block).link;
  return said ? block.text.length : 0;
}

/** A day without a time below a short line without a stop: who wrote the letter, and when. */
export const isSigned = ({ text }: Block, day: Block): boolean =>
  text.length > 0 && text.length <= 20 && !isSentence(text) && /^\d{4}年\d{1,2}月\d{1,2}日(?!.*\d:\d)/.test(day.text);
