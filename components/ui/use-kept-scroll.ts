import type { RefObject } from 'preact';
import { useLayoutEffect } from 'preact/hooks';

/**
 * Puts a box back to where the reader left it, and keeps where it stands when it goes (a scroll event comes a frame
 * later, when it may be gone). Text that arrives late (the clean body) is waited for, until the reader moves by
 * themselves; who leaves before it arrived has not moved.
 * @param kept places by their key, in pixels
 */
export function useKeptScroll<Key extends string>(
  box: RefObject<HTMLElement | null>,
  kept: Partial<Record<Key, number>>,
  key: Key,
): void {
  useLayoutEffect(() => {
    const element = box.current;
    if (!element) return;
    const wanted = kept[key] ?? 0;
    const end = new AbortController();
    const put = () => {
      element.scrollTop = wanted;
      if (Math.abs(element.scrollTop - wanted) < 1) end.abort();
    };
    const late = new MutationObserver(put);
    end.signal.addEventListener('abort', () => late.disconnect());
    for (const kind of ['wheel', 'pointerdown', 'keydown'] as const)
      element.addEventListener(kind, () => end.abort(), { passive: true, signal: end.signal });
    late.observe(element, { childList: true, subtree: true });
    put();
    return () => {
      if (end.signal.aborted) kept[key] = element.scrollTop;
      end.abort();
    };
  }, []);
}
