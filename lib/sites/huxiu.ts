import type { Page } from '../shared/page.ts';
import { isoFromEpoch, isoFromText } from '../shared/dates.ts';
import { readMarkup } from './row.ts';
import { emptyReading } from './reading.ts';
import type { Place, Site, SiteReading } from './site.ts';
import { readVariable } from './read-variable.ts';

/**
 * 虎嗅: reposts open with «本文来自微信公众号：<a>X（ID：x）</a>，作者：…，题图来自：…» and often repeat it at the end.
 * State: `window.__INITIAL_STATE__={…};(function()` with articleDetail.dateline | publish_time in seconds.
 */
export const place: Place = {
  id: 'huxiu',
  hosts: ['*.huxiu.com'],
  access: 'install',
  isArticle: (url) => /^\/article\/\d+(?:\.html)?\/?$/.test(url.pathname),
  parts: [
    'h1.article__title, h1.t-h1',
    '.article__author, .author-info',
    '.article__time',
    '.article__content, #article-content, .article-content-wrap',
  ],
  bodyPart: '.article__content, #article-content, .article-content-wrap',
  stateMarks: [/__INITIAL_STATE__\s*=/],
  stateKeys: ['dateline', 'publish_time'],
};

export const site: Site = { place, name: '虎嗅', read };

function read(page: Page): SiteReading | null {
  if (!place.isArticle(page.url)) return { ...emptyReading(), reason: 'not-an-article:address' };
  const reading = readMarkup(page, {
    title: 'h1.article__title, h1.t-h1',
    body: place.bodyPart ?? '',
    author: '.author-info__username, .article__author .author-name',
    date: '.article__time, .article-time, time',
    notices: '.neirong-shouquan, .neirong-shouquan-public',
    seen: 2026,
  });
  if (!reading) return null;
  const stated = readVariable(page.states, 'dateline') ?? readVariable(page.states, 'publish_time');
  return { ...reading, published: isoFromEpoch(stated, 's') ?? isoFromText(stated ?? '') ?? reading.published };
}
