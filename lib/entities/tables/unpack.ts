/**
 * The 3755 everyday characters of GB 2312, level 1, in its order: every platform's decoder carries the list, so the
 * tables name a character by its place there.
 */
export function commonCharacters(): string {
  const codes = new Uint8Array(2 * 3755);
  for (let at = 0; at < 3755; at++) {
    codes[2 * at] = 0xb0 + Math.floor(at / 94);
    codes[2 * at + 1] = 0xa1 + (at % 94);
  }
  return new TextDecoder('gb18030').decode(codes);
}

/** Forty signs that names (lower case here) do not use: the first of the two that stand for a common character. */
export const ROWS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ!#%()*,:;<=>?@';
const PAIRS = /[A-Z!#%()*,:;<=>?@][^]/g;

/**
 * Reads a packed list: sorted entries, each a digit (how many leading characters it shares with the one before) and
 * the rest. Digits inside entries are full-width there, common characters are pairs of a row and a column (0x21 + its
 * number). Written by packList in scripts/entities/pack.mjs.
 */
export function unpackList(packed: string): string[] {
  const characters = commonCharacters();
  const spelled = packed.replace(PAIRS, (pair) => characters[ROWS.indexOf(pair[0]!) * 94 + pair.charCodeAt(1) - 0x21]!);
  const list: string[] = [];
  const parts = spelled.split(/([0-9])/);
  let last = '';
  for (let at = 1; at < parts.length; at += 2) {
    last = last.slice(0, Number(parts[at])) + parts[at + 1]!;
    list.push(WIDE_DIGIT.test(last) ? last.replace(WIDE_DIGITS, half) : last);
  }
  return list;
}

const WIDE_DIGIT = /[０-９]/;
const WIDE_DIGITS = /[０-９]/g;

function half(digit: string): string {
  return String(digit.charCodeAt(0) - 0xff10);
}

/** Digits of the packed pairs, worth their place. */
export const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/**
 * Reads words of two common characters: for each first character, in the order of `commonCharacters`, the second
 * ones as distances (two digits) from each other, then a space. Written by packPairs in scripts/entities/pack.mjs.
 */
export function unpackPairs(packed: string): string[] {
  const characters = commonCharacters();
  const words: string[] = [];
  packed.split(' ').forEach((line, first) => {
    let second = 0;
    for (let at = 0; at < line.length; at += 2) {
      second += DIGITS.indexOf(line[at]!) * 64 + DIGITS.indexOf(line[at + 1]!);
      words.push(characters[first]! + characters[second]!);
    }
  });
  return words;
}
