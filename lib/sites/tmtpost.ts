import { readMarkup } from './row.ts';
import type { Place, Site } from './site.ts';

/** 钛媒体: `article h1` · p.post-abstract · article body; account names stand in the byline. */
export const place: Place = {
  id: 'tmtpost',
  hosts: ['*.tmtpost.com'],
  access: 'install',
  isArticle: (url) => /^\/(?:article\/)?\d+\.html$/.test(url.pathname),
  parts: [],
  bodyPart: null,
  stateMarks: [],
};

export const site: Site = {
  place,
  name: '钛媒体',
  read: (page) =>
    readMarkup(page, {
      title: 'article h1',
      body: 'article .inner, article',
      author: 'article .post-info a.author, .post-info .author',
      date: 'article time, .post-info .time',
      seen: 2023,
    }),
};
