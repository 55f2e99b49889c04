/** A stretch of the article's text and a link that opens the page at it. */
export interface QuoteLink {
  /** The quoted text, widened to whole words: browsers find no text that starts inside one. */
  text: string;
  start: number;
  end: number;
  /** The address with `#:~:text=…`. */
  url: string;
}

export interface QuoteRequest {
  /** The body's text, one line a block. */
  text: string;
  /** Offsets of the selection in it. */
  start: number;
  end: number;
  url: string;
  /** Language of the text, for the word boundaries. */
  locale?: string;
}

/** The parts of a text directive: `prefix-,start,end,-suffix` (WICG Scroll To Text Fragment). */
export interface TextDirective {
  prefix?: string;
  start: string;
  end?: string;
  suffix?: string;
}

/** A quote up to this many characters is written out; of a longer one only its two ends. */
const WHOLE = 16;
/** Ends shorter than this would often be found elsewhere in a later version of the page. */
const LEAST = 4;

/**
 * Builds a link to a selection: start and end of it, longer or with words before and after where the text holds the
 * same words twice. Checked the way a browser searches; null for an empty selection or one that can't be told apart.
 */
export function quoteLink({ text, start, end, url, locale = 'zh' }: QuoteRequest): QuoteLink | null {
  const words = wordsOf(text, locale);
  const range = wholeWords(text, words, start, end);
  if (!range) return null;
  const directive = directiveFor(text, words, range);
  return directive && { text: text.slice(range.start, range.end), ...range, url: withDirective(url, directive) };
}

/** Where a browser would find the directive, or null. `words`: offsets at which words begin or end. */
export function locate(text: string, words: ReadonlySet<number>, directive: TextDirective): Range | null {
  const { prefix, start, end, suffix } = directive;
  const folded = fold(text);
  for (const first of occurrences(folded, words, start)) {
    if (prefix && !folded.slice(0, first.start).trimEnd().endsWith(fold(prefix))) continue;
    const lasts = end === undefined ? [first] : occurrences(folded, words, end, first.end);
    for (const last of lasts)
      if (!suffix || folded.slice(last.end).trimStart().startsWith(fold(suffix)))
        return { start: first.start, end: last.end };
  }
  return null;
}

/** The offsets at which words begin or end, by the same segmentation as the browsers'. */
export function wordsOf(text: string, locale = 'zh'): Set<number> {
  const segmenter = new Intl.Segmenter(locale, { granularity: 'word' });
  const words = new Set<number>([0, text.length]);
  let offset = 0;
  for (const line of text.split('\n')) {
    for (const { index } of segmenter.segment(line)) words.add(offset + index);
    words.add(offset + line.length);
    offset += line.length + 1;
  }
  return words;
}

interface Range {
  start: number;
  end: number;
}

function wholeWords(text: string, words: ReadonlySet<number>, from: number, to: number): Range | null {
  let [start, end] = [Math.max(0, Math.min(from, to)), Math.min(text.length, Math.max(from, to))];
  while (start < end && /\s/.test(text.charAt(start))) start++;
  while (end > start && /\s/.test(text.charAt(end - 1))) end--;
  if (start === end) return null;
  while (!words.has(start)) start--;
  while (!words.has(end)) end++;
  return { start, end };
}

function directiveFor(text: string, words: ReadonlySet<number>, range: Range): TextDirective | null {
  const found = (directive: TextDirective) => same(locate(text, words, directive), range);
  const quote = text.slice(range.start, range.end);
  const [first = quote] = quote.split('\n', 1);
  const last = quote.slice(quote.lastIndexOf('\n') + 1);
  const whole = first === quote;

  const starts = growing(words, range.start, first.length, 1);
  const ends = growing(words, range.end, last.length, -1);
  let directive: TextDirective = { start: quote };
  if (!whole || quote.length > WHOLE)
    for (let index = 0; index < Math.max(starts.length, ends.length); index++) {
      const length = starts[Math.min(index, starts.length - 1)] ?? first.length;
      const tail = ends[Math.min(index, ends.length - 1)] ?? last.length;
      if (whole && length + tail >= quote.length) break;
      directive = { start: first.slice(0, length), end: last.slice(-tail) };
      if (found(directive)) return directive;
    }
  if (whole && found({ start: quote })) return { start: quote };
  return inContext(text, words, range, whole ? { start: quote } : directive, found);
}

/** Adds words before and after, one at a time, until the directive is found at the right place. */
function inContext(
  text: string,
  words: ReadonlySet<number>,
  range: Range,
  directive: TextDirective,
  found: (directive: TextDirective) => boolean,
): TextDirective | null {
  const before = text.slice(0, range.start).trimEnd();
  const after = text.slice(range.end).trimStart();
  const previous = before.slice(before.lastIndexOf('\n') + 1);
  const [following = ''] = after.split('\n', 1);
  const prefixes = growing(words, before.length, previous.length, -1);
  const suffixes = growing(words, text.length - after.length, following.length, 1);
  for (let index = 0; index < Math.max(prefixes.length, suffixes.length); index++) {
    const prefix = previous.slice(-(prefixes[Math.min(index, prefixes.length - 1)] ?? 0) || previous.length);
    const suffix = following.slice(0, suffixes[Math.min(index, suffixes.length - 1)] ?? 0);
    for (const context of [{ prefix }, { suffix }, { prefix, suffix }]) {
      const candidate = { ...directive, ...context };
      if (Object.values(context).every(Boolean) && found(candidate)) return candidate;
    }
  }
  return null;
}

/** Lengths of 1, 2, … words from an offset on (or back), not shorter than {@link LEAST} where there is more. */
function growing(words: ReadonlySet<number>, from: number, most: number, direction: 1 | -1): number[] {
  const lengths: number[] = [];
  for (let length = Math.min(LEAST, most); length <= most; length++)
    if (length && words.has(from + direction * length)) lengths.push(length);
  return lengths;
}

function* occurrences(folded: string, words: ReadonlySet<number>, part: string, from = 0): Generator<Range> {
  const needle = fold(part);
  for (let start = folded.indexOf(needle, from); start >= 0; start = folded.indexOf(needle, start + 1)) {
    const end = start + needle.length;
    if (words.has(start) && words.has(end)) yield { start, end };
  }
}

/** Browsers compare without case; characters whose lower case is longer stay as they are. */
function fold(text: string): string {
  return text.replace(/\p{Lu}/gu, (letter) => {
    const lower = letter.toLowerCase();
    return lower.length === letter.length ? lower : letter;
  });
}

function same(left: Range | null, right: Range): boolean {
  return left?.start === right.start && left.end === right.end;
}

function withDirective(url: string, { prefix, start, end, suffix }: TextDirective): string {
  const parts = [
    prefix && `${encode(prefix)}-`,
    encode(start),
    end === undefined ? '' : encode(end),
    suffix && `-${encode(suffix)}`,
  ];
  return `${url}${url.includes('#') ? '' : '#'}:~:text=${parts.filter(Boolean).join(',')}`;
}

/** Percent-encoded, with the dash (it marks prefix and suffix) and brackets (they end links in running text). */
function encode(part: string): string {
  return encodeURIComponent(part).replace(/[-!'()*]/g, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`);
}
