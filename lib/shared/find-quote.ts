/** A quote and its context, all without white space. */
export interface Quote {
  quote: string;
  prefix: string;
  suffix: string;
}

export interface Found {
  start: number;
  end: number;
  /** Characters of context that agree. */
  score: number;
}

/** More repeats than this are not compared: the context would hardly tell them apart. */
const MOST = 5000;

/**
 * All places of `quote` in `text` (both without white space), best agreeing context first, earliest first among
 * equals.
 */
export function findQuote(text: string, { quote, prefix, suffix }: Quote): Found[] {
  const found: Found[] = [];
  for (let at = text.indexOf(quote); quote && at >= 0 && found.length < MOST; at = text.indexOf(quote, at + 1)) {
    const end = at + quote.length;
    found.push({
      start: at,
      end,
      score: agree(text, at - 1, prefix, prefix.length - 1, -1) + agree(text, end, suffix, 0, 1),
    });
  }
  return found.sort((a, b) => b.score - a.score);
}

/** Characters that agree, from `at` in the text and `from` in its context, forwards (1) or backwards (-1). */
function agree(text: string, at: number, context: string, from: number, step: 1 | -1): number {
  let n = 0;
  while (n < context.length && text[at + n * step] === context[from + n * step]) n++;
  return n;
}
