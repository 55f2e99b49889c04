import type { Article } from '../../../../lib/shared/article.ts';

/** An article with next to nothing in it, at an address. */
export function articleAt(
  url: string,
  kind: Article['detected']['kind'] = '36kr',
  more: Partial<Article> = {},
): Article {
  return {
    detected: { kind, page: kind === 'none' ? 'other' : 'article', reason: 'test' },
    url,
    title: '一篇文章',
    published: null,
    language: 'zh-CN',
    authors: [],
    contributors: [],
    provenance: { chain: [], licence: null },
    outline: [],
    entities: [],
    named: [],
    links: [],
    body: { html: '', text: '', characters: 0, minutes: 1, blocks: [] },
    reference: { id: 'a', type: 'webpage' },
    ...more,
  };
}
