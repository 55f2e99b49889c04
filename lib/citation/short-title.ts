const LONGEST = 100;

/** A title fit for a reference: posts without a title carry their whole text, of which the first sentence is enough. */
export function shortTitle(title: string): string {
  if (title.length <= LONGEST) return title;
  const sentence = /^.{8,99}?[。！？!?](?=.)/su.exec(title)?.[0];
  if (sentence) return sentence.replace(/。$/, '');
  const words = [...new Intl.Segmenter('zh', { granularity: 'grapheme' }).segment(title.slice(0, LONGEST))];
  return `${words
    .slice(0, -1)
    .map(({ segment }) => segment)
    .join('')
    .trimEnd()}…`;
}
