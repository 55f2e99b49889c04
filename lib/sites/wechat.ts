import { isoFromEpoch, isoFromText } from '../shared/dates.ts';
import { canonicalUrl, isTemporaryUrl } from '../shared/url.ts';
import type { PageType } from '../shared/article.ts';
import { indexOf, type Page } from '../shared/page.ts';
import { genericBody } from './generic.ts';
import { emptyReading } from './reading.ts';
import { elementsIn, textIn, textOfElement } from './select.ts';
import type { Place, Site, SiteReading } from './site.ts';
import { accountInText } from './account-in-text.ts';
import { copiedHead } from './copied-head.ts';
import { readAll, readVariable, unescapeHtml } from './read-variable.ts';

/**
 * 微信公众号 pages.
 *   #img-content > h1#activity-name · #meta_content(#copyright_logo #js_author_name #js_name #publish_time)
 *     · .original_area_primary(p.original_primary_card_tips "以下文章来源于X" "，作者Y") · #js_content = body
 * Scripts: `var ct = "<epoch s>"`, `nickname = htmlDecode("…")`, `window.cgiDataNew = {alias: '…', copyright_info: …}`.
 */
export const place: Place = {
  id: 'wechat',
  hosts: ['mp.weixin.qq.com'],
  access: 'install',
  isArticle: (url) =>
    /^\/s\/[\w-]+\/?$/.test(url.pathname) ||
    (url.pathname === '/s' && /[?&](?:__biz|src)=/.test(url.search)) ||
    (url.pathname === '/mp/appmsg/show' && /[?&]__biz=/.test(url.search)),
  parts: [
    '#activity-name',
    '#meta_content, .rich_media_meta_list',
    '.original_area_primary',
    '.wx_follow_nickname',
    '#js_text_title',
    '#js_share_notice',
    '.original_panel',
    '#js_share_source',
    '.pay__tag',
    '.pay__mask',
    '.weui-msg',
    '.mesg-block',
    'time[datetime]',
    '#js_content',
  ],
  bodyPart: '#js_content',
  stateMarks: [
    /\b(?:var\s+|window\.)ct\s*=/,
    /cgiDataNew\s*=/,
    /\bvar\s+msg_title\s*=/,
    /\bvar\s+nickname\s*=/,
    /\balias\s*[:=]\s*(?:JsDecode\()?["']/,
    /\.ct\s*=\s*xml/,
    /\bsearch_keywords\s*=/,
  ],
  stateKeys: (
    'ct create_time createTime nickname nick_name ct_str item_show_type real_item_show_type msg_title alias copyright_stat ' +
    '_copyright_stat platform reprint_url msg_link biz mid idx sn content user_name cgiDataNew search_keywords keyword'
  ).split(' '),
};

export const site: Site = { place, name: '微信公众号', read };

function read(page: Page): SiteReading | null {
  const notice = noticeOf(page);
  if (notice) return { ...emptyReading(), ...notice, title: textIn(page.document, '.weui-msg__title, .mesg-block h2') };
  if (!place.isArticle(page.url)) return { ...emptyReading(), reason: 'not-an-article:address' };
  const type = typeOf(page);
  if (!type) return readBare(page);
  const { states } = page;
  const variable = (name: string) => readVariable(states, name);
  return {
    ...emptyReading(),
    kind: 'wechat',
    page: type,
    reason: `page-type:${type}`,
    title: titleOf(page, type),
    authors: authorsOf(page),
    published:
      isoFromEpoch(variable('ct') ?? variable('create_time'), 's') ??
      isoFromText(variable('createTime') ?? variable('create_time') ?? variable('ct_str') ?? '') ??
      // a copy saved without its scripts: the printed date, where it is a whole one
      isoFromText(textIn(page.document, '#publish_time, #post-date') ?? ''),
    account: {
      name: accountNameOf(page),
      id: accountIdOf(page),
    },
    original: originalOf(page),
    url: permanentUrl(page),
    body: bodyOf(page, type),
    keywords: readAll(states, 'search_keywords', 'keyword'),
  };
}

/** A stored copy without WeChat's own markup: only the text is left. */
function readBare(page: Page): SiteReading {
  const body = genericBody(page);
  if (!body) return { ...emptyReading(), reason: 'no-body' };
  const { authors, account, published } = copiedHead(body);
  return {
    ...emptyReading(),
    kind: 'wechat',
    page: 'article',
    reason: 'generic-body',
    authors,
    published,
    account: { name: accountInText(body) ?? account, id: null },
    body,
  };
}

/** Deleted, refused, unavailable and verification pages: no article, and each says so. */
function noticeOf(page: Page): { page: PageType; reason: string } | null {
  const { document, url } = page;
  if (/^\/mp\/(?:wappoc_appmsgcaptcha|verify)/.test(url.pathname))
    return { page: 'verification', reason: 'verification' };
  if (document.querySelector('#activity-name, #js_article')) return null;
  const text = textIn(document, '.weui-msg, .mesg-block') ?? (textOfElement(document.body) ?? '').slice(0, 400);
  if (/环境异常|完成验证后即可继续访问|请在微信客户端打开链接/.test(text))
    return { page: 'verification', reason: 'verification' };
  if (!document.querySelector('.weui-msg, .mesg-block')) return null;
  if (/违规|violat/i.test(text)) return { page: 'violation', reason: 'violation' };
  if (/删除|deleted/i.test(text)) return { page: 'deleted', reason: 'deleted' };
  return { page: 'other', reason: 'unavailable' };
}

function typeOf(page: Page): PageType | null {
  const { document } = page;
  const body = document.body.className;
  const shown = readVariable(page.states, 'item_show_type') ?? readVariable(page.states, 'real_item_show_type');
  if (document.querySelector('.original_panel, .original_page, #js_share_source')) return 'share';
  if (shown === '8' || /page_share_img/.test(body)) return 'picture';
  if (shown === '10' || /page_share_text/.test(body) || document.querySelector('#js_text_desc, #js_text_title'))
    return 'text';
  if (shown === '5' || /page_share_video/.test(body)) return 'video';
  if (document.querySelector('.rich_media_title_paid, .pay__tag, .pay__mask')) return 'paid';
  if (isPicturesOnly(document.querySelector('#js_content'))) return 'picture';
  return document.querySelector('#js_content, #activity-name') ? 'article' : null;
}

/** A picture post as a copy without WeChat's scripts shows it. */
const isPicturesOnly = (body: Element | null): boolean => !!body?.querySelector('img') && !textOfElement(body);

function titleOf(page: Page, type: PageType): string | null {
  const shown = textIn(page.document, '#activity-name, #js_text_title, h1.rich_media_title, h2.rich_media_title');
  if (shown) return shown;
  const given = readVariable(page.states, 'msg_title') ?? page.meta('og:title');
  if (!given) return null;
  const lines = plain(given).split('\n').filter(Boolean);
  // A text message without a title carries its whole text as og:title: the first line stands for it.
  return (type === 'text' || type === 'picture' ? lines[0] : lines.join(' ')) ?? null;
}

/** og texts hold literal `\x0a`, `\x26lt;` and `\n`. */
function plain(text: string): string {
  return unescapeHtml(text.replace(/\\x0a|\\n/g, '\n').replace(/\\x26/g, '&')).trim();
}

function authorsOf(page: Page): string[] {
  const { document } = page;
  const widget =
    textIn(document, '#js_author_name, #js_author_name_text') ??
    elementsIn(document, '#meta_content > .rich_media_meta_text, .rich_media_meta_list > .rich_media_meta_text')
      .filter(
        (element) =>
          !element.id &&
          !element.matches('.rich_media_meta_nickname') &&
          !element.querySelector('a, em, [id]') &&
          !/display:\s*none/.test(element.getAttribute('style') ?? ''),
      )
      .map(textOfElement)
      .find((text) => text && !/^(?:原创|Original)$|^IP属地/.test(text)) ??
    page.meta('og:article:author') ??
    page.meta('author');
  return widget ? [widget] : [];
}

function accountIdOf(page: Page): string | null {
  // 2019-20 pages print 微信号 in #js_profile_qrcode .profile_meta_value (the first of two)
  const printed = textIn(page.document, '.profile_meta_value');
  if (printed && /^[A-Za-z][\w-]{4,30}$/.test(printed)) return printed;
  return readVariable(page.states, 'alias') ?? cardAlias(page) ?? readVariable(page.states, 'user_name');
}

/** Accounts often put their own card into the body: `mp-common-profile[data-nickname][data-alias]`. */
function cardAlias(page: Page): string | null {
  const name = accountNameOf(page);
  const card = elementsIn(page.document, '[data-nickname][data-alias]').find(
    (element) => element.getAttribute('data-nickname') === name,
  );
  return card?.getAttribute('data-alias') || null;
}

function accountNameOf(page: Page): string | null {
  return (
    textIn(page.document, '#js_name, .wx_follow_nickname, .profile_nickname, #post-user') ??
    readVariable(page.states, 'nickname') ??
    readVariable(page.states, 'nick_name') ??
    accountInText(page.document.querySelector('#js_content'))
  );
}

function originalOf(page: Page): SiteReading['original'] {
  const { document, states } = page;
  const tips = document.querySelector('.original_primary_card_tips');
  const evidence = textOfElement(tips);
  const said = evidence ? /^以下文章来源于\s*(.+?)\s*(?:[，,]\s*作者\s*(.*))?$/.exec(evidence) : null;
  const share = document.querySelector('#js_share_source');
  const sharedBy = textIn(document, '#js_share_author');
  if (share || sharedBy)
    return {
      name: sharedBy,
      id: null,
      url: canonicalUrl(share?.getAttribute('data-url') ?? share?.getAttribute('href') ?? ''),
      author: null,
      evidence:
        [sharedBy, textIn(document, '#original_panel_title, .original_panel_title')].filter(Boolean).join(' ') || null,
      node: indexOf(share ?? document.querySelector('#js_share_author')),
    };
  const reprint = (readVariable(states, '_copyright_stat') ?? readVariable(states, 'copyright_stat')) === '2';
  if (!said && !reprint) return null;
  const name = said?.[1] ?? readVariable(states, 'platform');
  const url = reprint ? canonicalUrl(readVariable(states, 'reprint_url') ?? '') : null;
  if (!name && !url) return null;
  return { name, id: null, url, author: said?.[2]?.trim() || null, evidence: evidence ?? name, node: indexOf(tips) };
}

/** The address the page tells of itself, where its location is temporary or escaped. */
function permanentUrl(page: Page): string | null {
  const here = canonicalUrl(page.url.href);
  if (here && !isTemporaryUrl(page.url)) return here;
  for (const candidate of [page.meta('og:url'), readVariable(page.states, 'msg_link')]) {
    const url = candidate ? canonicalUrl(candidate) : null;
    if (url && /^https:\/\/mp\.weixin\.qq\.com\/s/.test(url) && !isTemporaryUrl(new URL(url))) return url;
  }
  const [biz, mid, idx, sn] = ['biz', 'mid', 'idx', 'sn'].map((name) => readVariable(page.states, name));
  return biz && mid && idx && sn
    ? canonicalUrl(`https://mp.weixin.qq.com/s?__biz=${biz}&mid=${mid}&idx=${idx}&sn=${sn}`)
    : here;
}

function bodyOf(page: Page, type: PageType): Element | null {
  const { document, states } = page;
  if (type === 'picture' || type === 'text' || type === 'video') {
    const shown = document.querySelector('#js_image_desc, #js_text_desc');
    if (textOfElement(shown)) return shown;
    const pictures = document.querySelector('#js_content');
    if (isPicturesOnly(pictures)) return pictures;
    const title = titleOf(page, type) ?? '';
    const text = plain(
      readVariable(states, 'content') ??
        page.meta('description') ??
        page.meta('og:description') ??
        page.meta('og:title') ??
        title,
    );
    return paragraphs(document, text);
  }
  if (type === 'share') {
    const notice = document.querySelector('#js_share_notice');
    return textOfElement(notice)
      ? notice
      : paragraphs(document, plain(page.meta('description') ?? page.meta('og:description') ?? ''));
  }
  return document.querySelector('#js_content');
}

/** A detached root with one paragraph a line: the text of these pages is in the head and scripts only. */
function paragraphs(document: Document, text: string): Element | null {
  if (!text) return null;
  const root = document.createElement('div');
  for (const line of text.split('\n').filter((line) => line.trim())) {
    const paragraph = document.createElement('p');
    paragraph.textContent = line.trim();
    root.append(paragraph);
  }
  return root;
}
