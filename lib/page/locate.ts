import type { Target } from '../protocol.ts';
import { findQuote, type Found, type Quote } from './find-quote.ts';
import { indexText, strip, type TextIndex } from './text-index.ts';

export type Locate = (target: Target) => Range | null;

/**
 * Finds targets in the live page. `elementOf` gives the element of a snapshot index, if it still lives.
 * Order: the quote inside that element; the quote anywhere, by its context, visible places first; the element itself
 * (a heading that is a picture has no text). The text is indexed once for all calls of one locator: make a new one
 * for each message.
 */
export function createLocator(root: Element, elementOf: (index: number) => Element | null): Locate {
  const indexes = new Map<Element, TextIndex>();
  const indexOf = (element: Element): TextIndex => {
    const known = indexes.get(element) ?? indexText(element);
    indexes.set(element, known);
    return known;
  };
  return (target) => {
    const quote: Quote = { quote: strip(target.quote), prefix: strip(target.prefix), suffix: strip(target.suffix) };
    const hint = target.node === null ? null : elementOf(target.node);
    const element = hint && root.contains(hint) ? hint : null;
    const inside = element && findQuote(indexOf(element).text, quote)[0];
    if (element && inside) return indexOf(element).rangeAt(inside.start, inside.end);
    const whole = indexOf(root);
    const anywhere = firstVisible(whole, findQuote(whole.text, quote));
    return anywhere ?? (element && rangeOf(element));
  };
}

/** The best place that is drawn; the best place if none is. Few are looked at: each costs a layout query. */
function firstVisible(index: TextIndex, found: readonly Found[]): Range | null {
  const best = found.slice(0, 8).map(({ start, end }) => index.rangeAt(start, end));
  return best.find((range) => range.getClientRects().length > 0) ?? best[0] ?? null;
}

function rangeOf(element: Element): Range {
  const range = element.ownerDocument.createRange();
  if (element.firstChild) range.selectNodeContents(element);
  else range.selectNode(element);
  return range;
}
