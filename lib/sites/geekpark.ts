import { readMarkup } from './row.ts';
import type { Place, Site } from './site.ts';

/** 极客公园: h1.topic-title · .article-content or article.article-body. */
export const place: Place = {
  id: 'geekpark',
  hosts: ['*.geekpark.net'],
  access: 'install',
  isArticle: (url) => /^\/(?:news|topics)\/\d+/.test(url.pathname),
  parts: [],
  bodyPart: null,
  stateMarks: [],
};

export const site: Site = {
  place,
  name: '极客公园',
  read: (page) =>
    readMarkup(page, {
      title: 'h1.topic-title',
      body: 'article.article-body, .article-content',
      author: '.article-source a, .user-info .author',
      date: '.release-date, time',
      seen: 2023,
    }),
};
