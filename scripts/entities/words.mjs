/** Parts of speech of jieba that are names or no words: people, places, organisations, other proper names, foreign. */
const NOT_EVERYDAY = /^(nr|ns|nt|nz|eng|x|g|k|h|o|w)/;

/**
 * The most frequent everyday words: `two` of two characters and `more` of three or four.
 * `dictionary` is jieba's dict.txt (word, frequency, part of speech); the `modern` ones are always taken. Known safe names are not everyday words here.
 */
export function chooseWords(dictionary, modern, { company, product, institution }, two = 8200, more = 440) {
  const names = new Set([...company, ...product, ...institution]);
  const rows = dictionary
    .split('\n')
    .map((line) => line.split(' '))
    .filter(
      ([word, , speech]) =>
        word && /^\p{Script=Han}{2,4}$/u.test(word) && speech && !NOT_EVERYDAY.test(speech) && !names.has(word),
    )
    // 一千多 and its like: endless, and no link is ever one of them
    .filter(([word]) => word.length === 2 || !/[一二三四五六七八九十百千万亿两]/.test(word))
    .map(([word, count]) => ({ word, count: Number(count) }))
    .sort((a, b) => b.count - a.count || (a.word < b.word ? -1 : 1));
  const best = (list, count) => list.slice(0, count).map(({ word }) => word);
  return [
    ...modern.filter((word) => !names.has(word)),
    ...best(
      rows.filter(({ word }) => word.length === 2),
      two,
    ),
    ...best(
      rows.filter(({ word }) => word.length > 2),
      more,
    ),
  ];
}
