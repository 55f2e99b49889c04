import type { Target } from '../../lib/protocol.ts';

/** The place of a sentence that stands outside the body's text (a source statement, a notice). */
export function quoteTarget(quote: string, node: number | null): Target {
  return { node, quote, prefix: '', suffix: '' };
}

/** The sentence around an offset, at most `limit` characters, cut with … where it is longer. */
export function sentenceAt(text: string, offset: number, limit = 120): string {
  const ends = /[。！？!?…\n]/;
  let start = offset;
  while (start > 0 && !ends.test(text[start - 1] ?? '')) start--;
  let end = offset;
  while (end < text.length && !ends.test(text[end] ?? '')) end++;
  if (end < text.length && text[end] !== '\n') end++;
  const sentence = text.slice(start, end).trim();
  if (sentence.length <= limit) return sentence;
  const from = Math.max(start, Math.min(offset - Math.floor(limit / 3), end - limit));
  const to = Math.min(end, from + limit);
  return `${from > start ? '…' : ''}${text.slice(from, to).trim()}${to < end ? '…' : ''}`;
}
