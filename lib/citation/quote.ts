/** The parts of a text directive: `prefix-,start,end,-suffix` (WICG Scroll To Text Fragment). */
export interface TextDirective {
  prefix?: string;
  start: string;
  end?: string;
  suffix?: string;
}

interface Range {
  start: number;
  end: number;
}

/** A quote up to this many characters is written out; of a longer one only its two ends. */
const WHOLE = 16;
/** Ends shorter than this would often be found elsewhere in a later version of the page. */
const LEAST = 4;
/** So many longer ends are tried, a word more each: a link of more is nobody's. */
const MOST = 40;

/**
 * The address with `#:~:text=…`, which opens the page at `start` to `end` of its text (one line a block), widened to whole
 * words: browsers find no text that starts inside one. Start and end of the quote, longer or with words before and after
 * where the text holds the same words twice. Checked the way a browser searches; null for an empty quote or one that
 * can't be told apart.
 */
export function quoteLink(url: string, text: string, start: number, end: number): string | null {
  const words = wordsOf(text);
  const folded = fold(text);
  while (start < end && !/\S/.test(text.charAt(start))) start++;
  while (end > start && !/\S/.test(text.charAt(end - 1))) end--;
  if (start >= end) return null;
  while (!words.has(start)) start--;
  while (!words.has(end)) end++;
  for (const directive of directivesFor(text, words, { start, end })) {
    const found = locate(text, words, directive, folded);
    if (found?.start === start && found.end === end) return withDirective(url, directive);
  }
  return null;
}

/** Where a browser would find the directive, or null. `words`: offsets at which words begin or end. */
export function locate(
  text: string,
  words: ReadonlySet<number>,
  directive: TextDirective,
  folded = fold(text),
): Range | null {
  const { prefix = '', start, end, suffix = '' } = directive;
  const [before, after] = [fold(prefix), fold(suffix)];
  for (const first of occurrences(folded, words, start)) {
    let at = first.start;
    while (at > 0 && !/\S/.test(folded[at - 1]!)) at--;
    if (!folded.endsWith(before, at)) continue;
    const lasts = end === undefined ? [first] : occurrences(folded, words, end, first.end);
    for (const last of lasts) {
      at = last.end;
      while (at < folded.length && !/\S/.test(folded[at]!)) at++;
      if (folded.startsWith(after, at)) return { start: first.start, end: last.end };
    }
  }
  return null;
}

/** The offsets at which words begin or end, by the same segmentation as the browsers'. */
export function wordsOf(text: string): Set<number> {
  const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });
  const words = new Set<number>([text.length]);
  let offset = 0;
  for (const line of text.split('\n')) {
    for (const { index } of segmenter.segment(line)) words.add(offset + index);
    words.add(offset).add(offset + line.length);
    offset += line.length + 1;
  }
  return words;
}

/** What may tell the range, the shortest first: the whole quote or its two ends, then with words before and after. */
function* directivesFor(
  text: string,
  words: ReadonlySet<number>,
  { start, end }: Range,
): Generator<TextDirective, void, undefined> {
  const quote = text.slice(start, end);
  const first = firstLine(quote);
  const last = lastLine(quote);
  const whole = first === quote;
  let directive: TextDirective = { start: quote };
  if (!whole || quote.length > WHOLE)
    for (const [head, tail] of pairs(growing(words, start, first.length, 1), growing(words, end, last.length, -1))) {
      if (whole && head + tail >= quote.length) break;
      yield (directive = { start: first.slice(0, head), end: last.slice(-tail) });
    }
  if (whole) yield (directive = { start: quote });

  const before = text.slice(0, start).trimEnd();
  const after = text.slice(end).trimStart();
  const previous = lastLine(before);
  const following = firstLine(after);
  const prefixes = growing(words, before.length, previous.length, -1);
  const suffixes = growing(words, text.length - after.length, following.length, 1);
  for (const [back, on] of pairs(prefixes, suffixes)) {
    const prefix = previous.slice(previous.length - back);
    const suffix = following.slice(0, on);
    yield { ...directive, prefix };
    yield { ...directive, suffix };
    yield { ...directive, prefix, suffix };
  }
}

/** Lengths of 1, 2, … words from an offset on (or back), not shorter than {@link LEAST} where there is more. */
function growing(words: ReadonlySet<number>, from: number, most: number, direction: 1 | -1): number[] {
  const lengths: number[] = [];
  for (let length = Math.min(LEAST, most); length <= most && lengths.length < MOST; length++)
    if (words.has(from + direction * length)) lengths.push(length);
  return lengths;
}

/** Both lists side by side; the shorter one stays at its last. */
function pairs(left: readonly number[], right: readonly number[]): [number, number][] {
  const most = left.length > right.length ? left : right;
  return most.map((_, i) => [left[i] ?? left.at(-1)!, right[i] ?? right.at(-1)!]);
}

function* occurrences(folded: string, words: ReadonlySet<number>, part: string, from = 0): Generator<Range> {
  const needle = fold(part);
  for (let start = folded.indexOf(needle, from); start >= 0; start = folded.indexOf(needle, start + 1)) {
    const end = start + needle.length;
    if (words.has(start) && words.has(end)) yield { start, end };
  }
}

const firstLine = (text: string): string => text.split('\n', 1)[0]!;
const lastLine = (text: string): string => text.slice(text.lastIndexOf('\n') + 1);
/** Browsers compare without case; İ is the one letter whose lower case is longer. */
const fold = (text: string): string => text.replace(/\u0130/g, 'i').toLowerCase();

function withDirective(url: string, { prefix, start, end, suffix }: TextDirective): string {
  const parts = [prefix && `${encode(prefix)}-`, encode(start), end && encode(end), suffix && `-${encode(suffix)}`];
  return `${url}${url.includes('#') ? '' : '#'}:~:text=${parts.filter(Boolean).join(',')}`;
}

/** Percent-encoded, with the dash (it marks prefix and suffix) and brackets (they end links in running text). */
function encode(part: string): string {
  return encodeURIComponent(part).replace(/[-!'()*]/g, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`);
}
