/**
 * Packs a list of names as one string for lib/entities/tables: sorted, each entry as the number of leading
 * characters it shares with the one before (a digit, at most 9) and the rest. A name never holds a digit at a place
 * where it could be mistaken: digits of names are written as private characters.
 * The opposite is `unpackList` in lib/entities/tables/unpack.ts.
 */
export function packList(names) {
  let last = '';
  let packed = '';
  for (const name of [...new Set(names)].sort()) {
    const written = name.replace(/\d/g, (digit) => String.fromCharCode(0xff10 + Number(digit)));
    let shared = 0;
    while (shared < 9 && shared < last.length && shared < written.length && last[shared] === written[shared]) shared++;
    packed += shared + written.slice(shared);
    last = written;
  }
  return packed.replace(/'/g, "\\'");
}

/**
 * Packs words of two to four characters: a line per first character with the rest of each word, a word of more than
 * two characters behind a comma. 大 + 家小,部分 = 大家 大小 大部分. The opposite is `unpackWords`.
 */
export function packWords(words) {
  const lines = new Map();
  for (const word of [...new Set(words)].sort()) {
    const line = lines.get(word[0]) ?? { two: '', more: '' };
    if (word.length === 2) line.two += word[1];
    else line.more += `,${word.slice(1)}`;
    lines.set(word[0], line);
  }
  return [...lines].map(([first, { two, more }]) => first + two + more).join(' ');
}
