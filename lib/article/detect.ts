import type { ChainLink, Detected, PageType } from '../shared/article.ts';
import type { Page } from '../shared/page.ts';
import { siteOf } from '../sites/registry.ts';
import type { SiteReading } from '../sites/site.ts';

/** Shorter texts are no body: a stub, a challenge page. A picture post needs no text, the others some. */
const LEAST: Partial<Record<PageType, number>> = { article: 30, picture: 0 };

/**
 * Says whether a page is ours and what it is. 36kr and WeChat articles are, if there is a body; a page elsewhere
 * is, if its text says that it comes from a WeChat account. `characters` is the length of the body's text.
 */
export function detect(input: {
  page: Page;
  reading: SiteReading;
  chain: readonly ChainLink[];
  characters: number;
}): Detected {
  const { page, reading, chain, characters } = input;
  const site = siteOf(page.url);
  const known = site && (site.place.id === '36kr' || site.place.id === 'wechat') ? site : null;
  if (known) {
    if (!known.place.isArticle(page.url)) return { kind: 'none', page: reading.page, reason: reading.reason };
    if (reading.kind === 'none' && reading.reason !== 'generic')
      return { kind: 'none', page: reading.page, reason: reading.reason };
    if (characters < (LEAST[reading.page] ?? 1)) return { kind: 'none', page: reading.page, reason: 'no-body' };
    return {
      kind: known.place.id === '36kr' ? '36kr' : 'wechat',
      page: reading.page,
      reason: reading.kind === 'none' ? 'article-address' : reading.reason,
    };
  }
  const original = chain.find((link) => link.role === 'original');
  // the front page of a site shows the beginnings of many articles
  const front = page.url.pathname === '/' && !page.url.search && !page.url.hash;
  if (original?.kind === 'wechat' && original.evidence && !front) {
    return { kind: 'repost', page: 'article', reason: 'source-statement' };
  }
  return { kind: 'none', page: reading.page, reason: 'no-wechat-source' };
}
