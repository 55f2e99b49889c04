import { changesContent } from './read.ts';
import { inSlices } from './slices.ts';
import { strip } from './text-index.ts';
import { visible } from './visible.ts';

/** Rest after the last mutation, in ms. */
const QUIET = 500;

/**
 * Watches the text of `roots` with one MutationObserver and calls `changed` once, when it differs from what it was
 * and the page has been quiet for 500 ms. Replacing a root itself is seen through its ancestors. Returns the end of it.
 */
export function observeText(roots: readonly Element[], changed: () => void): () => void {
  const before = textOf(roots);
  let stopped = false;
  let timer = 0;
  const check = async () => {
    if (roots.every((root) => root.isConnected) && (await textOf(roots)) === (await before)) return;
    if (stopped) return;
    stop();
    changed();
  };
  const observer = new MutationObserver((records) => {
    if (!records.some(changesContent)) return;
    clearTimeout(timer);
    timer = window.setTimeout(() => void check(), QUIET);
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

/** The text of the roots, read in slices: a page that only moves its boxes or loads its images keeps it. */
function textOf(roots: readonly Element[]): Promise<string | null> {
  return inSlices(collect(roots), () => true);
}

function* collect(roots: readonly Element[]): Generator<number, string> {
  let text = '';
  let steps = 0;
  for (const root of roots)
    for (const step of visible(root)) {
      if ((++steps & 63) === 0) yield steps;
      if (step.text) text += strip(step.text.data);
    }
  return text;
}
