import type { Lexicon } from './lexicon.ts';

const WINDOW = 6;
const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

/** How the words of the sentence lie around a stretch of it. */
export interface Fit {
  /** A word of the browser's segmenter begins before the stretch and ends in it, or the other way round. */
  splitsLeft: boolean;
  splitsRight: boolean;
  /** The stretch is exactly one word of the segmenter. */
  whole: boolean;
  /** An everyday word of the table that crosses the left or right edge; '' if none. */
  crossesLeft: string;
  crossesRight: string;
}

/**
 * Reads a short window around `start`-`end`: long ones cost more and say the same.
 * ICU's words differ a little between browsers, so this is evidence and never proof.
 */
export function fitOf(text: string, start: number, end: number, lexicon: Lexicon): Fit {
  const from = windowStart(text, start);
  const window = text.slice(from, Math.min(text.length, end + WINDOW));
  const left = start - from;
  const right = end - from;
  const segments = segmenter.segment(window);
  const first = segments.containing(left);
  const atLeft = first?.index === left;
  const atRight = right === window.length || segments.containing(right)?.index === right;
  return {
    splitsLeft: !atLeft,
    splitsRight: !atRight,
    whole: atLeft && atRight && first.index + first.segment.length === right,
    crossesLeft: crossing(text, start, start, end, lexicon),
    crossesRight: crossing(text, end, start, end, lexicon),
  };
}

/** A window starts after punctuation if some is near, so that it does not begin within a word. */
function windowStart(text: string, start: number): number {
  const earliest = Math.max(0, start - WINDOW);
  for (let at = start - 1; at >= earliest; at--) if (/[^\p{L}\p{N}]/u.test(text[at]!)) return at + 1;
  return earliest;
}

/** The longest everyday word over the edge that is not one with the stretch inside as a whole; '' if none. */
function crossing(text: string, edge: number, start: number, end: number, lexicon: Lexicon): string {
  let longest = '';
  for (let from = Math.max(0, edge - 3); from < edge; from++) {
    const reach = Math.min(4, lexicon.wordReach(text, from), text.length - from);
    for (let length = reach; length > Math.max(longest.length, edge - from); length--) {
      if (from <= start && from + length >= end && length > end - start + 2) continue;
      const word = text.slice(from, from + length);
      if (lexicon.isWord(word)) longest = word;
    }
  }
  return longest;
}
