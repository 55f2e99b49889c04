import type { Target } from '../protocol.ts';
import { findQuote, type Quote } from '../shared/find-quote.ts';
import { strip } from '../shared/text.ts';
import { indexText, type TextIndex } from './text-index.ts';

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
    const hint = elementOf(target.node ?? -1);
    const element = root.contains(hint) ? hint : null;
    for (const scope of [element, root]) {
      const range = scope && firstVisible(indexOf(scope), quote);
      if (range) return range;
    }
    if (!element) return null;
    const range = document.createRange();
    range.selectNode(element);
    return range;
  };
}

/** The best place that is drawn; the best place if none is. Few are looked at: each costs a layout query. */
function firstVisible(index: TextIndex, quote: Quote): Range | null {
  const best = findQuote(index.text, quote)
    .slice(0, 8)
    .map(({ start, end }) => index.rangeAt(start, end));
  return best.find((range) => range.getClientRects().length) ?? best[0] ?? null;
}
