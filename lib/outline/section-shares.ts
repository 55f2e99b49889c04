import type { BodyBlock, OutlineEntry } from '../shared/article.ts';
import { A_MINUTE } from '../shared/text.ts';

/** How much of the text an entry's section holds. */
export interface SectionShare {
  /** 0…1 of the body's characters, white space not counted; a parent's share contains its children's. */
  share: number;
  minutes: number;
  /** Where the section begins in the body's text. */
  start: number;
}

type Lines = { text: string; blocks: readonly BodyBlock[] };

/** The share of the text and the reading time of each entry, in the outline's order. */
export function sectionShares(body: Lines, outline: readonly OutlineEntry[]): SectionShare[] {
  const places = placeEntries(body, outline);
  const before = countBefore(body);
  const total = before.at(-1) || 1;
  return outline.map(({ level }, i) => {
    const from = places[i]!;
    let next = i + 1;
    while (next < outline.length && outline[next]!.level > level) next++;
    const to = next < outline.length ? places[next]! : body.blocks.length;
    const characters = before[to]! - before[from]!;
    return {
      share: characters / total,
      minutes: Math.round((characters / A_MINUTE) * 10) / 10,
      start: body.blocks[from]?.start ?? 0,
    };
  });
}

/**
 * The block at which each entry begins, looked for from the entry before; an entry that isn't found stands
 * where the one before it does. Entries are known by their node and text.
 */
export function placeEntries(body: Lines, outline: readonly OutlineEntry[]): number[] {
  let from = 0;
  return outline.map(({ node, text }) => {
    for (let i = from; i < body.blocks.length; i++) {
      const block = body.blocks[i]!;
      if (node !== null && block.node !== node) continue;
      const line = body.text.slice(block.start, block.end);
      if (text !== line && !text.startsWith(`${line} `)) continue;
      from = i;
      return i;
    }
    return from;
  });
}

/** Characters before each block, and of all of them. */
function countBefore({ text, blocks }: Lines): number[] {
  const counts = [0];
  let count = 0;
  for (const { start, end } of blocks) {
    for (let i = start; i < end; i++) if (text.charCodeAt(i) > 32) count++;
    counts.push(count);
  }
  return counts;
}
