import { readMarkup } from './row.ts';
import type { Place, Site } from './site.ts';

/**
 * IT之家: reposts end with `p.it-news-source-tip` «本文来自微信公众号：<a>X（ID：x）</a>，作者：Y».
 *   .post_title h1 · #pubtime_baidu · #author_baidu · #paragraph = body
 */
export const place: Place = {
  id: 'ithome',
  hosts: ['*.ithome.com'],
  access: 'install',
  isArticle: (url) => /^\/0\/\d+\/\d+\.htm$/.test(url.pathname) || /^\/html\/(?:\w+\/)?\d+\.htm$/.test(url.pathname),
  parts: ['.post_title h1', '#pubtime_baidu', '#author_baidu', '#editor_baidu', '#paragraph'],
  bodyPart: '#paragraph',
  stateMarks: [],
};

export const site: Site = {
  place,
  name: 'IT之家',
  read: (page) =>
    readMarkup(page, {
      title: '.post_title h1',
      body: '#paragraph',
      author: '#author_baidu strong',
      date: '#pubtime_baidu',
      notices: '.it-news-source-tip',
      seen: 2026,
    }),
};
