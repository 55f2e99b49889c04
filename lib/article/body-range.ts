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

/** Marks that say what follows them, and that it is no text; everything behind them goes if little of it is prose. */
const NAMING_MARKS = new Set<Line['kind']>(['references', 'related', 'comments', 'end', 'note']);

/** Marks that stand behind the text, but say only something about it: text that goes on behind them stays. */
const CREDIT_MARKS = new Set<Line['kind']>(['consumed', 'licence', 'statement']);

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
  const places = namedPlaces(blocks);
  const lines = blocks.map((block, i) => {
    const read = consumed.has(i) && !isNamedCaption(block, blocks[i - 1]);
    return lineOf(block, read, style, context.title, places);
  });
  keepRecurring(lines);
  const start = startOf(lines);
  const end = trimTail(lines, start, cutAtMark(lines, start));
  return end > start ? { start, end } : { start: 0, end: blocks.length };
}

/** Characters of sentences above and below that put a line in the middle of the text. */
const MIDDLE = 280;

/** In an article of few words it is a fifth of them, in two lines or more. */
const MIDDLE_OF_FEW = { share: 0.2, lines: 2 };

/** A day, or a year with what happened in it. */
const DAY = /^(?:[\d\s年月日号.:：/-]+$|\d{4}年)/;

/**
 * Of the lines that provenance read, those at the edges of the text, where by-lines and statements stand. What lies in
 * its middle, or as a heading's tag or a day between prose, only reads like one: `数据：看不见的账`.
 */
export function edgeLines(blocks: readonly Block[], read: Iterable<number>): Set<number> {
  const edge = new Set(read);
  const said = blocks.map(({ text }, i) => (!edge.has(i) && isSentence(text) ? text.length : 0));
  const whole = said.reduce((sum, length) => sum + length, 0);
  const inMiddle = (characters: number, lines: number, least: number) =>
    characters >= least || (characters >= whole * MIDDLE_OF_FEW.share && lines >= MIDDLE_OF_FEW.lines);
  const freed: string[] = [];
  let above = 0;
  let linesAbove = 0;
  const lines = said.filter(Boolean).length;
  said.forEach((length, i) => {
    const { text, heading } = blocks[i]!;
    const least = heading || DAY.test(text) ? 1 : MIDDLE;
    const below = whole - above;
    const last = below > 0 && recurs(text, freed);
    const before = blocks[i - 1];
    if (edge.has(i) && !below && before && !edge.has(i - 1) && isSigned(before, blocks[i]!)) edge.delete(i);
    if (edge.has(i) && inMiddle(above, linesAbove, least) && (last || inMiddle(below, lines - linesAbove, least))) {
      edge.delete(i);
      freed.push(formOf(text));
    }
    above += length;
    if (length) linesAbove++;
  });
  return edge;
}

/**
 * What a line of several fields is built of: `《桥》作者：阿舟｜出版社：渡口文艺` and the line below the next book have
 * their labels and marks in common. A line of a single field has no form of its own: a by-line, too, is `作者：阿舟`.
 */
function formOf(text: string): string {
  const fields = text.match(/[^\s，,；;、|｜丨/／：:]{1,6}[：:]|[，,；;|｜丨/／]/g) ?? [];
  return fields.length > 1 ? fields.join('') : '';
}

/** Whether two lines of this form stood in the middle of the text, so that this one below them describes no article. */
const recurs = (text: string, freed: readonly string[]): boolean => {
  const form = formOf(text);
  return form !== '' && freed.filter((one) => one === form).length >= 2;
};

/** A day without a time below a short line without a stop: who wrote the letter, and when. */
const isSigned = ({ text }: Block, day: Block): boolean =>
  text.length > 0 && text.length <= 20 && !isSentence(text) && /^\d{4}年\d{1,2}月\d{1,2}日(?!.*\d:\d)/.test(day.text);

/** `茶馆门口，摄影：阿舟` below a picture: its caption, though a name in it was read. */
const isNamedCaption = (block: Block, above: Block | undefined): boolean =>
  !!above &&
  !above.text &&
  above.images.length > 0 &&
  /^[^：:|｜]{2,40}[，,；;。\s（(][^，,]{1,6}[：:|｜]/.test(block.text);

/** A line of text that ends as a sentence does, however short. */
const isSentence = (text: string): boolean => /[。！？!?…”」]$/.test(text);

const isProse = (text: string): boolean => text.length >= 40 && isSentence(text) && !isAddressLine(text);

function lineOf(block: Block, consumed: boolean, style: BodyStyle, title: string, places: ReadonlySet<string>): Line {
  const { text } = block;
  if (consumed) return { block, kind: 'consumed', prose: 0 };
  if (!text) return { block, kind: 'image', prose: 0 };
  if (title && text.length <= title.length * 2 + 20 && sameText(text, title)) return { block, kind: 'title', prose: 0 };
  const kind = isCaption(block) ? 'caption' : places.has(text) && isJump(block) ? 'contents' : furnitureOf(text);
  const look = kind ?? (isSmall(block, style) ? 'small' : null);
  return { block, kind: look, prose: !look && isProse(text) ? text.length : 0 };
}

/**
 * The texts of the lines that links to a place in a page name: a line that is nothing but such a link stands in the list
 * of contents that a site sets above the text.
 */
function namedPlaces(blocks: readonly Block[]): ReadonlySet<string> {
  const jumps = blocks.filter(isJump);
  return new Set(jumps.length ? blocks.flatMap((block) => (jumps.includes(block) ? [] : [block.text])) : []);
}

const isJump = (block: Block): boolean =>
  lineStyleOf(block).link && block.runs.some(({ link }) => link?.getAttribute('href')?.includes('#'));

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
  'contents',
  'advert',
]);

/** Lines of sentences that are text, above a by-line or behind a credit; slogans and what a site adds have one or two. */
const GOES_ON = 3;

/** The first line of text; a few short lines before a late byline (slogan, repeated summary) go with it. */
function startOf(lines: readonly Line[]): number {
  let start = skipHead(lines, 0);
  let short = 0;
  let going = 0;
  for (let i = start; i < Math.min(lines.length, start + 8); i++) {
    const { block, kind } = lines[i]!;
    if (saidIn(lines[i]!)) going++;
    if (kind === 'byline' || kind === 'statement' || kind === 'date') {
      start = skipHead(lines, i);
      short = 0;
      going = 0;
    } else if (going >= GOES_ON || (block.heading && block.text)) break;
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
    else if (!HEAD_KINDS.has(kind) || isLead(lines, i)) break;
  }
  return i < lines.length ? i : from;
}

/** A sentence in small type opens the text, below neither a picture (a caption) nor a small line (an account's card). */
const isLead = (lines: readonly Line[], i: number): boolean =>
  lines[i]!.kind === 'small' && isSentence(lines[i]!.block.text) && !/^(?:image|small)$/.test(lines[i - 1]?.kind ?? '');

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

/** Prose behind a mark that puts it in the text: characters, or a share of the article's where that is more. */
const MUCH_PROSE = { characters: 300, share: 0.15 };

/** The same for sentences of any length, which an article of short lines is made of. */
const MUCH_SAID = { characters: 120, share: 0.3 };

/** The earliest mark of the end that has little prose behind it. */
function cutAtMark(lines: readonly Line[], start: number): number {
  const whole = lines.reduce((sum, line) => sum + line.prose, 0);
  const wholeSaid = lines.reduce((sum, line) => sum + saidIn(line), 0);
  let behind = 0;
  let said = 0;
  // Paragraphs, and lines of sentences, between a line and the next mark that accounts for what stands behind it.
  let free = 0;
  let going = 0;
  let end = lines.length;
  for (let i = lines.length - 1; i > start; i--) {
    const line = lines[i]!;
    const { kind, prose } = line;
    behind += prose;
    said += saidIn(line);
    if (prose) free++;
    if (saidIn(line)) going++;
    if (isMuch(behind, whole, MUCH_PROSE) || isMuch(said, wholeSaid, MUCH_SAID)) break;
    const naming = NAMING_MARKS.has(kind) || (kind === 'advert' && !!line.block.heading);
    // A box of related articles in the text: several paragraphs go on behind it.
    const box = kind === 'related' && free >= GOES_ON;
    const credit = CREDIT_MARKS.has(kind) && going < GOES_ON;
    if ((naming && !box) || credit || ((kind === 'byline' || kind === 'advert') && said <= SLOGAN)) {
      end = i;
      free = 0;
      if (naming) going = 0;
    }
  }
  return end;
}

const isMuch = (characters: number, whole: number, much: { characters: number; share: number }): boolean =>
  characters > Math.max(much.characters, whole * much.share);

/** Characters of a line of text that ends with a stop; a title that is a link says nothing. */
function saidIn({ kind, block }: Line): number {
  return kind === null && /[。！？…”]$/.test(block.text) && !lineStyleOf(block).link ? block.text.length : 0;
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
  const [signer, day] = [lines[end - 1], lines[end]];
  return day?.kind === 'date' && signer?.kind === null && isSigned(signer.block, day.block) ? end + 1 : end;
}
