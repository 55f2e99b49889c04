import type { Page } from '../shared/page.ts';
import type { SiteReading } from '../sites/site.ts';
import { bodyHtml } from './body.ts';
import { readText } from './read-text.ts';
import type { Readable } from './readable.ts';
import type { Sanitize } from './sanitize.ts';

/** The body's HTML alone: DOMPurify is the slow part of reading a page, and only the reading view needs it. */
export function composeBodyHtml(page: Page, sanitize: Sanitize, readable: Readable | null, site: SiteReading): string {
  const { body, blocks } = readText(page, readable, site);
  return bodyHtml(body, blocks, page.url, sanitize);
}
