import { INDEX_ATTRIBUTE } from './snapshot.ts';

/** A snapshot parsed again, in an inert document: what sites, provenance and metadata are read from. */
export interface Page {
  /** Address of the page, as the browser showed it. */
  url: URL;
  /** `document.title` of the live page. */
  title: string;
  language: string;
  /** Content of the first head meta with this property, name or itemprop (lower case); null if absent or empty. */
  meta(key: string): string | null;
  canonical: string | null;
  /** The things that `ld+json` tells of, those of lists and graphs too, articles first; what is broken is left out. */
  jsonLd: object[];
  /** Texts of the state scripts. */
  states: string[];
  /** The parsed markup; elements carry their index in `n`. */
  document: Document;
}

/** Whether a thing of `ld+json` is an article. */
export const isArticle = (thing: object): boolean =>
  /Article$|^(?:Blog|SocialMedia|LiveBlog)Posting$/.test(String((thing as { '@type'?: unknown })['@type']));

/** The index that the walker gave to this element or to the nearest ancestor that has one. */
export function indexOf(element: Element | null): number | null {
  const value = element?.closest(`[${INDEX_ATTRIBUTE}]`)?.getAttribute(INDEX_ATTRIBUTE);
  return value ? Number(value) : null;
}
