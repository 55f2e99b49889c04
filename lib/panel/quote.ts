import { escapeHtml } from '../citation/punctuation.ts';
import { quoteLink } from '../citation/quote.ts';
import { findQuote } from '../shared/find-quote.ts';
import { rawOffset, strip } from '../shared/text.ts';

/** What the reader selected, with the words around it. */
export interface Selected {
  text: string;
  prefix: string;
  suffix: string;
}

/** A quotation with its source, plain and as HTML. A link opens the page at the quote, where its text (`body`) holds it. */
export function quoteOf(selected: Selected, citation: { text: string; html: string }, url: string, body: string) {
  const place = placeOf(selected, body);
  const link = url && place && quoteLink(url, body, place.start, place.end);
  const quoted = selected.text.trim();
  return {
    text: `“${quoted}”\n${citation.text}${link ? `\n${link}` : ''}`,
    html:
      `<blockquote>${escapeHtml(quoted)}</blockquote><p>${citation.html}</p>` +
      (link ? `<p><a href="${escapeHtml(link)}">${escapeHtml(link)}</a></p>` : ''),
  };
}

/**
 * Where the selection stands in the article's text, whatever white space either has; null where it doesn't, or where
 * the words around it fit several places.
 */
function placeOf({ text, prefix, suffix }: Selected, body: string): { start: number; end: number } | null {
  const quote = { quote: strip(text), prefix: strip(prefix), suffix: strip(suffix) };
  const [best, next] = findQuote(strip(body), quote);
  if (!best || best.score === next?.score) return null;
  return { start: rawOffset(body, best.start), end: rawOffset(body, best.end - 1) + 1 };
}
