import type { Snapshot } from '../shared/snapshot.ts';
import { composeBodyHtml } from '../article/compose-body.ts';
import { parseSnapshot } from '../article/parse.ts';
import { readable } from '../article/readable.ts';
import { createSanitizer } from '../article/sanitize.ts';
import { parseMarkup } from './parse-markup.ts';

const sanitize = createSanitizer(window);

/** The clean body of a snapshot, for the reading view and Markdown: what DOMPurify takes is spent only when asked. */
export function readBody(snapshot: Snapshot): string {
  return composeBodyHtml(parseSnapshot(snapshot, parseMarkup), sanitize, readable);
}
