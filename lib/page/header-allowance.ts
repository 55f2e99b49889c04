import type { View } from './scrollers.ts';

/** A bar that hides more of the view than this share is a dialog or a backdrop, not a header. */
const LARGEST = 0.5;
/** Bars may be stacked; more than this are not looked for. */
const MOST_BARS = 4;

/**
 * How many px at the top of the view are covered by fixed or sticky bars, measured where they are now, in its middle.
 * Bars that hold `inside` itself do not cover it.
 */
export function headerAllowance({ scroller, top, height }: View, inside: Node): number {
  const { left, width } = scroller.getBoundingClientRect();
  const first = Math.max(0, top);
  let bottom = first;
  for (let bars = 0; bars < MOST_BARS; bars++) {
    for (const element of document.elementsFromPoint(left + width / 2, bottom + 1)) {
      const below = barBottom(element, inside);
      if (below < first + height * LARGEST) bottom = Math.max(bottom, below);
    }
  }
  return bottom - top;
}

/** The lower edge of the fixed or sticky bar that the element belongs to; 0 where there is none. */
function barBottom(element: Element, inside: Node): number {
  for (let at: Element | null = element; at && !at.contains(inside); at = at.parentElement) {
    const { position, opacity } = getComputedStyle(at);
    if (position === 'fixed' || position === 'sticky') return opacity === '0' ? 0 : at.getBoundingClientRect().bottom;
  }
  return 0;
}
