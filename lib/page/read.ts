import type { UnreadableReason } from '../protocol.ts';
import type { Snapshot } from '../shared/snapshot.ts';
import { inSlices } from './slices.ts';
import { articleParts, takeSnapshot } from './snapshot.ts';
import type { SnapshotTake } from './states.ts';
import { SKIPPED } from './visible.ts';

/** Most characters of markup that we read (four books); a page above it answers `too-large`. */
export const MARKUP_LIMIT = 8_000_000;

/** How often a walk starts again because the page changed under it. */
const RESTARTS = 2;
/** Rest before starting again, in ms. */
const REST = 150;

export interface Reading {
  snapshot: Snapshot;
  /** Snapshot index → live element. */
  elements: WeakRef<Element>[];
  /** What was walked: the site's parts or the body. */
  roots: Element[];
}

/**
 * Reads the live page: null reasons are the closed set of the protocol. The page is never changed; if it changes
 * itself during the walk, the walk starts again, twice.
 */
export async function readPage(
  document: Document,
  href: () => string,
  take: SnapshotTake | null,
): Promise<Reading | UnreadableReason> {
  if (!/^(text\/html|application\/xhtml\+xml)$/.test(document.contentType)) return 'not-html';
  for (let attempt = 0; attempt <= RESTARTS; attempt++) {
    if (attempt) await new Promise((resolve) => setTimeout(resolve, REST));
    const { body } = document;
    if (!body || body.localName !== 'body') return 'empty';
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
  const roots = (take && articleParts(document, take)) ?? [body];
  const elements: WeakRef<Element>[] = [];
  const start = href();
  let large = false;
  let moved = false;
  const watcher = new MutationObserver((records) => (moved ||= records.some(changesContent)));
  for (const root of roots) watcher.observe(root, { childList: true, subtree: true, characterData: true });
  try {
    const work = takeSnapshot(document, start, take, (element, index) => (elements[index] = new WeakRef(element)));
    const snapshot = await inSlices(work, (written) => {
      large = written > MARKUP_LIMIT;
      return !large && !moved && href() === start;
    });
    if (large || (snapshot && snapshot.markup.length > MARKUP_LIMIT)) return 'too-large';
    if (!snapshot) return null;
    return hasContent(snapshot) ? { snapshot, elements, roots } : 'empty';
  } finally {
    watcher.disconnect();
  }
}

/** Whether anything that we write was added, removed or re-worded (scripts and frames come and go on any page). */
export function changesContent(record: MutationRecord): boolean {
  if (record.type === 'characterData') return true;
  const nodes = [...record.addedNodes, ...record.removedNodes];
  return nodes.some((node) => (node.nodeType === 1 ? !SKIPPED.has((node as Element).localName) : node.nodeType === 3));
}

/** A page of nothing but boxes: no text between the tags and no image. */
function hasContent({ markup, title, meta }: Snapshot): boolean {
  return />\s*[^<\s]/.test(markup) || markup.includes('<img') || Boolean(title && meta.length);
}
