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
  if (!quote) return found;
  for (let at = text.indexOf(quote); at >= 0 && found.length < MOST; at = text.indexOf(quote, at + 1)) {
    const end = at + quote.length;
    found.push({ start: at, end, score: agreeBefore(text, at, prefix) + agreeAfter(text, end, suffix) });
  }
  return found.sort((a, b) => b.score - a.score || a.start - b.start);
}

function agreeBefore(text: string, at: number, prefix: string): number {
  let n = 0;
  while (n < prefix.length && n < at && text[at - 1 - n] === prefix[prefix.length - 1 - n]) n++;
  return n;
}

function agreeAfter(text: string, at: number, suffix: string): number {
  let n = 0;
  while (n < suffix.length && text[at + n] === suffix[n]) n++;
  return n;
}
