import { readMarkup } from './row.ts';
import type { Place, Site } from './site.ts';

/**
 * CSDN: «版权声明：本文为博主原创…» stands on reposts too; a line «转载自微信公众号…» of the body wins.
 *   h1#articleContentId.title-article · .blog-postTime[data-time] · #content_views = body
 */
export const place: Place = {
  id: 'csdn',
  hosts: ['blog.csdn.net'],
  access: 'click',
  isArticle: (url) => /\/article\/details\/\d+/.test(url.pathname),
  parts: [],
  bodyPart: null,
  stateMarks: [],
};

export const site: Site = {
  place,
  name: 'CSDN',
  read: (page) =>
    readMarkup(page, {
      title: 'h1.title-article, #articleContentId',
      body: '#content_views, #article_content',
      author: '#uid .name, .bar-content .follow-nickName, #uid',
      date: '.blog-postTime, .bar-content .time',
      seen: 2023,
    }),
};
