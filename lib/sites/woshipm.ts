import { readMarkup } from './row.ts';
import type { Place, Site } from './site.ts';

/**
 * 人人都是产品经理: the tail tells reposts («本文由 @X 授权发布于…», 原文链接) from own texts («原创发布于…»).
 *   .article--title · .article--content = body · .article--copyright
 */
export const place: Place = {
  id: 'woshipm',
  hosts: ['*.woshipm.com'],
  access: 'install',
  isArticle: (url) => /^\/[\w-]+\/\d+\.html$/.test(url.pathname),
  parts: ['.article--title', '.article--meta, .meta--sup', '.article--copyright', '.article--content'],
  bodyPart: '.article--content',
  stateMarks: [],
};

export const site: Site = {
  place,
  name: '人人都是产品经理',
  read: (page) =>
    readMarkup(page, {
      title: '.article--title',
      body: '.article--content',
      author: '.support-author .name, .meta--sup .author',
      date: '.article--meta time, .meta--sup time',
      notices: '.article--copyright',
      seen: 2023,
    }),
};
