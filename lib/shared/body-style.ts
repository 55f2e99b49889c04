import type { Block } from './blocks.ts';

/** How the running text looks. */
export interface BodyStyle {
  /** The commonest font size in px; null where the text carries none. */
  size: number | null;
  /** The least size that a fifth of the text has, at most `size`; null where `size` is. */
  least: number | null;
  /** The commonest colour as written; null where the text carries none. */
  colour: string | null;
  /** Whether most of the text is bold, so that bold says nothing. */
  bold: boolean;
  /** Whether most of the text stands in the middle. */
  centred: boolean;
}

/** The commonest size, colour, weight and place by characters, headings and code left out. */
export function bodyStyleOf(blocks: readonly Block[]): BodyStyle {
  const sizes = new Map<number | null, number>();
  const colours = new Map<string | null, number>();
  let bold = 0;
  let centred = 0;
  let all = 0;
  for (const block of blocks) {
    if (block.heading || block.container === 'pre') continue;
    for (const run of block.runs) {
      const length = run.end - run.start;
      sizes.set(run.size, (sizes.get(run.size) ?? 0) + length);
      colours.set(run.colour, (colours.get(run.colour) ?? 0) + length);
      all += length;
      if (run.bold) bold += length;
      if (block.centred) centred += length;
    }
  }
  const size = commonest(sizes);
  const common = [...sizes].flatMap(([of, length]) => (of !== null && length >= all / 5 ? [of] : []));
  const least = size === null ? null : Math.min(size, ...common);
  const most = all * 0.6;
  return { size, least, colour: commonest(colours), bold: bold > most, centred: centred > most };
}

function commonest<T>(counts: ReadonlyMap<T | null, number>): T | null {
  let best: T | null = null;
  let most = 0;
  for (const [value, count] of counts)
    if (count > most) {
      best = value;
      most = count;
    }
  return best;
}

/** The style that covers most of a line. */
export interface LineStyle {
  /** Bold covers 90 % of the letters or more; a number, marks and pictures before them may be plain. */
  bold: boolean;
  size: number | null;
  colour: string | null;
  /** One link covers 90 % of the characters or more. */
  link: boolean;
}

/** Characters of a bold line that may be a heading. */
const HEADING = 24;

/** Whether a line is in a heading's tag, or bold and short: what it says may be what a section is called. */
export const mayHead = (block: Block): boolean =>
  block.heading !== null || (block.text.length <= HEADING && lineStyleOf(block).bold);

/** `01`, `一、`, `1.`, `👉`: what stands before a title, often outside of its bold. */
const LEAD = /^(?:[^\p{L}]*(?:[一二三四五六七八九十]{1,3}[、.．：:)）\s])?[^\p{L}]*)(?=\p{L})/u;

const lettersIn = (text: string): number => text.match(/\p{L}/gu)?.length ?? 0;
const hanIn = (text: string): number => text.match(/\p{Script=Han}/gu)?.length ?? 0;

/** The dominant style of one line. */
export function lineStyleOf(block: Block): LineStyle {
  let bold = 0;
  let letters = 0;
  let link = 0;
  // Letters are counted only where a line is partly bold: that is slow and most lines are of one weight.
  const bolds = block.runs.filter((run) => run.bold).length;
  const mixed = bolds > 0 && bolds < block.runs.length;
  const from = block.runs.length > 1 ? (LEAD.exec(block.text)?.[0].length ?? 0) : 0;
  const sizes = new Map<number | null, number>();
  const colours = new Map<string | null, number>();
  // 看水 WATER: the look is that of the Chinese title, not of the longer word beside it.
  const han = block.runs.length > 1 && hanIn(block.text) > 0;
  for (const run of block.runs) {
    const length = run.end - run.start;
    if (mixed) {
      const own = lettersIn(block.text.slice(Math.max(run.start, from), run.end));
      letters += own;
      if (run.bold) bold += own;
    }
    if (run.link) link += length;
    // The look is the title's, not its number's.
    const start = Math.max(run.start, from);
    const shown = han ? hanIn(block.text.slice(start, run.end)) : Math.max(0, run.end - start);
    sizes.set(run.size, (sizes.get(run.size) ?? 0) + shown);
    colours.set(run.colour, (colours.get(run.colour) ?? 0) + shown);
  }
  const most = block.text.length * 0.9;
  return {
    bold: mixed ? letters > 0 && bold >= letters * 0.9 : bolds > 0,
    link: link > 0 && link >= most,
    size: commonest(sizes),
    colour: commonest(colours),
  };
}
