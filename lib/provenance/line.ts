import type { Block } from '../shared/blocks.ts';

/** A block as the grammar reads it. */
export interface Line {
  /** Index in the list of blocks. */
  index: number;
  node: number | null;
  /** As printed. */
  text: string;
  /** Same length: full-width punctuation as half-width, unusual spaces as spaces; what tables are matched on. */
  plain: string;
  links: LineLink[];
  /** Stretches of bold text. */
  bolds: { start: number; end: number }[];
  /** The site's markup says that this is a notice. */
  notice: boolean;
  heading: boolean;
}

export interface LineLink {
  start: number;
  end: number;
  href: string;
}

const HALF: Record<string, string> = {
  '：': ':',
  '∶': ':',
  '﹕': ':',
  '（': '(',
  '）': ')',
  '，': ',',
  '；': ';',
  '｜': '|',
  丨: '|',
  '│': '|',
  '︱': '|',
  '∣': '|',
  '／': '/',
  '＆': '&',
  '＠': '@',
  '．': '.',
  '！': '!',
  '？': '?',
  '\u00a0': ' ',
  '\u3000': ' ',
  '\t': ' ',
  '\n': ' ',
  '［': '[',
  '］': ']',
  '＂': '"',
  '„': '“',
  '‟': '“',
  '＿': '_',
  '－': '-',
};

/** Normalizes punctuation one character by one, so that offsets stay. */
export function plainOf(text: string): string {
  return text.replace(/[：∶﹕（），；｜丨│︱∣／＆＠．！？\u00a0\u3000\t\n［］＂„‟＿－]/g, (char) => HALF[char] ?? char);
}

export function lineOf(block: Block, index: number, notice: boolean): Line {
  const links: LineLink[] = [];
  const bolds: Line['bolds'] = [];
  for (const run of block.runs) {
    const href = run.link?.getAttribute('href');
    if (run.link && href) {
      const last = links.at(-1);
      if (last && last.end >= run.start - 1 && last.href === href) last.end = run.end;
      else links.push({ start: run.start, end: run.end, href });
    }
    if (run.bold) {
      const last = bolds.at(-1);
      if (last && last.end >= run.start) last.end = run.end;
      else bolds.push({ start: run.start, end: run.end });
    }
  }
  let plain: string | null = null;
  return {
    index,
    node: block.node,
    text: block.text,
    // Few lines are read closely: the others never need it.
    get plain() {
      return (plain ??= plainOf(block.text));
    },
    links,
    bolds,
    notice,
    heading: block.heading !== null,
  };
}
