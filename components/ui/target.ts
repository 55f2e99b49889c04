import type { Target } from '../../lib/protocol.ts';

const CONTEXT = 32;

/** The place of a stretch of the body's text, for the page to find. */
export function targetAt(text: string, start: number, length: number, node: number | null = null): Target {
  return {
    node,
    quote: text.slice(start, start + length),
    prefix: text.slice(Math.max(0, start - CONTEXT), start),
    suffix: text.slice(start + length, start + length + CONTEXT),
  };
}

/** The place of a sentence that stands outside the body's text (a source statement, a notice). */
export function targetOf(quote: string, node: number | null): Target {
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
