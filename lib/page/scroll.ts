import { headerAllowance } from './header-allowance.ts';
import { scrollersOf, viewOf } from './scrollers.ts';

/** Space left above a heading, in px. */
export const GAP = 16;
/** Longest wait for a smooth scroll to end, in ms. */
const PATIENCE = 1500;
/** Corrections after it: sticky bars that appeared, images that loaded. */
const CORRECTIONS = 3;

export type Align = 'start' | 'center';

/**
 * Scrolls the range into view, below sticky headers, in all boxes around it. Smooth unless the reader prefers
 * reduced motion. Resolves when the page has come to rest and the place was checked; the reader's own scrolling
 * ends it at once. The focus stays where it is.
 */
export async function scrollToRange(range: Range, align: Align): Promise<void> {
  const reduced = matchMedia('(prefers-reduced-motion: reduce)').matches;
  const stop = new AbortController();
  for (const type of ['wheel', 'touchmove', 'keydown', 'pointerdown'])
    addEventListener(type, () => stop.abort(), { signal: stop.signal, passive: true, capture: true });
  try {
    let moved = move(range, align, reduced ? 'instant' : 'smooth');
    if (moved && !reduced) await rest(stop.signal);
    for (let left = CORRECTIONS; left && !stop.signal.aborted; left--) {
      await frame();
      if (stop.signal.aborted) return;
      moved = move(range, align, 'instant');
      if (!moved) break;
    }
  } finally {
    stop.abort();
  }
}

/** Scrolls once; says whether anything had to move. */
function move(range: Range, align: Align, behavior: ScrollBehavior): boolean {
  let { top, height } = rectOf(range);
  let moved = false;
  for (const [i, scroller] of scrollersOf(range.startContainer).entries()) {
    const view = viewOf(scroller);
    const covered = headerAllowance(view, range.startContainer);
    const free = view.height - covered;
    const wanted = i === 0 && align === 'center' ? covered + Math.max(GAP, (free - height) / 2) : covered + GAP;
    const off = top - view.top - wanted;
    // An outer box only has to show the inner one; it need not bring it to the top.
    const shown = i > 0 && top >= view.top + covered && top + Math.min(height, free / 2) <= view.top + view.height;
    const delta = shown ? 0 : Math.min(Math.max(off, -view.position), view.most - view.position);
    if (Math.abs(delta) >= 2) {
      scroller.scrollBy({ top: delta, behavior });
      moved = true;
    }
    top = view.top;
    height = view.height;
  }
  return moved;
}

/** The range's first line; an empty range is measured by its element. */
function rectOf(range: Range): DOMRect {
  const [first] = range.getClientRects();
  if (first) return first;
  const { startContainer } = range;
  const element = startContainer.nodeType === 1 ? (startContainer as Element) : startContainer.parentElement;
  return element!.getBoundingClientRect();
}

const frame = () =>
  new Promise<void>((resolve) => {
    const timer = setTimeout(resolve, 100); // frames stand still in a hidden tab
    requestAnimationFrame(() => {
      clearTimeout(timer);
      resolve();
    });
  });

function rest(stopped: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, PATIENCE);
    const end = () => {
      clearTimeout(timer);
      document.removeEventListener('scrollend', end, true);
      resolve();
    };
    document.addEventListener('scrollend', end, true);
    stopped.addEventListener('abort', end);
  });
}
