import { isoFromEpoch, isoFromText } from '../shared/dates.ts';
import type { Page } from '../shared/page.ts';
import { emptyReading } from './reading.ts';
import { elementsIn, innermost, textIn, textOfElement } from './select.ts';
import type { Place, Site, SiteReading } from './site.ts';

/**
 * What is known of a site, as data: hints only, never trusted over what the page shows. Where the body's
 * selector finds nothing, generic reading takes over.
 */
export interface SiteRow {
  id: string;
  name: string;
  hosts: string[];
  /** Tested on path and query. */
  article: RegExp;
  title: string;
  body: string;
  author?: string;
  /** Element with the date in its text, `datetime`, `data-time` or `data-article-publish-time`. */
  date?: string;
  /** Elements that carry notices or source lines. */
  notices?: string;
  /** Year in which the markup was last seen. */
  seen: number;
}

/** The light part of a row. */
export function placeOfRow(row: SiteRow, access: Place['access'] = 'click'): Place {
  return {
    id: row.id,
    hosts: row.hosts,
    access,
    isArticle: (url) => row.article.test(url.pathname + url.search),
    parts: [],
    bodyPart: null,
    stateMarks: [],
  };
}

/** Reads a page by a row; null where the body is missing. Such a page is ours only if its text names a WeChat source. */
export function readRow(page: Page, row: SiteRow): SiteReading | null {
  const { document } = page;
  const body = innermost(document, row.body);
  if (!body || !textOfElement(body)) return null;
  const author = row.author ? textIn(document, row.author) : null;
  return {
    ...emptyReading(),
    page: 'article',
    reason: `markup-of:${row.seen}`,
    title: textIn(document, row.title),
    authors: author ? [author] : [],
    published: row.date ? dateIn(document, row.date) : null,
    body,
    notices: row.notices ? elementsIn(document, row.notices) : [],
  };
}

/** The first machine-readable or absolute date among the matches. */
export function dateIn(root: ParentNode, selector: string): string | null {
  for (const element of elementsIn(root, selector)) {
    for (const name of ['datetime', 'data-time', 'data-article-publish-time']) {
      const value = element.getAttribute(name);
      const date = value
        ? /^\d{9,10}$/.test(value)
          ? isoFromEpoch(value, 's')
          : (isoFromEpoch(value, 'ms') ?? isoFromText(value))
        : null;
      if (date) return date;
    }
    const date = isoFromText(textOfElement(element) ?? '');
    if (date) return date;
  }
  return null;
}

/** A whole site out of a row. */
export function siteOfRow(row: SiteRow): Site {
  return { place: placeOfRow(row), name: row.name, read: (page) => readRow(page, row) };
}
