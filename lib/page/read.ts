import type { UnreadableReason } from '../protocol.ts';
import type { SnapshotInPieces } from '../shared/snapshot.ts';
import { inSlices, wait } from './slices.ts';
import { articleParts, takeSnapshot } from './snapshot.ts';
import type { SnapshotTake } from './states.ts';
import { SKIPPED } from './visible.ts';
import type { Seen } from './walk.ts';

/** Most characters of markup that we read (four books); a page above it answers `too-large`. */
export const MARKUP_LIMIT = 8_000_000;

/** How often a walk starts again because the page changed under it. */
const RESTARTS = 2;
/** Rest before starting again, in ms. */
const REST = 150;

/** The snapshot with the live elements by its numbers and the texts that went into it. */
export interface Reading extends Seen {
  snapshot: SnapshotInPieces;
  /** What was walked: the site's parts or the body. */
  roots: Element[];
}

/**
 * Reads the live page, or says why it can't be read. The page is never changed; if it changes itself during the walk,
 * the walk starts again, twice.
 */
export async function readPage(
  document: Document,
  href: () => string,
  take: SnapshotTake | null,
): Promise<Reading | UnreadableReason> {
  if (!/html/.test(document.contentType)) return 'not-html';
  for (let attempt = 0; attempt <= RESTARTS; attempt++) {
    if (attempt) await wait(REST);
    const { body } = document;
    if (body?.localName !== 'body') return 'empty';
    const reading = await readOnce(document, href, take, body);
    if (reading) return reading;
  }
  return 'changing';
}

async function readOnce(
  document: Document,
  href: () => string,
  take: SnapshotTake | null,
  body: Element,
): Promise<Reading | UnreadableReason | null> {
  const roots = articleParts(document, take) ?? [body];
  const seen: Seen = { elements: [], texts: [] };
  const start = href();
  let large = false;
  let moved = false;
  const watcher = new MutationObserver((records) => (moved ||= records.some(changesContent)));
  for (const root of roots) watcher.observe(root, { childList: true, subtree: true, characterData: true });
  try {
    const snapshot = await inSlices(takeSnapshot(document, start, take, roots, seen), (written) => {
      large = written > MARKUP_LIMIT;
      return !large && !moved && href() === start;
    });
    if (large) return 'too-large';
    if (!snapshot) return null;
    return hasContent(snapshot) ? { snapshot, roots, ...seen } : 'empty';
  } finally {
    watcher.disconnect();
  }
}

/** Whether anything that we write was added, removed or re-worded (scripts and frames come and go on any page). */
export function changesContent({ type, addedNodes, removedNodes }: MutationRecord): boolean {
  return (
    type === 'characterData' ||
    [...addedNodes, ...removedNodes].some((node) => !SKIPPED.test((node as Element).localName))
  );
}

/** A page of nothing but boxes: no text between the tags and no image. */
function hasContent({ markup, title, meta }: SnapshotInPieces): boolean {
  return markup.some((piece) => />\s*[^<\s]|<img/.test(piece)) || Boolean(title && meta.length);
}
