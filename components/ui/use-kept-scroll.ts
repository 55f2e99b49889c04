import type { RefObject } from 'preact';
import { useLayoutEffect } from 'preact/hooks';

/**
 * Puts a box back to where the reader left it. Text that arrives late (the clean body) is waited for, until the reader
 * moves by themselves.
 */
export function useKeptScroll(box: RefObject<HTMLElement | null>, top: () => number, deps: readonly unknown[]): void {
  useLayoutEffect(() => {
    const element = box.current;
    if (!element) return;
    const wanted = top();
    const put = () => {
      element.scrollTop = wanted;
      return Math.abs(element.scrollTop - wanted) < 1;
    };
    if (put()) return;
    const late = new MutationObserver(() => put() && end.abort());
    const end = new AbortController();
    end.signal.addEventListener('abort', () => late.disconnect());
    for (const kind of ['wheel', 'pointerdown', 'keydown'] as const)
      element.addEventListener(kind, () => end.abort(), { passive: true, signal: end.signal });
    late.observe(element, { childList: true, subtree: true });
    return () => end.abort();
  }, deps);
}
