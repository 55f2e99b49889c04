import { readMarkup } from './row.ts';
import type { Place, Site } from './site.ts';

/** InfoQ 中文: reposts end with «本文转载自公众号X（ID：x）。» and a line 原文链接. */
export const place: Place = {
  id: 'infoq',
  hosts: ['*.infoq.cn'],
  access: 'click',
  isArticle: (url) => /^\/(?:news|article)\/\w+/.test(url.pathname),
  parts: [],
  bodyPart: null,
  stateMarks: [],
};

export const site: Site = {
  place,
  name: 'InfoQ',
  read: (page) =>
    readMarkup(page, {
      title: 'h1.article-title, .article-main h1',
      body: '.article-content, .article-preview',
      author: '.author-name, .article-author .com-author-name',
      date: '.date, .article-date',
      seen: 2021,
    }),
};
