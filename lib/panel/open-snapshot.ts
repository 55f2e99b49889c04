import type { Readable } from '../article/readable.ts';
import type { Page } from '../shared/page.ts';
import type { Snapshot } from '../shared/snapshot.ts';
import type { SiteReading } from '../sites/site.ts';
import { parseSnapshot } from '../article/parse.ts';
import { readSite } from '../sites/registry.ts';
import { parseMarkup } from './parse-markup.ts';

/** A snapshot parsed in the panel's own, inert document, and what its site says. */
export interface OpenedSnapshot {
  page: Page;
  site: SiteReading;
  /** Null where the site names the body: Readability is loaded only for a page whose body no known site names. */
  readable: Readable | null;
}

export async function openSnapshot(snapshot: Snapshot): Promise<OpenedSnapshot> {
  const page = parseSnapshot(snapshot, parseMarkup);
  const site = readSite(page);
  const readable = site.body ? null : (await import('../article/readable.ts')).readable;
  return { page, site, readable };
}
