import { foldCode } from './shapes.ts';

const MASK = 0x3ffff;

/**
 * How far an entry of the lists may reach that starts at an offset of a text: most places of a text are done with
 * after this one look, without a substring. It may say too much (two beginnings can share a place), never too little.
 */
export function createReach(lists: readonly Iterable<string>[]): (text: string, at: number) => number {
  const longest = new Uint8Array(MASK + 1);
  for (const list of lists)
    for (const entry of list) {
      const place = placeOf(entry, 0);
      if (longest[place]! < entry.length) longest[place] = entry.length;
    }
  return (text, at) => longest[placeOf(text, at)]!;
}

function placeOf(text: string, at: number): number {
  return (Math.imul(foldCode(text.charCodeAt(at)), 0x9e37) ^ foldCode(text.charCodeAt(at + 1))) & MASK;
}
