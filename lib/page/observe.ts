import { changesContent } from './read.ts';
import { inSlices } from './slices.ts';
import { strip } from './text-index.ts';
import { visible } from './visible.ts';

/** Rest after the last mutation, and the longest wait on a page that never rests, in ms. */
const QUIET = 500;
const LONGEST = 3000;

/**
 * Watches the text of `roots` with one MutationObserver and calls `changed` once, when it differs from what it was
 * and the page has been quiet for 500 ms. Replacing a root itself is seen through its ancestors. Returns the end of it.
 */
export function observeText(roots: readonly Element[], changed: () => void): () => void {
  const before = fingerprint(roots);
  let stopped = false;
  let timer = 0;
  let since = 0;
  const check = async () => {
    timer = 0;
    since = 0;
    if (roots.every((root) => root.isConnected) && (await fingerprint(roots)) === (await before)) return;
    if (stopped) return;
    stop();
    changed();
  };
  const observer = new MutationObserver((records) => {
    if (!records.some(changesContent)) return;
    const now = performance.now();
    since ||= now;
    if (timer && now - since > LONGEST) return;
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

/** Length and FNV-1a hash of the text: a page that only moves its boxes or loads its images stays the same. */
function fingerprint(roots: readonly Element[]): Promise<string | null> {
  return inSlices(hashOf(roots), () => true);
}

function* hashOf(roots: readonly Element[]): Generator<number, string> {
  let hash = 0x811c9dc5;
  let length = 0;
  let steps = 0;
  for (const root of roots)
    for (const step of visible(root)) {
      if ((++steps & 255) === 0) yield length;
      if (step.kind !== 'text') continue;
      const text = strip(step.node.data);
      for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
      length += text.length;
    }
  return `${length}:${hash >>> 0}`;
}
