import type { ChainLink } from '../shared/article.ts';
import type { Page } from '../shared/page.ts';
import { canonicalUrl, isTemporaryUrl } from '../shared/url.ts';
import { siteOf } from '../sites/registry.ts';
import { matchesHost } from '../shared/match-host.ts';
import type { SiteReading } from '../sites/site.ts';
import { REPUBLISHERS } from './tables.ts';
import { siteName } from './licence.ts';
import { sameName } from './same-name.ts';
import type { Statement } from './statement.ts';

/**
 * The way of the text, earliest first. Without a statement the page itself is the original. A page that is neither
 * the original nor the republisher named is a mirror: the date it carries is the feed's, so it belongs to the
 * republisher, and the mirror's own is unknown.
 */
export function buildChain(input: {
  page: Page;
  reading: SiteReading | null;
  statement: Statement;
  published: string | null;
}): ChainLink[] {
  const { page, reading, statement, published } = input;
  const here = hereLink(page, reading, published);
  const original = originalLink(reading, statement, here);
  if (!original) return [here];
  const named = statement.republisher ? siteName(statement.republisher) : null;
  if (named && here.kind === 'website' && isOtherSite(named, page, here)) {
    return [
      original,
      {
        ...here,
        role: 'republisher',
        name: named,
        url: null,
        published,
        evidence: original.evidence,
        node: original.node,
      },
      { ...here, role: 'mirror', published: null },
    ];
  }
  return [original, { ...here, role: 'republisher' }];
}

/** The page at hand as a link. */
function hereLink(page: Page, reading: SiteReading | null, published: string | null): ChainLink {
  const url = reading?.url ?? canonicalUrl(page.url.href) ?? page.url.href;
  const link = {
    role: 'original' as const,
    url,
    published,
    evidence: null,
    node: null,
    ...(isTemporary(url) ? { temporary: true as const } : {}),
  };
  if (reading?.kind === 'wechat' || page.url.hostname === 'mp.weixin.qq.com')
    return { ...link, kind: 'wechat', name: reading?.account?.name ?? null, id: reading?.account?.id ?? null };
  return {
    ...link,
    kind: 'website',
    name: siteOf(page.url)?.name ?? page.meta('og:site_name') ?? page.url.hostname.replace(/^www\./, ''),
    id: null,
  };
}

function originalLink(reading: SiteReading | null, statement: Statement, here: ChainLink): ChainLink | null {
  const card = reading?.original;
  const said = statement.source;
  if (card)
    return {
      role: 'original',
      kind: 'wechat',
      name: card.name,
      id: card.id ?? (said && sameName(said.name, card.name) ? said.id : null),
      url: card.url ?? (said && sameName(said.name, card.name) ? said.url : null),
      published: null,
      evidence: card.evidence,
      node: card.node,
    };
  if (!said || (said.url !== null && said.url === here.url)) return null;
  if (here.kind === 'wechat' && sameName(said.name, here.name)) {
    // an account that says 首发于 of itself is the original
    return null;
  }
  if (said.kind === 'website' && said.name && sameName(siteName(said.name), here.name)) return null;
  return {
    role: 'original',
    kind: said.kind,
    name: said.name,
    id: said.id,
    url: said.url,
    published: null,
    evidence: said.evidence,
    node: said.node,
    ...(said.title ? { title: said.title } : {}),
    ...(said.act === 'first' ? { act: 'first' as const } : {}),
    ...(isTemporary(said.url) ? { temporary: true as const } : {}),
  };
}

const isTemporary = (url: string | null): boolean => url !== null && URL.canParse(url) && isTemporaryUrl(new URL(url));

function isOtherSite(name: string, page: Page, here: ChainLink): boolean {
  if (sameName(name, here.name)) return false;
  const known = REPUBLISHERS.find((site) => site.name === name);
  if (known) return !known.hosts.some((host) => matchesHost(page.url.hostname, [`*.${host}`]));
  return false;
}
