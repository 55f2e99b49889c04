import { headerAllowance } from './header-allowance.ts';
import { viewOf, type View } from './scrollers.ts';

/** Where the reader is: index of the heading last passed (-1 above the first) and the share read, 0…1. */
export interface ReadingPlace {
  index: number;
  progress: number;
}

export interface ScrollSpy {
  /** The reader chose this section: it is the current one until the page is scrolled after `settled`. */
  pin(index: number, settled: Promise<void>): void;
  stop(): void;
}

/** A heading in this share of the view, below the headers, counts as reached. */
const REACHED = 0.25;
/** How long a measured header and a failed search for headings stand, in ms. */
const KEPT = 1000;

/**
 * Reports the section in view, at the start and whenever it or the progress changes. One passive listener (capturing,
 * so that inner boxes are heard too), one measurement a frame. `locate` finds the headings, in order, and is asked
 * again after the page replaced one; `root` is what counts as the text.
 */
export function watchSections(
  locate: () => (Range | null)[],
  root: () => Element,
  report: (place: ReadingPlace) => void,
): ScrollSpy {
  const stop = new AbortController();
  let headings = locate();
  let header: number | null = null;
  let until = performance.now() + KEPT;
  let last: ReadingPlace | null = null;
  let pinned: { index: number; settled: boolean } | null = null;
  let frame = 0;

  const measure = () => {
    frame = 0;
    if (stop.signal.aborted) return;
    const now = performance.now();
    if (now > until) {
      until = now + KEPT;
      header = null;
      if (!headings.every((range) => range && !isLost(range))) headings = locate();
    }
    const text = root();
    const anchor = headings.find((range) => range && !isLost(range))?.startContainer ?? text;
    const view = viewOf(anchor);
    header ??= headerAllowance(view, anchor);
    const place = {
      index: pinned?.index ?? sectionAt(headings, lineOf(view, header)),
      progress: progressOf(view, text),
    };
    if (last && last.index === place.index && last.progress === place.progress) return;
    last = place;
    report(place);
  };
  const schedule = () => {
    if (pinned?.settled) pinned = null;
    frame ||= requestAnimationFrame(measure);
  };
  document.addEventListener('scroll', schedule, { passive: true, capture: true, signal: stop.signal });
  addEventListener('resize', schedule, { passive: true, signal: stop.signal });
  measure();
  return {
    pin(index, settled) {
      const mine = { index, settled: false };
      pinned = mine;
      // The scroll events of the last correction come with the next frame.
      void settled.then(() => setTimeout(() => (mine.settled = true), 100));
      schedule();
    },
    stop: () => stop.abort(),
  };
}

/** A range collapses when its nodes are taken out of the document. */
const isLost = (range: Range) => range.collapsed || !range.startContainer.isConnected;

/**
 * The line that headings must pass. Over the last screenful it sinks from below the headers to the bottom of the
 * view, so that short sections at the end are reached one after another and the last one at the page's end.
 */
function lineOf(view: View, header: number): number {
  const start = header + view.height * REACHED;
  const run = Math.min(view.height, view.most);
  const sunk = run > 0 ? Math.max(0, 1 - (view.most - view.position) / run) : 0;
  return view.top + start + (view.height - start) * sunk;
}

function sectionAt(headings: readonly (Range | null)[], line: number): number {
  return headings.findLastIndex((range) => {
    const rect = range?.getBoundingClientRect();
    return rect && (rect.height || rect.width) && rect.top <= line;
  });
}

/** Share of the text that has passed the lower edge of the view, from 0 with its start at the top; in hundredths. */
function progressOf(view: View, text: Element): number {
  // A body may be as high as the window, and what scrolls far longer.
  const inside = text !== document.body && text !== view.scroller && !text.contains(view.scroller);
  const rect = text.getBoundingClientRect();
  const gone = inside ? view.top - rect.top : view.position;
  const most = inside ? rect.height - view.height : view.most;
  if (most <= 0) return rect.bottom <= view.top + view.height + 1 ? 1 : 0;
  return Math.round(Math.min(1, Math.max(0, (gone + 1) / most)) * 100) / 100;
}
