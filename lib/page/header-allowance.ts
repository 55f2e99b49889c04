import type { View } from './scrollers.ts';

/** A bar that hides more of the view than this share is a dialog or a backdrop, not a header. */
const LARGEST = 0.5;

/**
 * How many px at the top of the view are covered by fixed or sticky bars (measured where they are now).
 * Bars that hold `inside` itself do not cover it.
 */
export function headerAllowance(view: View, inside: Node): number {
  const { left, width } = view.scroller.getBoundingClientRect();
  const first = Math.max(0, view.top);
  let bottom = first;
  for (const share of [0.5, 0.25, 0.75]) {
    const x = Math.min(Math.max(left + width * share, 1), innerWidth - 2);
    // Bars may be stacked: look again below each one.
    for (let bars = 0; bars < 4; bars++) {
      const below = barBottom(document.elementsFromPoint(x, bottom + 1), inside, view.height * LARGEST);
      if (below <= bottom || below - first > view.height * LARGEST) break;
      bottom = below;
    }
  }
  return bottom - view.top;
}

function barBottom(stack: readonly Element[], inside: Node, highest: number): number {
  let bottom = 0;
  for (const element of stack) {
    const bar = barOf(element);
    if (!bar || bar.contains(inside)) continue;
    const rect = bar.getBoundingClientRect();
    if (rect.height < highest) bottom = Math.max(bottom, rect.bottom);
  }
  return bottom;
}

function barOf(element: Element): Element | null {
  for (let at: Element | null = element; at; at = at.parentElement) {
    const { position, opacity } = getComputedStyle(at);
    if (position === 'fixed' || position === 'sticky') return opacity === '0' ? null : at;
  }
  return null;
}
