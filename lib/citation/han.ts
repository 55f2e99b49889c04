/** Han characters, kana, and CJK or full-width punctuation; ranges, because property classes are slow to compile. */
const HAN = /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef\ud840-\ud8bf]/;

export function hasHan(text: string): boolean {
  return HAN.test(text);
}
