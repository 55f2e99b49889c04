import type { Block } from '../shared/blocks.ts';
import { bodyStyleOf, lineStyleOf, type BodyStyle } from '../shared/body-style.ts';
import { isCaption } from '../shared/caption.ts';
import { furnitureOf, isAddressLine, type Furniture } from '../shared/furniture.ts';
import { sameText } from '../shared/same-text.ts';

/** First and last-plus-one block of the text proper. */
export interface BodyRange {
  start: number;
  end: number;
}

interface Line {
  block: Block;
  kind: Furniture | 'title' | 'consumed' | 'image' | 'small' | 'address' | null;
  /** Characters that read like an article's own sentences. */
  prose: number;
}

/** Marks after which no text follows; everything behind them goes if little of it is prose. */
const STRONG_MARKS = new Set<Line['kind']>([
  'consumed',
  'references',
  'related',
  'comments',
  'end',
  'note',
  'licence',
  'statement',
]);

/**
 * Cuts what stands around the text: title, date, bylines, statement and captions above it; references, notes,
 * disclaimers, advertising and related articles below it. `consumed` are the lines that provenance read.
 */
export function bodyRange(
  blocks: readonly Block[],
  consumed: ReadonlySet<number>,
  context: { title: string } = { title: '' },
): BodyRange {
  const style = bodyStyleOf(blocks);
  const lines = blocks.map((block, i) => lineOf(block, consumed.has(i), style, context.title));
  keepRecurring(lines);
  const start = startOf(lines);
  const end = trimTail(lines, start, cutAtMark(lines, start));
  return end > start ? { start, end } : { start: 0, end: blocks.length };
}

/** Characters of prose above and below that put a line in the middle of the text. */
const MIDDLE = 280;

/** A day, or a year with what happened in it. */
const DAY = /^(?:[\d\s年月日号.:：/-]+$|\d{4}年)/;

/**
 * Of the lines that provenance read, those at the edges of the text, where by-lines and statements stand. What lies in
 * its middle, or as a heading's tag or a day between prose, only reads like one: `数据：看不见的账`.
 */
export function edgeLines(blocks: readonly Block[], read: Iterable<number>): Set<number> {
  const edge = new Set(read);
  const prose = blocks.map(({ text }, i) => (!edge.has(i) && isProse(text) ? text.length : 0));
  const whole = prose.reduce((sum, length) => sum + length, 0);
  let above = 0;
  prose.forEach((length, i) => {
    const least = blocks[i]!.heading || DAY.test(blocks[i]!.text) ? 1 : MIDDLE;
    if (above >= least && whole - above >= least) edge.delete(i);
    above += length;
  });
  return edge;
}

const isProse = (text: string): boolean => text.length >= 40 && /[。！？!?…”」]$/.test(text) && !isAddressLine(text);

function lineOf(block: Block, consumed: boolean, style: BodyStyle, title: string): Line {
  const { text } = block;
  if (consumed) return { block, kind: 'consumed', prose: 0 };
  if (!text) return { block, kind: 'image', prose: 0 };
  if (title && text.length <= title.length * 2 + 20 && sameText(text, title)) return { block, kind: 'title', prose: 0 };
  const kind = isCaption(block) ? 'caption' : furnitureOf(text);
  const look = kind ?? (isSmall(block, style) ? 'small' : null);
  return { block, kind: look, prose: !look && isProse(text) ? text.length : 0 };
}

/**
 * A line that stands three times or more, and addresses spread over the text, are how this article is built
 * (a list of shows, each with its link), not what stands around it.
 */
function keepRecurring(lines: readonly Line[]) {
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

/** Kinds that may stand above the text. A related link or a reference there would be text about something else. */
const HEAD_KINDS = new Set<Line['kind']>([
  'title',
  'consumed',
  'image',
  'small',
  'byline',
  'date',
  'statement',
  'licence',
  'caption',
  'note',
  'advert',
]);

/** The first line of text; a few short lines before a late byline (slogan, repeated summary) go with it. */
function startOf(lines: readonly Line[]): number {
  let start = skipHead(lines, 0);
  let short = 0;
  for (let i = start; i < Math.min(lines.length, start + 8); i++) {
    const { block, kind } = lines[i]!;
    if (kind === 'byline' || kind === 'statement' || kind === 'date') {
      start = skipHead(lines, i);
      short = 0;
    } else if (block.heading && block.text) break;
    else if ((short += block.text.length) > 70) break;
  }
  // Images directly above the text belong to it.
  while (start > 0 && lines[start - 1]!.kind === 'image') start--;
  return start;
}

function skipHead(lines: readonly Line[], from: number): number {
  let i = from;
  for (; i < lines.length; i++) {
    const { kind } = lines[i]!;
    const points = kind === 'summary' ? endOfSummary(lines, i) : i;
    if (points > i) i = points;
    else if (!HEAD_KINDS.has(kind)) break;
  }
  return i < lines.length ? i : from;
}

/** A summary box: its name, at most one paragraph, then points. Without points it is the article's own abstract. */
function endOfSummary(lines: readonly Line[], from: number): number {
  const isPoint = (i: number) => /^[•·●▪◆\-*✦]|^\p{Extended_Pictographic}/u.test(lines[i]?.block.text ?? '');
  const first = isPoint(from + 1) ? from + 1 : from + 2;
  let last = from;
  for (let i = first; isPoint(i); i++) last = i;
  return last;
}

/** Characters of sentences that may stand behind a by-line or a call on the reader: a slogan, no paragraph. */
const SLOGAN = 20;

/** The earliest mark of the end that has little prose behind it. */
function cutAtMark(lines: readonly Line[], start: number): number {
  const total = lines.reduce((sum, line) => sum + line.prose, 0);
  let behind = 0;
  let said = 0;
  // Paragraphs between a line and the next mark.
  let free = 0;
  let end = lines.length;
  for (let i = lines.length - 1; i > start; i--) {
    const { kind, block, prose } = lines[i]!;
    behind += prose;
    if (prose) free++;
    if (kind === null && /[。！？…”]$/.test(block.text)) said += block.text.length;
    if (behind > Math.max(300, total * 0.15)) break;
    const strong = STRONG_MARKS.has(kind) || (kind === 'advert' && !!block.heading);
    // A box of related articles in the text: several paragraphs go on behind it.
    const box = kind === 'related' && free >= 3;
    if ((strong && !box) || ((kind === 'byline' || kind === 'advert') && said <= SLOGAN)) {
      end = i;
      free = 0;
    }
  }
  return end;
}

/** Drops framing lines from the end; images go only where they stand between such lines. */
function trimTail(lines: readonly Line[], start: number, from: number): number {
  let end = from;
  for (let i = from - 1; i > start; i--) {
    const { kind, block } = lines[i]!;
    if (kind === 'image') continue;
    const empty = !/[\p{L}\p{N}]/u.test(block.text);
    if (kind !== null || empty) end = i;
    else break;
  }
  return end;
}
