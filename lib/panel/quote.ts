/** What the reader selected, with the words around it. */
export interface Selected {
  text: string;
  prefix: string;
  suffix: string;
}

/** A quotation with its source, plain and as HTML. `link` opens the page at the quote. */
export function quoteOf(selected: Selected, citation: { text: string; html: string }, url: string, body: string) {
  const link = quoteLink(selected, url, body);
  const quoted = selected.text.trim();
  return {
    text: `“${quoted}”\n${citation.text}${link ? `\n${link}` : ''}`,
    html:
      `<blockquote>${escapeHtml(quoted)}</blockquote><p>${citation.html}</p>` +
      (link ? `<p><a href="${escapeHtml(link)}">${escapeHtml(link)}</a></p>` : ''),
  };
}

const EDGE = 20;

/**
 * A link with a text fragment (`#:~:text=start,end`, WICG Scroll To Text Fragment). Every part is cut at word
 * boundaries, because browsers don't find parts of words. Null where the page's text doesn't hold the quote exactly once
 * even with the words around it.
 */
export function quoteLink({ text, prefix, suffix }: Selected, url: string, body: string): string | null {
  const flat = collapse(body);
  const words = wordsOf(collapse(text));
  const quote = words.join('');
  if (!quote.trim() || !flat.includes(quote)) return null;
  const long = quote.length > 2 * EDGE + 10;
  const start = long ? startOf(words) : quote;
  const end = long ? startOf(words.toReversed(), true) : '';
  let fragment = encode(start) + (end ? `,${encode(end)}` : '');
  if (count(flat, start) > 1) {
    const before = startOf(wordsOf(collapse(prefix)).slice(1).toReversed(), true, 12).trim();
    const after = long ? '' : startOf(wordsOf(collapse(suffix)).slice(0, -1), false, 12).trim();
    if (count(flat, before + start + after) !== 1) return null;
    if (before) fragment = `${encode(before)}-,${fragment}`;
    if (after) fragment += `,-${encode(after)}`;
  }
  return `${url.replace(/#.*$/s, '')}#:~:text=${fragment}`;
}

/** Words from one end, up to about `most` characters. */
function startOf(words: readonly string[], reversed = false, most = EDGE): string {
  const taken: string[] = [];
  let length = 0;
  for (const word of words) {
    if (length && length + word.length > most) break;
    taken.push(word);
    length += word.length;
  }
  return (reversed ? taken.toReversed() : taken).join('').trim();
}

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });
const wordsOf = (text: string) => [...segmenter.segment(text)].map(({ segment }) => segment);
const collapse = (text: string) => text.replace(/\s+/g, ' ').trim();
/** A hyphen would be read as the mark of a prefix or suffix. */
const encode = (text: string) => encodeURIComponent(text).replace(/-/g, '%2D');

function count(text: string, part: string): number {
  if (!part) return 0;
  let found = 0;
  for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + 1)) found++;
  return found;
}

const escapeHtml = (text: string) =>
  text.replace(/[&<>"]/g, (c) => (c === '&' ? '&amp;' : c === '<' ? '&lt;' : c === '>' ? '&gt;' : '&quot;'));
