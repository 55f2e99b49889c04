import { foldCode } from './shapes.ts';

const MASK = 0xffff;
const MOST = 15;

/**
 * The lengths of the lists' entries that may start at an offset of a text, a bit each (bit 2 for two characters): most
 * places of a text are done with after this one look, without a substring. It may say too much (two beginnings can
 * share a place), never too little.
 * @throws RangeError if an entry is longer than 15 characters
 */
export function createLengths(lists: readonly Iterable<string>[]): (text: string, at: number) => number {
  const lengths = new Uint16Array(MASK + 1);
  for (const list of lists)
    for (const entry of list) {
      if (entry.length > MOST) throw new RangeError(`too long for a list: ${entry}`);
      lengths[placeOf(entry, 0)]! |= 1 << entry.length;
    }
  return (text, at) => lengths[placeOf(text, at)]!;
}

/** The longest of such lengths; 0 for none. */
export const longestOf = (lengths: number): number => (lengths ? 31 - Math.clz32(lengths) : 0);

function placeOf(text: string, at: number): number {
  return (Math.imul(foldCode(text.charCodeAt(at)), 0x9e37) ^ foldCode(text.charCodeAt(at + 1))) & MASK;
}
