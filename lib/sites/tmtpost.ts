import { readRow, type SiteRow } from './row.ts';
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

const row: SiteRow = {
  id: place.id,
  name: '钛媒体',
  hosts: place.hosts,
  article: /^\/(?:article\/)?\d+\.html$/,
  title: 'article h1',
  body: 'article .inner, article',
  author: 'article .post-info a.author, .post-info .author',
  date: 'article time, .post-info .time',
  seen: 2023,
};

export const site: Site = { place, name: '钛媒体', read: (page) => readRow(page, row) };
