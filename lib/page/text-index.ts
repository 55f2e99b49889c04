import { countFirst } from '../shared/count-first.ts';
import { rawOffset, strip } from '../shared/text.ts';
import { visible } from './visible.ts';

/** The text of live nodes without any white space, and the way back from its offsets to the nodes. */
export interface TextIndex {
  text: string;
  /** The live range of `text` from `start` to `end` (end > start). Offsets must lie in the text. */
  rangeAt(start: number, end: number): Range;
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
    const i = countFirst(starts, (start) => start <= offset) - 1;
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
