import type { CitedVersion } from '../citation/reference.ts';
import { pageIndex } from '../citation/page-index.ts';
import type { Article, ChainLink } from '../shared/article.ts';

/** A card of the chain: a link, and the version that is cited by choosing it; null for a mirror that is not the page. */
export interface VersionCard {
  link: ChainLink;
  version: CitedVersion | null;
}

/**
 * The chain as cards, earliest first. Where a statement names only a source, the page at hand is no link of the
 * chain; it stands at the end all the same, under the name of its site.
 */
export function versionCards(article: Article, site: string | null = null): VersionCard[] {
  const page = pageIndex(article);
  const cards = article.provenance.chain.map((link, i): VersionCard => {
    if (i === page) return { link, version: 'page' };
    return { link, version: link.role === 'mirror' ? null : link.role };
  });
  if (page >= 0) return cards;
  const { url, published } = article;
  const own: ChainLink = {
    role: cards.length ? 'republisher' : 'original',
    kind: 'website',
    name: site,
    id: null,
    url,
    published,
    evidence: null,
    node: null,
  };
  return [...cards, { link: own, version: 'page' }];
}
