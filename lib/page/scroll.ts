import { headerAllowance } from './header-allowance.ts';
import { viewOf } from './scrollers.ts';
import { wait } from './slices.ts';

/** Space left above a heading, in px. */
const GAP = 16;
/** Longest wait for a smooth scroll to end, in ms. */
const PATIENCE = 1500;
/** Time for sticky bars to find their place, in ms. */
const FRAMES = 50;
/** Corrections after it: sticky bars that appeared, images that loaded. */
const CORRECTIONS = 3;

/** Ends the scroll that is still under way: the next one would be led astray by its corrections. */
let underWay: AbortController | undefined;

export type Align = 'start' | 'center';

/**
 * Scrolls the range into view, below sticky headers, in all boxes around it. Smooth unless the reader prefers
 * reduced motion. Resolves when the page has come to rest and the place was checked; the reader's own scrolling and
 * the next call end it at once. The focus stays where it is.
 */
export async function scrollToRange(range: Range, align: Align): Promise<void> {
  const reduced = matchMedia('(prefers-reduced-motion: reduce)').matches;
  underWay?.abort();
  const stop = (underWay = new AbortController());
  for (const type of ['wheel', 'touchmove', 'keydown', 'pointerdown'])
    addEventListener(type, () => stop.abort(), { signal: stop.signal, passive: true, capture: true });
  try {
    if (move(range, align, reduced ? 'instant' : 'smooth') && !reduced) await rest(stop.signal);
    for (let left = CORRECTIONS; left; left--) {
      await wait(FRAMES);
      if (stop.signal.aborted || !move(range, align, 'instant')) return;
    }
  } finally {
    stop.abort();
  }
}

/** Scrolls once; says whether anything had to move. */
function move(range: Range, align: Align, behavior: ScrollBehavior): boolean {
  const { startContainer } = range;
  const { top, height } = rectOf(range);
  const view = viewOf(startContainer);
  const covered = headerAllowance(view, startContainer);
  const gap = align === 'center' ? Math.max(GAP, (view.height - covered - height) / 2) : GAP;
  const off = top - view.top - covered - gap;
  const delta = Math.min(Math.max(off, -view.position), view.most - view.position);
  // The boxes around an inner one only have to show it.
  if (view.inner) view.scroller.scrollIntoView({ block: 'nearest', behavior });
  view.scroller.scrollBy({ top: delta, behavior });
  return Math.abs(delta) >= 2;
}

/** The range's first line; one that is not drawn is measured by its element. */
function rectOf(range: Range): DOMRect {
  return range.getClientRects()[0] ?? range.startContainer.parentElement!.getBoundingClientRect();
}

/** The end of a smooth scroll, however it ends. */
function rest(stopped: AbortSignal): Promise<unknown> {
  return new Promise((resolve) => {
    document.addEventListener('scrollend', resolve, { capture: true, once: true });
    stopped.addEventListener('abort', resolve);
    setTimeout(resolve, PATIENCE);
  });
}
