import { isoFromEpoch, isoFromText } from '../shared/dates.ts';
import type { Page } from '../shared/page.ts';
import { emptyReading } from './reading.ts';
import { elementsIn, innermost, textIn, textOfElement } from './select.ts';
import type { Site, SiteReading } from './site.ts';

/**
 * Where an article's fields stand in a site's markup: hints only, never trusted over what the page shows. Apart from
 * the {@link Place} of the site, so that the scripts in pages stay small.
 */
interface Markup {
  title: string;
  /** Where it finds nothing, generic reading takes over. */
  body: string;
  author?: string;
  /** Element with the date in its text, `datetime`, `data-time` or `data-article-publish-time`. */
  date?: string;
  /** Elements that carry notices or source lines. */
  notices?: string;
  /** Year in which the markup was last seen. */
  seen: number;
}

/** What is known of a site, as data. */
export interface SiteRow extends Markup {
  id: string;
  name: string;
  hosts: string[];
  /** Tested on path and query. */
  article: RegExp;
}

/** A whole site out of a row. */
export function siteOfRow(row: SiteRow): Site {
  const { id, name, hosts, article } = row;
  return {
    place: {
      id,
      hosts,
      access: 'click',
      isArticle: (url) => article.test(url.pathname + url.search),
      parts: [],
      bodyPart: null,
      stateMarks: [],
    },
    name,
    read: (page) => readMarkup(page, row),
  };
}

/** Reads a page by its markup; null where the body is missing. It is ours only if its text names a WeChat source. */
export function readMarkup(page: Page, markup: Markup): SiteReading | null {
  const { document } = page;
  const body = innermost(document, markup.body);
  if (!body || !textOfElement(body)) return null;
  const author = markup.author ? textIn(document, markup.author) : null;
  return {
    ...emptyReading(),
    page: 'article',
    reason: `markup-of:${markup.seen}`,
    title: textIn(document, markup.title),
    authors: author ? [author] : [],
    published: markup.date ? dateIn(document, markup.date) : null,
    body,
    notices: markup.notices ? elementsIn(document, markup.notices) : [],
  };
}

/** The first machine-readable or absolute date among the matches. */
function dateIn(root: ParentNode, selector: string): string | null {
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
