import { commonCharacters, FIRST_COLUMN, FIRST_DIGIT, ROWS } from '../../lib/entities/tables/unpack.ts';

const PLACES = new Map([...commonCharacters()].map((character, at) => [character, at]));

/**
 * Packs a list of names as one string for lib/entities/tables: sorted, in lower case (names are compared so), each
 * entry as the number of leading characters it shares with the one before (a digit, at most 9) and the rest. Digits of
 * names are written full-width, common characters as two signs. The opposite is `unpackList`.
 */
export function packList(names) {
  let last = '';
  let packed = '';
  for (const name of [...new Set(names.map((one) => one.toLowerCase()))].sort()) {
    const written = name.replace(/\d/g, (digit) => String.fromCharCode(0xff10 + Number(digit)));
    let shared = 0;
    while (shared < 9 && shared < last.length && shared < written.length && last[shared] === written[shared]) shared++;
    packed += shared + written.slice(shared).replace(/\p{Script=Han}/gu, inPair);
    last = written;
  }
  return packed;
}

function inPair(character) {
  const place = PLACES.get(character);
  return place === undefined
    ? character
    : ROWS[Math.floor(place / 94)] + String.fromCharCode(FIRST_COLUMN + (place % 94));
}

/** Whether a word has two characters, both common: packPairs takes only such. */
export const isCommonPair = (word) => word.length === 2 && PLACES.has(word[0]) && PLACES.has(word[1]);

/** Packs words of two common characters. The opposite is `unpackPairs` in lib/entities/tables/unpack.ts. */
export function packPairs(words) {
  const lines = Array.from(PLACES, () => []);
  for (const word of new Set(words)) lines[PLACES.get(word[0])].push(PLACES.get(word[1]));
  const packed = lines.map((seconds) => {
    let last = 0;
    return seconds
      .sort((a, b) => a - b)
      .map((second) => {
        const distance = second - last;
        last = second;
        return String.fromCharCode(FIRST_DIGIT + (distance >> 6), FIRST_DIGIT + (distance & 63));
      })
      .join('');
  });
  return packed.join(' ').trimEnd();
}
