import type { SiteReading } from './site.ts';

/** A reading in which nothing is known yet: sites spread it and fill what their markup says. */
export function emptyReading(): SiteReading {
  return {
    kind: 'none',
    page: 'other',
    reason: 'unknown',
    title: null,
    authors: [],
    published: null,
    account: null,
    original: null,
    url: null,
    body: null,
    notices: [],
    organisations: [],
    keywords: [],
  };
}
