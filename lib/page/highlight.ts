import { HIGHLIGHT } from './highlight-css.ts';

/** How long a flash stays, in ms: a smooth scroll takes up to half of it, and then it has to be found by the eye. */
const FLASH = 3000;

/** Draws on the page without touching its nodes. */
export interface Highlighter {
  /** Marks the ranges until the next call; `current` is drawn stronger. An empty list clears. */
  mark(ranges: readonly Range[], current: Range | null): void;
  /** Draws the range for a moment. */
  flash(range: Range): void;
  clear(): void;
}

/** A highlighter over the CSS Custom Highlight API of this page. */
export function createHighlighter(): Highlighter {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const set = (name: string, ranges: readonly Range[], priority: number) => {
    if (!ranges.length) {
      CSS.highlights.delete(name);
      return;
    }
    const highlight = new Highlight(...ranges);
    highlight.priority = priority;
    CSS.highlights.set(name, highlight);
  };
  return {
    mark(ranges, current) {
      set(HIGHLIGHT.mark, ranges, 0);
      set(HIGHLIGHT.current, current ? [current] : [], 1);
    },
    flash(range) {
      clearTimeout(timer);
      set(HIGHLIGHT.flash, [range], 2);
      timer = setTimeout(() => CSS.highlights.delete(HIGHLIGHT.flash), FLASH);
    },
    clear() {
      for (const name of Object.values(HIGHLIGHT)) CSS.highlights.delete(name);
    },
  };
}
