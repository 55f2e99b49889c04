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
/** Length of the ends by which a changed quote is still known. */
const END = 12;

/**
 * All places of `quote` in `text` (both without white space), best agreeing context first, earliest first among
 * equals. Where the quote itself is gone, at most one approximate place: between its own ends, or between its context.
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

/** The place where a quote stood that was changed meanwhile; null where nothing says so. */
export function findChanged(text: string, { quote, prefix, suffix }: Quote): Found | null {
  const within = quote.length >= 2 * END && between(text, quote.slice(0, END), quote.slice(-END), 2 * quote.length);
  if (within) return { ...within, score: 0 };
  if (prefix.length < END || suffix.length < END) return null;
  const around = between(text, prefix.slice(-END), suffix.slice(0, END), 2 * quote.length + 4 * END);
  if (!around || around.end - around.start <= 2 * END) return null;
  return { start: around.start + END, end: around.end - END, score: 0 };
}

function between(text: string, head: string, tail: string, most: number): { start: number; end: number } | null {
  for (let at = text.indexOf(head); at >= 0; at = text.indexOf(head, at + 1)) {
    const end = text.indexOf(tail, at + head.length);
    if (end < 0) return null;
    if (end + tail.length - at <= most) return { start: at, end: end + tail.length };
  }
  return null;
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
