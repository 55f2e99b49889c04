/** Forty signs that names (lower case here) do not use: the first of the two that stand for a common character. */
export const ROWS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ!#%()*,:;<=>?@';
/** Columns of a row begin with this code, digits of packed pairs with the other. */
export const FIRST_COLUMN = 0x21;
export const FIRST_DIGIT = 0x30;
const COLUMNS = 94;

/**
 * The 3755 everyday characters of GB 2312, level 1, in its order: every platform's decoder carries the list, so the
 * tables name a character by its place there.
 */
export function commonCharacters(): string {
  const codes = new Uint8Array(2 * 3755);
  for (let at = 0; at < 3755; at++) {
    codes[2 * at] = 0xb0 + Math.floor(at / COLUMNS);
    codes[2 * at + 1] = 0xa1 + (at % COLUMNS);
  }
  return new TextDecoder('gb18030').decode(codes);
}

/**
 * Reads a packed list: sorted entries, each a digit (how many leading characters it shares with the one before) and
 * the rest. Digits inside entries are full-width there, common characters are pairs of a row and a column. Written by
 * packList in scripts/entities/pack.mjs. Runs once and cold, so it makes no string but the entries.
 */
export function unpackList(packed: string, common = commonCharacters()): string[] {
  const rows = new Int8Array(0x80).fill(-1);
  for (let row = 0; row < ROWS.length; row++) rows[ROWS.charCodeAt(row)] = row;
  const list: string[] = [];
  const entry: number[] = [];
  for (let at = 0; at < packed.length; at++) {
    const code = packed.charCodeAt(at);
    const row = code < 0x80 ? rows[code]! : -1;
    if (row >= 0) entry.push(common.charCodeAt(row * COLUMNS + packed.charCodeAt(++at) - FIRST_COLUMN));
    else if (code >= 0xff10 && code <= 0xff19) entry.push(code - 0xff10 + 0x30);
    else if (code < 0x30 || code > 0x39) entry.push(code);
    else {
      if (at) list.push(String.fromCharCode(...entry));
      entry.length = code - 0x30;
    }
  }
  if (packed) list.push(String.fromCharCode(...entry));
  return list;
}

/**
 * Reads words of two common characters: for each first character, in the order of `commonCharacters`, the second
 * ones as distances (two digits to the base 64) from each other, then a space. Written by packPairs in
 * scripts/entities/pack.mjs.
 * @returns their pairCodes, ascending: built in a tenth of the time that a set takes
 */
export function unpackPairs(packed: string, common = commonCharacters()): Int32Array {
  const words: number[] = [];
  let first = 0;
  let second = 0;
  for (let at = 0; at < packed.length; at += 2) {
    for (; packed.charCodeAt(at) === 0x20; at++, second = 0) first++;
    second += (packed.charCodeAt(at) - FIRST_DIGIT) * 64 + packed.charCodeAt(at + 1) - FIRST_DIGIT;
    words.push(pairCode(common.charCodeAt(first), common.charCodeAt(second)));
  }
  return Int32Array.from(words).sort();
}

/** A small integer for two Chinese characters (U+4E00 to U+9FFF); anything else gives one that no such pair has. */
export function pairCode(first: number, second: number): number {
  return first < 0x4e00 || first > 0x9fff || second < 0x4e00 || second > 0x9fff
    ? -1
    : (first - 0x4e00) * 0x5200 + second - 0x4e00;
}
