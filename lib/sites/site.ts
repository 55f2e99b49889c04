import type { DetectedKind, PageType, Reason } from '../shared/article.ts';
import type { Page } from '../shared/page.ts';

/**
 * What the page side needs of a site: light data only, so that the scripts that run in pages stay small.
 * A site file exports it as `place`, apart from its `site`.
 */
export interface Place {
  id: string;
  /** Host names without `www.`; a leading `*.` takes subdomains too. */
  hosts: string[];
  /** `install`: named in the manifest; `click`: read after a click on the icon. */
  access: 'install' | 'click';
  /** Whether an address on these hosts is that of an article. */
  isArticle(url: URL): boolean;
  /** Selectors of the article's own parts (title, byline, notices, body root last). Empty: walk the whole body. */
  parts: string[];
  /** The selector among `parts` without which the whole document is walked. */
  bodyPart: string | null;
  /** Marks of the inline scripts whose text travels with the snapshot. */
  stateMarks: RegExp[];
  /**
   * Keys read from those scripts: of large ones only these travel (JSON keeps the path to them). They are written as
   * they are (36kr's `detailArticle|post` is one); only where a script is no JSON they have to be identifiers.
   */
  stateKeys?: string[];
}

/** A site that is read by its own rules. */
export interface Site {
  place: Place;
  /** The site's printed name, e.g. 36氪. */
  name: string;
  /** Reads the page's own fields; null where the expected parts are missing, so that generic reading takes over. */
  read(page: Page): SiteReading | null;
}

/** What a site's markup says, before the source statement is read. Everything unknown is null or empty. */
export interface SiteReading {
  kind: DetectedKind;
  page: PageType;
  reason: Reason;
  title: string | null;
  /** Names of the byline (poster or author widget). */
  authors: string[];
  /** ISO 8601 with offset. */
  published: string | null;
  /** The WeChat account whose page this is. */
  account: { name: string | null; id: string | null } | null;
  /** An original that the page's own data names (WeChat reprint card, share card). */
  original: {
    name: string | null;
    id: string | null;
    url: string | null;
    author: string | null;
    evidence: string | null;
    node: number | null;
  } | null;
  /** The article's own permanent address, if the page tells a better one than its location. */
  url: string | null;
  /** Root of the body; null where there is none. */
  body: Element | null;
  /** Elements outside or inside the body that carry notices: read for the statement, not part of the text. */
  notices: Element[];
  /** Organisations that the state lists. */
  organisations: { name: string; href: string }[];
  /** Words that the page's own data lists as looked up by readers (WeChat `search_keywords`). */
  keywords: string[];
}
