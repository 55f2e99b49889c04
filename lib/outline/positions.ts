import type { Candidate } from './candidates.ts';
import { familyKey } from './numbering.ts';

/** Whether text, or a heading of another look, follows: a line of a list or the last line heads nothing. */
export function standsBeforeText(candidates: readonly Candidate[], i: number): boolean {
  const own = candidates[i]!;
  const next = candidates[i + 1];
  if (!next) return false;
  if (next.look !== own.look || next.refusal) return true;
  const [a, b] = [own.numbering, next.numbering];
  // A numbered heading above an unnumbered one of its look, or the other way round: parent and child.
  if (!a !== !b && candidates[i + 2]?.look !== own.look) return true;
  return b !== null && b.value === 1 && (!a || familyKey(a) !== familyKey(b));
}

/** Characters between one line and the next of its kind, on average: emphasis stands closer than headings. */
export function textBetween(candidates: readonly Candidate[], indices: readonly number[]): number {
  const { block } = candidates.at(-1)!.face;
  const own = indices.reduce((sum, i) => sum + candidates[i]!.text.length, 0);
  return (block.offset + block.text.length - candidates[indices[0]!]!.face.block.offset - own) / indices.length;
}
