/** Pages of invented text, the same in every run, on the skeletons that 36kr and WeChat serve. */
import type { Snapshot } from '../../lib/shared/snapshot.ts';

export interface BenchPage {
  name: string;
  url: string;
  html: string;
  /** Characters of the article's text. */
  characters: number;
  /** Whether the site's own rules read it; else the whole document is walked. */
  known: boolean;
}

/** The same numbers each time (mulberry32). */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

const SUBJECTS = [
  '县里的图书馆',
  '河边的小厂',
  '一间修理铺',
  '镇上的学校',
  '海边的气象站',
  '山里的果园',
  '几位退休工人',
  '新来的编辑',
];
const VERBS = ['整理了', '借来了', '重新设计', '记录下', '慢慢习惯', '反复校对', '终于看懂', '拆开了'];
const OBJECTS = [
  '一屋旧报纸',
  '三台旧机器',
  '去年的账本',
  '半本字典',
  '一张手绘地图',
  '两千条记录',
  '会说话的模型',
  '漏雨的仓库',
];
const ENDS = [
  '，然后写成一份谁都能读的说明。',
  '，花了整整一个冬天。',
  '，但没有人觉得这是浪费。',
  '，这件事后来被很多人提起。',
  '，账目也因此清楚了许多。',
];
const LINKED = ['谷歌', '微软', '英伟达', '钉钉', '得到', '圈子', '测试数据', '图谱'];

interface Body {
  html: string;
  characters: number;
}

/** Paragraphs up to about that many characters, a bold pseudo-heading every twelve, a link in every third. */
function body(characters: number, seed: number, wrap: (text: string) => string): Body {
  const next = random(seed);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)] as T;
  const parts: string[] = [];
  let length = 0;
  for (let n = 0; length < characters; n++) {
    if (n % 12 === 11) {
      const heading = `${String((n + 1) / 12).padStart(2, '0')} ${pick(OBJECTS)}`;
      parts.push(`<p style="text-align: center;"><strong>${heading}</strong></p>`);
      length += heading.length;
      continue;
    }
    const sentences = Array.from(
      { length: 3 + Math.floor(next() * 3) },
      () => pick(SUBJECTS) + pick(VERBS) + pick(OBJECTS) + pick(ENDS),
    );
    const text = sentences.join('');
    length += text.length;
    const name = pick(LINKED);
    const link = `<a class="project-link" data-id="${n}" data-name="${name}" data-refer-type="2" href="https://36kr.com/projectDetails/${n}" target="_blank">${name}</a>`;
    parts.push(wrap(n % 3 === 0 ? `${text}有人说起${link}。` : text));
  }
  return { html: parts.join('\n'), characters: length };
}

/** Text that no reader sees: what real pages weigh. */
const padding = (bytes: number): string => `/*${'padding of a page '.repeat(Math.ceil(bytes / 18))}*/`;

const STATEMENT =
  '<p>本文来自微信公众号<a href="https://mp.weixin.qq.com/s/AbCdEfGhIjKlMnOpQrStUv">“旧报纸”（ID：oldpapers）</a>，作者：林见川，36氪经授权发布。</p>';

/** What stands around an article: lists of other articles, comments, links. */
function furniture(blocks: number, seed: number): string {
  const next = random(seed);
  const pick = (list: readonly string[]): string => list[Math.floor(next() * list.length)] as string;
  return Array.from({ length: blocks }, (_, n) => {
    const title = pick(SUBJECTS) + pick(VERBS) + pick(OBJECTS);
    return `<div class="flow-item"><div class="flow-item-cover"><a href="/p/${n}"><img alt="${title}" data-src="https://img.example.org/${n}.jpg"></a></div><div class="flow-item-text"><a class="flow-item-title" href="/p/${n}"><span>${title}</span></a><p class="flow-item-about">${title}${pick(ENDS)}</p><div class="flow-item-bar"><a href="/user/${n}"><span>${pick(SUBJECTS)}</span></a><span class="flow-item-time">·${n}分钟前</span><i class="icon-like"></i></div></div></div>`;
  }).join('');
}

export function kr36Page(name: string, characters: number, weight: number, around = 0): BenchPage {
  const id = 3500000000000000 + characters;
  const { html, characters: length } = body(characters, characters, (text) => `<p>${text}</p>`);
  const state = {
    articleDetail: {
      articleDetailData: {
        data: { itemId: id, widgetTitle: '一份测量用的文章', author: '旧报纸', publishTime: 1772330400000 },
      },
    },
  };
  const feed = Array.from(
    { length: 60 },
    (_, n) =>
      `<div class="item"><a href="/p/${n}">${SUBJECTS[n % 8]}${VERBS[n % 7]}${OBJECTS[n % 5]}</a><span>·${n}分钟前</span></div>`,
  ).join('');
  return {
    name,
    url: `https://36kr.com/p/${id}`,
    known: true,
    characters: length,
    html: `<!DOCTYPE html><html lang="zh-CN"><head><meta charset="utf-8"><title>一份测量用的文章-36氪</title><style>${padding(weight)}</style></head><body><div id="app"><div class="kr-header">${feed}</div><div class="article-content"><h1 class="article-title">一份测量用的文章</h1><div class="article-title-icon"><a class="title-icon-item item-a" href="/user/1">旧报纸</a><span class="title-icon-item item-time">2小时前</span></div><div class="common-width content articleDetailContent kr-rich-text-wrapper">${STATEMENT}${html}</div></div><div class="side">${feed}</div>${furniture(around, 7)}</div><script>window.initialState=${JSON.stringify(state)}</script></body></html>`,
  };
}

/** The editor's nested sections with their styles make a WeChat page heavy. */
export function wechatPage(name: string, characters: number, weight: number): BenchPage {
  const style =
    'margin: 0px 16px 24px; padding: 0px; outline: 0px; max-width: 100%; box-sizing: border-box; overflow-wrap: break-word; color: rgb(62, 62, 62); font-size: 16px; letter-spacing: 0.544px; text-align: justify; background-color: rgb(255, 255, 255); line-height: 1.75em;';
  const { html, characters: length } = body(
    characters,
    characters + 1,
    (text) =>
      `<section style="${style}"><section style="${style}"><p style="${style}"><span leaf="" style="${style}">${text}</span></p></section></section>`,
  );
  return {
    name,
    url: 'https://mp.weixin.qq.com/s/AbCdEfGhIjKlMnOpQrStUv',
    known: true,
    characters: length,
    html: `<!DOCTYPE html><html class=""><head><meta charset="utf-8"><title></title><meta property="og:title" content="一份测量用的文章"><meta property="og:type" content="article"><meta property="og:url" content="https://mp.weixin.qq.com/s/AbCdEfGhIjKlMnOpQrStUv"><style>${padding(weight)}</style></head><body id="activity-detail" class="zh_CN wx_wap_page mm_appmsg"><div id="js_article" class="rich_media"><div id="img-content" class="rich_media_wrp"><h1 id="activity-name" class="rich_media_title">一份测量用的文章</h1><div id="meta_content" class="rich_media_meta_list"><span class="rich_media_meta_text"><span id="js_author_name">林见川</span></span><span id="profileBt"><a id="js_name">旧报纸</a></span><em id="publish_time"></em></div><div id="js_content" class="rich_media_content js_underline_content" style="visibility: visible;">${html}</div></div></div><script>var ct="1772330400";var nickname=htmlDecode("旧报纸");function htmlDecode(text){return text}</script></body></html>`,
  };
}

/** The snapshot of an article with that many judged links, one a paragraph, in about that many characters. */
export function linkedSnapshot(links: number, characters: number): Snapshot {
  const next = random(links);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)] as T;
  const paragraphs = Array.from({ length: links }, (_, n) => {
    // Most articles repeat a few names; long lists of links hold many that stand once.
    const name = pick(LINKED) + (n >= 50 && n % 10 === 0 ? n : '');
    let text = '';
    while (text.length < characters / links - 20) text += pick(SUBJECTS) + pick(VERBS) + pick(OBJECTS) + pick(ENDS);
    return `<p>${text}有人说起<a class="project-link" data-refer-type="2" href="https://36kr.com/projectDetails/${n}">${name}</a>，创始人没有回答。</p>`;
  });
  return {
    url: 'https://36kr.com/p/3500000000000050',
    title: '一份测量用的文章',
    language: 'zh-CN',
    meta: [],
    canonical: null,
    jsonLd: [],
    states: [],
    markup: `<h1 class="article-title">一份测量用的文章</h1><div class="common-width content articleDetailContent kr-rich-text-wrapper">${STATEMENT}${paragraphs.join('')}</div>`,
  };
}

/** A page on a host without rules: read after a click on the icon, the whole document walked. */
function unknownPage(name: string, characters: number): BenchPage {
  const page = kr36Page(name, characters, 100_000);
  return {
    ...page,
    url: 'https://news.example.org/2026/03/01/a.html',
    known: false,
    html: page.html
      .replaceAll('articleDetailContent', 'entry')
      .replaceAll('article-title', 'headline')
      .replace('-36氪</title>', '</title>'),
  };
}

/** The same article in three lengths: how cost grows. */
export const GROWING: readonly BenchPage[] = [
  kr36Page('10k characters', 10_000, 100_000),
  kr36Page('100k characters', 100_000, 100_000),
  kr36Page('1M characters', 1_000_000, 100_000),
];

export const PAGES: readonly BenchPage[] = [
  kr36Page('36kr-like, 400 kB', 5_000, 260_000, 200),
  wechatPage('WeChat-like, 3 MB', 20_000, 2_700_000),
  ...GROWING,
  unknownPage('unknown page, 100k', 100_000),
];

/** Fifty sections. */
export const SECTIONED: BenchPage = kr36Page('50 sections', 58_400, 100_000);
