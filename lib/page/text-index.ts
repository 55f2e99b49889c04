import { visible } from './visible.ts';

/** White space, zero-width characters and soft hyphens: what two copies of one text may differ in. */
const BLANK = /[\s\u200b-\u200f\u2060\ufeff\u00ad]+/g;

/** The text of live nodes without any white space, and the way back from its offsets to the nodes. */
export interface TextIndex {
  text: string;
  /** The live range of `text` from `start` to `end` (end > start). Offsets must lie in the text. */
  rangeAt(start: number, end: number): Range;
}

/** `text` without white space and zero-width characters, as {@link TextIndex.text} has it. */
export function strip(text: string): string {
  return text.replace(BLANK, '');
}

/** Indexes the text under `root`; scripts, styles, form controls and the like are left out. */
export function indexText(root: Element): TextIndex {
  const nodes: Text[] = [];
  const starts: number[] = [];
  let text = '';
  for (const { text: node } of visible(root)) {
    const stripped = node && strip(node.data);
    if (!stripped) continue;
    nodes.push(node);
    starts.push(text.length);
    text += stripped;
  }
  const place = (offset: number): { node: Text; at: number } => {
    const i = lastAtMost(starts, offset);
    const node = nodes[i]!;
    return { node, at: rawOffset(node.data, offset - starts[i]!) };
  };
  return {
    text,
    rangeAt(start, end) {
      const from = place(start);
      const last = place(end - 1); // the end is where the last character ends, not where the next node starts
      const range = document.createRange();
      range.setStart(from.node, from.at);
      range.setEnd(last.node, last.at + 1);
      return range;
    },
  };
}

function lastAtMost(sorted: readonly number[], value: number): number {
  let low = 0;
  let high = sorted.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (sorted[middle]! <= value) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Offset in `data` of its `count`-th character that is no white space. */
function rawOffset(data: string, count: number): number {
  let left = count;
  let at = 0;
  while (at < data.length && (!strip(data[at]!) || left-- > 0)) at++;
  return at;
}
