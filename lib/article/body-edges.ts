import type { Block } from '../shared/blocks.ts';
import { isSentence, isSigned } from './body-lines.ts';

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
  const before = sentencesBefore(blocks, edge);
  const whole = before.at(-1)!;
  const freed: string[] = [];
  for (const i of [...edge].sort((a, b) => a - b)) {
    const { text, heading } = blocks[i]!;
    const above = before[i]!;
    const below = { characters: whole.characters - above.characters, lines: whole.lines - above.lines };
    const least = heading || DAY.test(text) ? 1 : MIDDLE;
    const goesOn = isMuch(below, whole, least) || (below.lines > 0 && recurs(text, freed));
    const middle = goesOn && isMuch(above, whole, least);
    if (middle) freed.push(formOf(text));
    if (middle || (below.lines === 0 && i > 0 && !edge.has(i - 1) && isSigned(blocks[i - 1]!, blocks[i]!)))
      edge.delete(i);
  }
  return edge;
}

interface Amount {
  characters: number;
  lines: number;
}

/** Sentences before each block, and of all of them, those that were read left out. */
function sentencesBefore(blocks: readonly Block[], read: ReadonlySet<number>): Amount[] {
  const amounts: Amount[] = [{ characters: 0, lines: 0 }];
  blocks.forEach(({ text }, i) => {
    const { characters, lines } = amounts[i]!;
    const said = !read.has(i) && isSentence(text);
    amounts.push(said ? { characters: characters + text.length, lines: lines + 1 } : { characters, lines });
  });
  return amounts;
}

const isMuch = ({ characters, lines }: Amount, whole: Amount, least: number): boolean =>
  characters >= least || (characters >= whole.characters * MIDDLE_OF_FEW.share && lines >= MIDDLE_OF_FEW.lines);

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
