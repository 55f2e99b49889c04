import { changesContent } from './read.ts';
import { inSlices } from './slices.ts';
import { strip } from '../shared/text.ts';
import { visible } from './visible.ts';

/** Rest after the last mutation, and the longest wait for it where something ticks, in ms. */
const QUIET = 500;
const LONGEST = 3000;

/**
 * Watches the text of `roots` with one MutationObserver and calls `changed` once, when it differs from the `texts` that
 * were read there and the page has been quiet for 500 ms: a page that only moves its boxes or loads its images keeps it.
 * Replacing a root itself is seen through its ancestors. Returns the end of it.
 */
export function observeText(roots: readonly Element[], texts: readonly string[], changed: () => void): () => void {
  let stopped = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let since = 0;
  const check = async () => {
    since = 0;
    if (roots.every((root) => root.isConnected) && (await joined(textsOf(roots))) === (await joined(texts))) return;
    if (stopped) return;
    stop();
    changed();
  };
  const observer = new MutationObserver((records) => {
    if (!records.some(changesContent)) return;
    const now = performance.now();
    if (now > (since ||= now) + LONGEST) return;
    clearTimeout(timer);
    timer = setTimeout(() => void check(), QUIET);
  });
  const stop = () => {
    stopped = true;
    observer.disconnect();
    clearTimeout(timer);
  };
  for (const root of roots) {
    observer.observe(root, { childList: true, subtree: true, characterData: true });
    for (let at = root.parentElement; at; at = at.parentElement) observer.observe(at, { childList: true });
  }
  return stop;
}

/** The texts without white space as one, put together in slices. */
const joined = (texts: Iterable<string>): Promise<string | null> => inSlices(join(texts), () => true);

function* join(texts: Iterable<string>): Generator<number, string> {
  let all = '';
  let steps = 0;
  for (const text of texts) {
    if ((++steps & 63) === 0) yield steps;
    all += strip(text);
  }
  return all;
}

function* textsOf(roots: readonly Element[]): Generator<string, void> {
  for (const root of roots) for (const { text } of visible(root)) if (text) yield text.data;
}
