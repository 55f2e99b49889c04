import type { Block } from '../shared/blocks.ts';
import { lineStyleOf } from '../shared/body-style.ts';
import { isBareEnd } from '../shared/furniture.ts';
import { bodyLines, isSentence, isSigned, saidIn, type BodyLine } from './body-lines.ts';

/** First and last-plus-one block of the text proper. */
export interface BodyRange {
  start: number;
  end: number;
}

/** Marks that say what follows them, and that it is no text; everything behind them goes if little of it is prose. */
const NAMING_MARKS = new Set<BodyLine['kind']>(['references', 'related', 'comments', 'end', 'note']);

/** Marks that stand behind the text, but say only something about it: text that goes on behind them stays. */
const CREDIT_MARKS = new Set<BodyLine['kind']>(['consumed', 'licence', 'statement']);

/**
 * Cuts what stands around the text: title, date, bylines, statement and captions above it; references, notes,
 * disclaimers, advertising and related articles below it. `consumed` are the lines that provenance read.
 */
export function bodyRange(
  blocks: readonly Block[],
  consumed: ReadonlySet<number>,
  context: { title: string } = { title: '' },
): BodyRange {
  const lines = bodyLines(blocks, consumed, context.title);
  const start = startOf(lines);
  const end = trimTail(lines, start, cutAtMark(lines, start));
  return end > start ? { start, end } : { start: 0, end: blocks.length };
}

/** Kinds that may stand above the text. A related link or a reference there would be text about something else. */
const HEAD_KINDS = new Set<BodyLine['kind']>([
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
function startOf(lines: readonly BodyLine[]): number {
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

function skipHead(lines: readonly BodyLine[], from: number): number {
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
const isLead = (lines: readonly BodyLine[], i: number): boolean =>
  lines[i]!.kind === 'small' && isSentence(lines[i]!.block.text) && !/^(?:image|small)$/.test(lines[i - 1]?.kind ?? '');

/** A summary box: its name, at most one paragraph, then points. Without points it is the article's own abstract. */
function endOfSummary(lines: readonly BodyLine[], from: number): number {
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
function cutAtMark(lines: readonly BodyLine[], start: number): number {
  const whole = lines.reduce((sum, line) => sum + line.prose, 0);
  const wholeSaid = lines.reduce((sum, line) => sum + saidIn(line), 0);
  let behind = 0;
  let said = 0;
  // Paragraphs, lines of sentences and headings between a line and the next mark that accounts for what stands behind it.
  let free = 0;
  let going = 0;
  let headed = false;
  let end = lines.length;
  for (let i = lines.length - 1; i > start; i--) {
    const line = lines[i]!;
    const { kind, prose } = line;
    behind += prose;
    said += saidIn(line);
    if (prose) free++;
    if (saidIn(line)) going++;
    headed ||= going > 0 && isSectionHeading(line);
    if (isMuch(behind, whole, MUCH_PROSE) || isMuch(said, wholeSaid, MUCH_SAID)) break;
    const section = line.block.heading !== null && free > 0 && isBareEnd(line.block.text);
    const naming = (NAMING_MARKS.has(kind) && !section) || (kind === 'advert' && !!line.block.heading);
    // A box of related articles in the text: several paragraphs, or a section, go on behind it.
    const box = kind === 'related' && (free >= GOES_ON || headed);
    const credit = CREDIT_MARKS.has(kind) && going < GOES_ON;
    const call = (kind === 'byline' || kind === 'advert') && said <= SLOGAN && !isAmongPoints(lines, i);
    if ((naming && !box) || credit || call) {
      end = i;
      free = 0;
      headed = false;
      if (naming) going = 0;
    }
  }
  return end;
}

/** A heading of the text, not the title of another article. */
const isSectionHeading = ({ kind, block }: BodyLine): boolean =>
  kind === null && block.heading !== null && !lineStyleOf(block).link;

/** One point of a list of the text, though it calls on the reader. */
const isAmongPoints = (lines: readonly BodyLine[], i: number): boolean =>
  lines[i]!.block.container === 'li' && lines[i - 1]?.block.container === 'li' && lines[i - 1]!.kind === null;

const isMuch = (characters: number, whole: number, much: { characters: number; share: number }): boolean =>
  characters > Math.max(much.characters, whole * much.share);

/** Characters of a heading. */
const LONE_HEADING = 20;

/**
 * A heading at the very end of what is left: the text that it headed was cut. Above 未完待续 its text is to come, and
 * pictures are a text.
 */
const isLeftAlone = ({ kind, block }: BodyLine, below: BodyLine | undefined, cut: BodyLine | undefined): boolean =>
  kind === null &&
  block.heading !== null &&
  block.text.length <= LONE_HEADING &&
  !isSentence(block.text) &&
  below?.kind !== 'image' &&
  cut !== undefined &&
  cut.kind !== 'end';

/** Drops framing lines from the end; images go only where they stand between such lines. */
function trimTail(lines: readonly BodyLine[], start: number, from: number): number {
  let end = from;
  for (let i = from - 1; i > start; i--) {
    const { kind, block } = lines[i]!;
    if (kind === 'image') continue;
    const empty = !/[\p{L}\p{N}]/u.test(block.text);
    if (kind !== null || empty || isLeftAlone(lines[i]!, lines[i + 1], lines[end])) end = i;
    else break;
  }
  end = endOfAddresses(lines, end, from);
  const [signer, day] = [lines[end - 1], lines[end]];
  return day?.kind === 'date' && signer?.kind === null && isSigned(signer.block, day.block) ? end + 1 : end;
}

/** `下载` above addresses: a section of the text that is nothing but those. */
function endOfAddresses(lines: readonly BodyLine[], end: number, limit: number): number {
  const above = lines[end - 1];
  if (above?.kind !== null || above.block.text.length > 20) return end;
  if (!above.block.heading && !lineStyleOf(above.block).bold) return end;
  let last = end;
  while (last < limit && lines[last]!.kind === 'address') last++;
  return last;
}
