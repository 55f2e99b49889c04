import { isArticle, type Page } from '../shared/page.ts';
import type { Snapshot } from '../shared/snapshot.ts';
import { resolveAddresses } from './addresses.ts';

/** Parses HTML into an inert document (`DOMParser` in the panel, jsdom's in Node). */
export type ParseHtml = (html: string) => Document;

/**
 * Parses a snapshot again for reading: un-hides the WeChat body, lifts lazy image addresses into `src`, resolves addresses
 * against a `<base>` where the page has one.
 * Throws a TypeError if the snapshot's address is not a URL.
 */
export function parseSnapshot(snapshot: Snapshot, parseHtml: ParseHtml): Page {
  const document = parseHtml(`<!doctype html><html><head><title></title></head><body>${snapshot.markup}</body></html>`);
  document.title = snapshot.title;
  const meta = new Map<string, string>();
  for (const { key, content } of snapshot.meta) {
    const value = content.trim();
    if (value && !meta.has(key)) meta.set(key, value);
  }
  unhideWechatBody(document);
  liftLazyImages(document);
  // Everything behind this resolves addresses against the page's own.
  if (snapshot.base && snapshot.base !== snapshot.url) resolveAddresses(document, snapshot.base);
  return {
    url: new URL(snapshot.url),
    title: snapshot.title,
    language: snapshot.language,
    meta: (key) => meta.get(key) ?? null,
    canonical: snapshot.canonical,
    jsonLd: articlesFirst(snapshot.jsonLd.flatMap(parseJson).flatMap(flatten)),
    states: snapshot.states,
    document,
  };
}

/** WeChat serves `#js_content` hidden; Readability skips hidden elements (mozilla/readability#921). */
function unhideWechatBody(document: Document) {
  for (const element of document.querySelectorAll('#js_content')) {
    element.removeAttribute('style');
    element.removeAttribute('aria-hidden');
  }
}

const LAZY = ['data-src', 'data-original', 'data-actualsrc', '_src'];

/** The lazy attributes go: Readability would write them over `src` again. */
function liftLazyImages(document: Document) {
  for (const image of document.querySelectorAll('img')) {
    const lazy = LAZY.map((name) => image.getAttribute(name)).find(Boolean);
    if (lazy) image.setAttribute('src', lazy);
    for (const name of LAZY) image.removeAttribute(name);
  }
}

function parseJson(text: string): unknown[] {
  try {
    return [JSON.parse(text)];
  } catch {
    return [];
  }
}

/** The things that ld+json tells of, those of lists and graphs too. */
function flatten(value: unknown): object[] {
  if (Array.isArray(value)) return value.flatMap(flatten);
  if (typeof value !== 'object' || value === null) return [];
  const graph = (value as { '@graph'?: unknown })['@graph'];
  return [value, ...(graph ? flatten(graph) : [])];
}

/** Articles before the video or the organisation beside them. */
const articlesFirst = (things: readonly object[]): object[] =>
  [true, false].flatMap((wanted) => things.filter((thing) => isArticle(thing) === wanted));
