import type { Article, ChainLink } from '../../../lib/shared/article.ts';

/** A link of the chain with nothing known but what is given. */
export function link(known: Partial<ChainLink> & Pick<ChainLink, 'role' | 'kind'>): ChainLink {
  return { name: null, id: null, url: null, published: null, evidence: null, node: null, ...known };
}

/** An article of which only the parts that a reference reads are filled. */
export function articleOf(known: Partial<Article> & { chain: ChainLink[] }): Omit<Article, 'reference'> {
  const { chain, ...rest } = known;
  return {
    detected: { kind: 'repost', page: 'article', reason: 'test' },
    url: 'https://zaoshi.example/p/42',
    title: '集日早市观察',
    published: null,
    language: 'zh-CN',
    authors: [],
    contributors: [],
    provenance: { chain, licence: null },
    outline: [],
    entities: [],
    named: [],
    links: [],
    body: { html: '', text: '', characters: 0, minutes: 1, blocks: [] },
    ...rest,
  };
}
