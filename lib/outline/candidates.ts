import type { Block } from '../shared/blocks.ts';
import { USUAL_SIZE, type Line } from './lines.ts';
import { numberingOf, type Numbering } from './numbering.ts';
import { FORGIVEN, refusalOf, type Refusal } from './refuse.ts';

/** What may be a heading: one line, or the lines that it is split over. */
export interface Candidate {
  lines: Line[];
  /** Indices of the first and last block. */
  at: number;
  end: number;
  text: string;
  /** The line that shows the style: the title where a number stands apart. */
  face: Line;
  /** The key of lines that look alike: tag, label, style, or `plain`. */
  look: string;
  numbering: Numbering | null;
  refusal: Refusal | null;
  /** Address of the picture directly above. */
  picture: string | null;
}

const JOINED_WIDTH = 46;

/** Puts split headings together: lines of one element, a number and its title, two lines of one strong style. */
export function candidatesOf(lines: readonly Line[], blocks: readonly Block[], articleTitle: string): Candidate[] {
  const candidates: Candidate[] = [];
  const paired = stylesInPairs(lines);
  for (let i = 0; i < lines.length;) {
    const title = numberAndTitle(lines, i, blocks) ??
      brokenLines(lines, i) ??
      severalLines(lines, i, paired) ?? [lines[i]!];
    const below = i + title.length;
    const group = isSubline(title, below, lines, blocks) ? [...title, lines[below]!] : title;
    candidates.push(candidateOf(group, blocks, articleTitle));
    i += group.length;
  }
  countBeyondNine(candidates);
  return candidates;
}

/** The look of titles whose numbers stand on lines of their own. */
const apart = (family: Numbering['family']): string => `apart ${family}`;

/** 10 goes on from 01 … 09. */
function countBeyondNine(candidates: readonly Candidate[]) {
  let last = 0;
  for (const candidate of candidates) {
    const { numbering } = candidate;
    if (numbering?.family === 'arabic' && last >= 9 && numbering.value === last + 1) {
      candidate.numbering = { ...numbering, family: 'zero' };
      if (candidate.look === apart('arabic')) candidate.look = apart('zero');
    }
    if (candidate.numbering?.family === 'zero') last = candidate.numbering.value;
  }
}

function candidateOf(lines: Line[], blocks: readonly Block[], title: string): Candidate {
  const first = lines[0]!;
  const above = blocks[first.at - 1];
  const numberApart = lines.length > 1 && first.numbering?.rest === '';
  const face = numberApart ? lines[1]! : first;
  const text = lines.map((line, i) => (i && line.numbering?.rest === '' ? bare(line.text) : line.text)).join(' ');
  const tag = lines.find((line) => line.tag)?.tag;
  const label = lines.find((line) => line.label)?.label;
  const refusal = lines.length > 1 ? refusalOf(face.block, text, { title, link: face.link }) : face.refusal;
  return {
    lines,
    at: first.at,
    end: lines.at(-1)!.at,
    text,
    face,
    look: tag
      ? `h${tag}`
      : label
        ? `label${label}`
        : numberApart
          ? apart(first.numbering!.family)
          : face.style || 'plain',
    numbering: numberApart
      ? { ...first.numbering!, rest: face.text }
      : lines.length > 1
        ? numberingOf(text)
        : first.numbering,
    refusal: numberApart && isForgiven(face) ? null : refusal,
    picture: above && !above.text ? (above.images.at(-1)?.src ?? null) : null,
  };
}

/** A number below its title, without the marks around it: — 01 —. */
const bare = (number: string): string => number.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');

/** `<p>01</p><p>标题</p>`, `<h2>PART 1</h2>` above a title line, the title over one or two lines. */
function numberAndTitle(lines: readonly Line[], i: number, blocks: readonly Block[]): Line[] | null {
  const number = lines[i]!;
  if (number.numbering?.rest !== '' || number.refusal) return null;
  const group = [number];
  for (let k = i + 1; k < lines.length && group.length < 3; k++) {
    const line = lines[k]!;
    const previous = group.at(-1)!;
    if (gap(previous, line, blocks) > (group.length === 1 ? 1 : 0)) break;
    if ((line.refusal && !(group.length === 1 && isForgiven(line))) || line.numbering?.rest === '') break;
    if (group.length === 1 ? !isTitleOf(number, line, lines[k + 1]) : !continues(previous, line)) break;
    group.push(line);
  }
  return group.length > 1 ? group : null;
}

/** A short line below a number is its title though it is a quotation or ends with a stop, if it stands out. */
const isForgiven = ({ refusal, strength, width }: Line) => FORGIVEN.has(refusal) && strength >= 2 && width <= 18;

/** The title below a number stands out, or is a short line without punctuation above a longer one. */
function isTitleOf(number: Line, line: Line, next: Line | undefined): boolean {
  if (line.tag) return number.tag === null || number.tag === line.tag;
  if (number.tag && !line.style) return false;
  if (line.strength >= 2 || (line.centred && number.centred)) return line.width <= 32;
  if (!next) return false;
  // Below a number that stands out a plain line is seldom its title.
  if (number.style || number.centred)
    return line.width <= 22 && !/[。，！？：；,!?:;]/.test(line.text) && next.width > line.width;
  if (line.width > 30 || /[。；;]/.test(line.text)) return false;
  return next.width > line.width || next.strength >= 2 || next.tag !== null;
}

/** Times the size of the small line below a title: 10 px below 15, 12 px below 18. */
const SUBLINE_RATIO = 1.25;

/**
 * The small line that a template sets below a title: a word of another script in the title's own element or box, or
 * the title's number, if it is not the next title's.
 */
function isSubline(group: readonly Line[], i: number, lines: readonly Line[], blocks: readonly Block[]): boolean {
  const title = group.at(-1)!;
  const line = lines[i];
  if (!line || line.at !== title.at + 1 || line.refusal || title.refusal || title.numbering?.rest === '') return false;
  if (title.strength < 2 && !title.tag) return false;
  if (line.size === null || line.size * SUBLINE_RATIO > (title.size ?? USUAL_SIZE)) return false;
  if (line.numbering?.rest === '') return !numberAndTitle(lines, i, blocks);
  return !/\p{Script=Han}/u.test(line.text) && line.width <= JOINED_WIDTH / 2 && inOneBox(group[0]!, line, blocks);
}

/** Whether one element holds the lines from the first to the last, and no other. */
function inOneBox(first: Line, last: Line, blocks: readonly Block[]): boolean {
  let box: Element | null = first.block.element;
  while (box && !box.contains(last.block.element)) box = box.parentElement;
  return [blocks[first.at - 1], blocks[last.at + 1]].every((other) => !other || !box?.contains(other.element));
}

/** Looks like the line above and goes on with it. */
function continues(above: Line, line: Line): boolean {
  return (
    line.style !== '' &&
    line.style === above.style &&
    line.tag === above.tag &&
    !line.numbering &&
    above.width + line.width <= JOINED_WIDTH
  );
}

/** Lines of one element parted by `<br>`, all of one look. */
function brokenLines(lines: readonly Line[], i: number): Line[] | null {
  const first = lines[i]!;
  if ((first.refusal && !endsOpen(first)) || !(first.tag || first.label || first.strength >= 2)) return null;
  const group = [first];
  let width = first.width;
  for (let k = i + 1; k < lines.length; k++) {
    const line = lines[k]!;
    if (line.block.element !== first.block.element || line.at !== lines[k - 1]!.at + 1) break;
    if ((line.refusal && !endsOpen(line)) || line.style !== first.style || line.numbering) return null;
    group.push(line);
    width += line.width;
  }
  const next = lines[i + group.length];
  const whole = first.block.line === 0 && next?.block.element !== first.block.element;
  return group.length > 1 && whole && !group.at(-1)!.refusal && width <= JOINED_WIDTH ? group : null;
}

/** Styles whose lines all stand in pairs, two pairs or more: what is not strong by itself is a title over two lines. */
function stylesInPairs(lines: readonly Line[]): ReadonlySet<string> {
  const runs = Map.groupBy(
    lines.flatMap((line, i) => {
      const above = lines[i - 1];
      const begins = line.strength === 2 && !line.tag && !(above && follows(above, line, above));
      return begins ? [{ style: line.style, pair: isPair(lines, i) }] : [];
    }),
    ({ style }) => style,
  );
  return new Set([...runs].flatMap(([style, all]) => (all.length > 1 && all.every(({ pair }) => pair) ? [style] : [])));
}

const isPair = (lines: readonly Line[], i: number): boolean => {
  const [first, second, third] = lines.slice(i, i + 3);
  return !!second && follows(first!, second, first!) && !(third && follows(second, third, first!));
};

/** Two or three lines in a row of one strong style, and no fourth: one heading set in several lines. */
function severalLines(lines: readonly Line[], i: number, paired: ReadonlySet<string>): Line[] | null {
  const first = lines[i]!;
  const above = lines[i - 1];
  if ((first.strength < 3 && !paired.has(first.style)) || (first.refusal && !endsOpen(first))) return null;
  if (above && above.style === first.style && above.at === first.at - 1) return null;
  let end = i + 1;
  while (end < lines.length && follows(lines[end - 1]!, lines[end]!, first)) end++;
  const group = lines.slice(i, end);
  if (group.length < 2 || group.length > 3) return null;
  // What ends with a question or exclamation mark is complete: parent and child, not one heading.
  if (group.slice(0, -1).some((line) => /[？?！!]$/.test(line.text))) return null;
  if (group.slice(1).some((line) => line.numbering) || group.filter((line) => line.tag).length > 1) return null;
  if (group.some((line, k) => line.refusal && !(k < group.length - 1 && endsOpen(line)))) return null;
  return group.reduce((sum, line) => sum + line.width, 0) <= JOINED_WIDTH ? group : null;
}

const follows = (above: Line, line: Line, first: Line) => line.at === above.at + 1 && line.style === first.style;

/** A line that a comma leaves open goes on in the next. */
const endsOpen = (line: Line) => line.refusal === 'sentence' && /[，,、：:]$/.test(line.text);

/** Blocks of images between two lines. */
function gap(a: Line, b: Line, blocks: readonly Block[]): number {
  let count = 0;
  for (let k = a.at + 1; k < b.at; k++) if (!blocks[k]!.text) count++;
  return count;
}
