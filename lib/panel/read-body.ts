import type { Snapshot } from '../shared/snapshot.ts';
import { composeBodyHtml } from '../article/compose-body.ts';
import { createSanitizer } from '../article/sanitize.ts';
import { openSnapshot } from './open-snapshot.ts';

const sanitize = createSanitizer(window);

/** The clean body of a snapshot, for the reading view and Markdown: what DOMPurify takes is spent only when asked. */
export async function readBody(snapshot: Snapshot): Promise<string> {
  const { page, site, readable } = await openSnapshot(snapshot);
  return composeBodyHtml(page, sanitize, readable, site);
}
