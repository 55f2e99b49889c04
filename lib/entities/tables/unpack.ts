/**
 * Reads a packed table: sorted entries, each a digit (how many leading characters it shares with the one before) and
 * the rest. Digits inside entries are full-width there. Written by scripts/entities/pack.mjs.
 */
export function unpackList(packed: string): string[] {
  const list: string[] = [];
  const parts = packed.split(/([0-9])/);
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

/** Reads the packed words: per first character the rest of each word, longer ones behind a comma. See packWords. */
export function unpackWords(packed: string): string[] {
  const words: string[] = [];
  for (const line of packed.split(' ')) {
    const [two = '', ...more] = line.slice(1).split(',');
    for (const rest of two) words.push(line[0]! + rest);
    for (const rest of more) words.push(line[0]! + rest);
  }
  return words;
}
