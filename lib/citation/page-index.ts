import type { Article } from '../shared/article.ts';

/**
 * The chain's link that is the page at hand: the one with its address, else the last one if it can be it; -1 where a
 * statement names only a source, which leaves the page itself without a link: its site is then unknown.
 */
export function pageIndex({ url, provenance: { chain } }: Pick<Article, 'url' | 'provenance'>): number {
  const here = chain.findLastIndex((link) => link.url === url);
  const last = chain.at(-1);
  if (here >= 0 || !last) return here;
  return last.role !== 'original' || last.evidence === null ? chain.length - 1 : -1;
}
