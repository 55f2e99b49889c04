/**
 * Reads a packed table: sorted entries, each a digit (how many leading characters it shares with the one before) and
 * the rest. Digits inside entries are full-width there. Written by scripts/entities/pack.mjs.
 */
export function unpackList(packed: string): string[] {
  const list: string[] = [];
  let last = '';
  for (let at = 0; at < packed.length; ) {
    const shared = packed.charCodeAt(at) - 48;
    let end = at + 1;
    while (end < packed.length && !isDigit(packed.charCodeAt(end))) end++;
    last = last.slice(0, shared) + packed.slice(at + 1, end);
    list.push(last.replace(/[０-９]/g, (digit) => String(digit.charCodeAt(0) - 0xff10)));
    at = end;
  }
  return list;
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
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
