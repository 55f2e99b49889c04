import { elementsIn, innermost, textIn } from './select.ts';
import { isoFromEpoch, isoFromText } from '../shared/dates.ts';
import type { Page } from '../shared/page.ts';
import { jsonAfter } from '../shared/script-json.ts';
import { emptyReading } from './reading.ts';
import type { Place, Site, SiteReading } from './site.ts';

/**
 * 36氪. Live layout since 2020 (leaf classes only, the chain above them changed):
 *   h1.article-title · .article-title-icon > a.title-icon-item.item-a + span.item-time (relative!) · div.summary
 *   div.articleDetailContent.kr-rich-text-wrapper = body, p.editor-note / p.article-footer-txt inside it
 * 2016-19 layout: .mobile_article > h1 · section.summary · section.textblock = body · section.article-footer-label
 */
export const place: Place = {
  id: '36kr',
  hosts: ['*.36kr.com'],
  access: 'install',
  isArticle: (url) => /^(?:\/[a-z]{2})?\/p\/\d+(?:\.html)?\/?$/.test(url.pathname),
  parts: [
    '.article-title',
    '.article-title-icon',
    '.mobile_article > h1',
    '.author-panel .author',
    '.article-footer-label',
    '.articleDetailContent, section.textblock, .article-mian-content',
  ],
  bodyPart: '.articleDetailContent, section.textblock, .article-mian-content',
  stateMarks: [/initialState\s*=/, /\bprops\s*=\s*\{/],
  stateKeys: ['articleDetailData', 'organizationList', 'detailArticle|post'],
};

export const site: Site = { place, name: '36氪', read };

interface State {
  title: string | null;
  author: string | null;
  published: string | null;
  organisations: { name: string; href: string }[];
}

function read(page: Page): SiteReading | null {
  const { document, url } = page;
  const other = otherPage(url);
  if (other)
    return {
      ...emptyReading(),
      page: other,
      reason: `not-an-article:${other}`,
      title: textIn(document, 'a.item-title, h1'),
    };
  const body = innermost(document, place.bodyPart ?? '');
  if (!body || !place.isArticle(url)) return null;
  const state = readState(page);
  const poster = textIn(document, '.article-title-icon a.item-a, .author-panel .author .name, .author-panel .author a');
  return {
    ...emptyReading(),
    kind: '36kr',
    page: 'article',
    reason: body.matches('.textblock') ? 'layout-2016' : 'layout-2020',
    title: textIn(document, 'h1.article-title, .mobile_article > h1, .article-title') ?? state?.title ?? null,
    authors: [poster ?? state?.author ?? ''].filter(Boolean),
    published: state?.published ?? null,
    body,
    notices: elementsIn(document, '.editor-note, .article-footer-txt, .article-footer-label'),
    organisations: state?.organisations ?? [],
  };
}

function otherPage(url: URL): 'newsflash' | 'video' | 'other' | null {
  if (place.isArticle(url)) return null;
  if (/^\/newsflashes\/\d+/.test(url.pathname)) return 'newsflash';
  if (/^\/video\/\d+/.test(url.pathname)) return 'video';
  return 'other';
}

/**
 * The page's own state, if it is that of this very address: after in-page navigation it may still be the
 * previous article's, and it may be encrypted. Both count as none.
 */
function readState(page: Page): State | null {
  const id = /\/p\/(\d+)/.exec(page.url.pathname)?.[1];
  for (const script of page.states) {
    const detail = dig(jsonAfter(script, /initialState\s*=\s*/), ['articleDetail']);
    const data = dig(detail, ['articleDetailData', 'data']) ?? dig(detail, ['data']);
    if (isRecord(data)) {
      if (String(data.itemId ?? data.id ?? '') !== id) return null;
      return {
        title: string(data.widgetTitle) ?? string(data.title),
        author: string(data.author) ?? string(dig(data, ['user', 'name'])),
        published: isoFromEpoch(data.publishTime, 'ms') ?? isoFromText(string(data.published_at) ?? ''),
        organisations: organisationsOf(dig(detail, ['organArticleData', 'data', 'organizationList'])),
      };
    }
    const old = dig(jsonAfter(script, /\bprops\s*=\s*/), ['detailArticle|post']);
    if (isRecord(old)) {
      if (String(old.id ?? '') !== id) return null;
      return {
        title: string(old.title),
        author: string(dig(old, ['user', 'name'])),
        published: isoFromText(string(old.published_at) ?? ''),
        organisations: [],
      };
    }
  }
  return null;
}

function organisationsOf(list: unknown): State['organisations'] {
  if (!Array.isArray(list)) return [];
  return list.filter(isRecord).flatMap((item) => {
    const name = string(item.name);
    const id = string(item.identityName) ?? string(item.id) ?? (typeof item.id === 'number' ? String(item.id) : null);
    return name && id ? [{ name, href: `https://36kr.com/organization/${encodeURIComponent(id)}` }] : [];
  });
}

function dig(value: unknown, path: readonly string[]): unknown {
  let at = value;
  for (const key of path) at = isRecord(at) ? at[key] : undefined;
  return at;
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
const string = (value: unknown): string | null => (typeof value === 'string' && value.trim() ? value.trim() : null);
