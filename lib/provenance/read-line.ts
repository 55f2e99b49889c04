import { canonicalUrl } from '../shared/url.ts';
import {
  authorBioAt,
  beginsRepublisher,
  makerAt,
  originalByAt,
  posterAt,
  reportersAt,
  roleItemAt,
  sentFromAt,
  suffixedAt,
  translatedByAt,
  writerAt,
  type RoleItem,
} from './byline.ts';
import { englishSourceAt } from './english.ts';
import { licenceAt, type LicencePhrase } from './licence.ts';
import type { Line } from './line.ts';
import { addressAt, skipSeparator, skipSpaces } from './scan.ts';
import { clause, isSourceLink, type SourceClause } from './source-clause.ts';
import { sourceAt } from './source.ts';
import { isPointer, pointerAt } from './source-name.ts';
import { subjectAt, verbAt } from './tables.ts';

/** All that one line says of the article's source. */
export interface LineReading {
  line: Line;
  sources: SourceClause[];
  roles: RoleItem[];
  licence: string | null;
  republisher: string | null;
  title: string | null;
  /** 原文链接：… */
  url: string | null;
  /** 本文链接：…: as often the page's own. */
  own: boolean;
  /** That address is a link that only points (阅读原文), no label says whose. */
  pointed: boolean;
  /** 编者按 and the like stand first. */
  lead: boolean;
  refusals: string[];
  /** First and last-plus-one character of what was understood. */
  start: number;
  end: number;
  /** Letters that belong to none of it. */
  unknown: number;
}

const TITLE_LABEL =
  /^(?:原标题|原文标题|原题|原文题目|本文原标题|文章原标题|原题目|文章标题|标题原文|本文标题)(?:为|是)?\s?[:：|]?\s?/;
const URL_LABEL =
  /^(?:本文)?(?:(?:[英外]文)?(?:原文?|原始|文章|来源|转载|公众号)?(?:链接|地址|网址|连接)(?:链接|地址|网址)?|(?:[英外]文|查看|阅读)?原文(?:请?(?:参考|参见|见|看|移步))?|via|from|link|original(?: address| link| url)?|source)\s?(?:[:：|/]|[】\])]\s?:?|[-—]{1,2}|(?=[<(]?\s?https?:)|(?=\s?\[)|(?=\s))\s?/i;
const PICTURE =
  /^(?:题图|头图|封面图?|首图|配图|图片|图|文中图片|文内图片|插图|视频|封图)(?:均)?(?:来自|来源|授权|由|:|\s?\|)/;
/** 作者 Jane Doe, Jane Doe 在“Title”一文中. */
const WRITER =
  /作者\s?([A-Z][\w.'-]+(?: [A-Z][\w.'-]+){1,3})|([A-Z][\w.'-]+(?: [A-Z][\w.'-]+){1,3})\s?(?=在\s?[“"「《])/;
/** 转载请注明本文来自X: what others are to write. */
const INSTRUCTION = /(?:注明|标注|标明|写明|写上|附上|署上|加上|注上).{0,8}(?:来源?|转载?)[自于]/;
/** Terms of reprinting, where and when a post went up, that it is one: clauses that are no source, no text. */
const TERMS = new RegExp(
  `^(?:${[
    '(?:原创)?发布于[^,。;]{2,20}',
    '(?:非?商业)?(?:未经|如需|如若|若需|请勿|禁止|谢绝|严禁|不得|转载请|转载须|转载需|转载联系)[^,。;:]{0,24}(?:许可|授权|转载|注明|联系|出处)[^,。;:]{0,16}',
    '(?:非?商业)?转载[请须需应]?联系[^,。;]{0,20}',
    '(?:著作权|版权)(?:归|属于?|为)[^,。;]{1,20}',
    '(?:全文)?(?:遵循|遵守|采用)[^,。;]{1,30}(?:协议|许可)',
    '[仅只](?:[供用限]|代表)[^,。;]{1,20}',
    '不代表[^,。;]{1,20}',
    '(?:如|若)?有?侵权?必?[^,。;]{0,8}删除?',
    '欢迎(?:各位|大家)?(?:关注|订阅|转发|收藏)[^,。;]{0,8}',
    '(?:许可)?署名转载',
    '综合(?!来源)[^,。;:]{2,20}',
    '(?:本文|文章)?[由为是系]?(?:作者|本人|笔者)原创(?=$|[,。;])',
    '(?:本文|文章)[是为系](?:翻译|转载|授权转载|原创)(?:文章|稿件?|内容)?(?=$|[,。;])',
  ].join('|')})`,
);
const DATE =
  '\\d{4}\\s?[-年/.](?:\\s?\\d{1,2}\\s?(?:[-月/.]\\s?\\d{1,2}\\s?日?|月)(?:\\s\\d{1,2}:\\d\\d(?::\\d\\d)?)?)?\\s?';
/** A date with the word that says of what: 原文, 发布：, 采集：, 抓取于, 原文发表于. */
const IGNORED = new RegExp(
  `^(?:(?:原文|正文|本文)?(?:原?发[布表]|刊[登发载]|写|采集|抓取|收录|更新|翻译|访问|首发)(?:日期|时间)?\\s?(?:[:|]\\s?|[于在]\\s?)|(?:原文|正文)?[于在]?)${DATE}`,
);
/** 原文发表于2020年10月: when, with nothing behind it that says where. */
const WHEN = new RegExp(`^(?:原文|本文|文章)?(?:发[布表]|刊[登发载]|写|首发)于\\s?${DATE}(?=$|[,。;|)])`);
/** 渡口位 报道 | 公众号 DukouBit: an account's line under its title. */
const ACCOUNT_LINE =
  /^(?<name>[\p{Script=Han}A-Za-z][\p{Script=Han}\w]{1,11})\s?(?:报道|出品|编译|整理|发布|原创|推送)?\s?\|\s?(?:微信)?公众号\s?(?<id>[A-Za-z][\w-]{3,29})(?=$|[\s,。;])/u;
/** 本文为CSDN博主「X」的原创文章: the platform's own statement. */
const BLOGGER =
  /^(?:本文|文章)?[为是系]?\s?(?<site>[A-Za-z\p{Script=Han}]{2,10}?)\s?博主\s?[「“"](?<name>[^「」“”"]{1,30})[」”"]\s?的?原创文章/u;

/** Reads one line clause by clause; linear in its length. */
export function readLine(line: Line, inWechat: boolean): LineReading {
  const { plain, text } = line;
  const reading: LineReading = {
    line,
    sources: [],
    roles: [],
    licence: null,
    republisher: null,
    title: null,
    url: null,
    own: false,
    pointed: false,
    lead: false,
    refusals: [],
    start: plain.length,
    end: 0,
    unknown: 0,
  };
  const took = (from: number, to: number) => {
    reading.start = Math.min(reading.start, from);
    reading.end = Math.max(reading.end, to);
  };
  const english = /\bwechat\b/i.test(plain);
  let i = skipOrnaments(plain, 0);
  const lead = leadAt(plain, i);
  if (lead) {
    reading.lead = true;
    took(i, lead);
    i = skipOrnaments(plain, lead);
  }
  if (INSTRUCTION.test(plain)) reading.refusals.push('instruction-or-news-source');
  while (i < plain.length) {
    const next = step(i);
    if (next !== null && next > i) {
      i = skipDelimiters(plain, next);
      continue;
    }
    // （来源：渡口网）晨雾散去…: the line's text, set apart from what stands before it
    if (reading.end && !reading.unknown && plain.length - i > 30 && isSetApart(plain, i, reading)) break;
    const address = plain.startsWith('http', i) ? addressAt(text, i) : null;
    if (address) {
      // …，作者为X：https://…: of the source named before it
      if (reading.sources.length && i - reading.end <= 3) reading.url ??= canonicalUrl(address.url);
      i = skipDelimiters(plain, address.end);
      continue;
    }
    // 主理人说：本文转自…: what is said of the article begins anew behind a colon
    const said = plain.indexOf(':', i);
    const clause = endOfClause(plain, i);
    const end = said >= 0 && said < clause && subjectAt(plain, skipSpaces(plain, said + 1)) ? said : clause;
    reading.unknown += text.slice(i, end).replace(/[\s\p{P}]/gu, '').length;
    i = skipDelimiters(plain, Math.max(end, i + 1));
  }
  if (reading.lead && !reading.sources.length) readTranslated();
  return reading;

  /** 编者按：本文…作者 Jane Doe…在<a>“Title”</a>一文中…: a note on a translated article names it by its link. */
  function readTranslated() {
    const link = line.links.find(
      ({ end, href }) =>
        isSourceLink(href) && /^[\s”"」》]{0,2}(?:一文|(?:的|这篇)文章)/.test(plain.slice(end, end + 8)),
    );
    if (!link) return;
    const author = WRITER.exec(plain);
    const shown = text.slice(link.start, link.end).replace(/^[“"「《]|[”"」》]$/g, '');
    reading.sources.push({
      kind: 'website',
      name: null,
      id: null,
      url: canonicalUrl(link.href),
      title: shown,
      licence: null,
      republisher: null,
      compiler: null,
      act: 'translation',
      start: 0,
      end: text.length,
      evidence: ['subject', 'verb', 'link'],
    });
    reading.title ??= shown;
    if (author)
      reading.roles.push({
        role: 'author',
        label: '作者',
        names: [(author[1] ?? author[2])!],
        start: author.index,
        end: author.index + author[0].length,
      });
  }

  function takeRole(at: number, role: (typeof reading.roles)[number] & { end: number }): number {
    reading.roles.push(role);
    took(at, role.end);
    return role.end;
  }

  function takeAccount(at: number, { 0: said, groups }: RegExpExecArray): number {
    const { name, id } = groups as { name: string; id: string };
    const end = at + said.length;
    reading.sources.push(clause(at, end, { kind: 'wechat', name, id, evidence: ['channel', 'id'], link: null }));
    took(at, end);
    return end;
  }

  function takeBlogger(at: number, { 0: said, groups }: RegExpExecArray): number {
    const end = at + said.length;
    const { site, name } = groups as { site: string; name: string };
    reading.sources.push(
      clause(at, end, { kind: 'website', name: site, evidence: ['subject', 'by', 'quotes'], link: null }),
    );
    return takeRole(at, { role: 'author', label: '博主', names: [name], start: at, end });
  }

  function takeLicence(at: number, { words, end }: LicencePhrase, republisher: string | null): number {
    reading.licence ??= words;
    reading.republisher ??= republisher;
    took(at, end);
    // 爱范儿经授权转载自公众号X: the phrase ends in the verb that names the source
    return /^转[载发]?自/.test(plain.slice(end - 2, end + 1)) ? end - 2 : end;
  }

  /** Understands one part at `at`; the place behind it, or null. */
  function step(at: number): number | null {
    const poster = originalByAt(text, plain, at) ?? posterAt(text, plain, at) ?? writerAt(text, plain, at);
    if (poster) return takeRole(at, poster);
    const blogger = BLOGGER.exec(plain.slice(at, at + 70));
    if (blogger) return takeBlogger(at, blogger);
    const when = WHEN.exec(plain.slice(at, at + 40));
    if (when) {
      took(at, at + when[0].length);
      return at + when[0].length;
    }
    const account = ACCOUNT_LINE.exec(plain.slice(at, at + 60));
    if (account) return takeAccount(at, account);
    const clean = reading.end > 0 && !reading.unknown;
    const source = sourceAt(line, at, inWechat, clean) ?? (english ? englishSourceAt(line, at) : null);
    if (source && 'refused' in source) {
      reading.refusals.push(source.refused);
      const end = endOfClause(plain, source.end);
      reading.unknown += text.slice(at, end).replace(/[\s\p{P}]/gu, '').length;
      return Math.max(end, at + 1);
    }
    if (source) {
      reading.sources.push(source);
      if (source.author)
        reading.roles.push({ role: 'author', label: '作者', names: [source.author], start: at, end: source.end });
      reading.licence ??= source.licence;
      reading.republisher ??= source.republisher;
      reading.title ??= source.title;
      // 出处：https://…: no name, so it is the address of what another line names
      if (!source.name && source.evidence.includes('address')) reading.url ??= source.url;
      took(at, source.end);
      return source.end;
    }
    const republisher = beginsRepublisher(plain, at);
    if (republisher) {
      const licence = licenceAt(plain, republisher.end);
      if (licence) return takeLicence(at, licence, republisher.name);
    }
    // 本文由作者授权发布
    const subject = subjectAt(plain, at)?.length ?? 0;
    const licence = licenceAt(plain, at) ?? (subject ? licenceAt(plain, skipSpaces(plain, at + subject)) : null);
    if (licence) return takeLicence(at, licence, licence.republisher);
    const title = TITLE_LABEL.exec(plain.slice(at, at + 14));
    if (title) return readTitle(at, at + title[0].length);
    const pointer = pointerAt(line, at);
    if (pointer) {
      reading.pointed ||= reading.url === null;
      reading.url ??= canonicalUrl(pointer.href);
      took(at, pointer.end);
      return pointer.end;
    }
    const link = URL_LABEL.exec(plain.slice(at, at + 24));
    // 原文地址 <a>: without a separator only where a link or an address begins
    if (link && (/[^\p{L}\s]\s?$/u.test(link[0]) || beginsAddress(at + link[0].length))) {
      const end = readUrl(at + link[0].length);
      if (end !== null) {
        reading.own = link[0].startsWith('本文');
        took(at, end);
        return end;
      }
    }
    const terms = TERMS.exec(plain.slice(at, at + 40));
    if (terms) {
      took(at, at + terms[0].length);
      return at + terms[0].length;
    }
    if (PICTURE.test(plain.slice(at, at + 12))) {
      const end = endOfClause(plain, at);
      took(at, end);
      return end;
    }
    const maker = authorBioAt(text, plain, at) ?? makerAt(text, plain, at);
    if (maker) return takeRole(at, maker);
    const role =
      roleItemAt(text, plain, at) ??
      suffixedAt(text, plain, at) ??
      translatedByAt(text, plain, at) ??
      sentFromAt(text, plain, at) ??
      reportersAt(text, plain, at) ??
      // 文章原作者 X
      (subject ? authorOf(roleItemAt(text, plain, at + subject)) : null);
    if (role) return takeRole(at, role);
    const site =
      /^(?!转载|本文|文章|全文|内容|作者|均|已)([^\s,。;:!?()]{2,16}?)\s?(?:已)?(?=(?:经|获|已获)[^\s,。;]{0,8}授权)/.exec(
        plain.slice(at, at + 30),
      );
    if (site) {
      const after = licenceAt(plain, at + site[0].length);
      if (after) return takeLicence(at, after, site[1]!);
    }
    const date = IGNORED.exec(plain.slice(at, at + 40))?.[0].length;
    if (date) {
      // 2024年3月5日首发于…
      const end = verbAt(plain, at + date) ? at + date : Math.max(at + date, endOfClause(plain, at));
      took(at, end);
      return end;
    }
    return null;
  }

  function beginsAddress(at: number): boolean {
    return text.startsWith('http', at) || line.links.some(({ start, href }) => start === at && isSourceLink(href));
  }

  function readTitle(from: number, at: number): number {
    const open = text[at];
    const close = open === '《' ? '》' : open === '“' ? '”' : open === '「' ? '」' : null;
    const shut = close ? closing(text, at, open!, close) : -1;
    const end =
      shut > 0 ? shut : close ? text.length : at + /^[^,。;]*/.exec(plain.slice(at, at + 160))![0].trimEnd().length;
    reading.title ??= text.slice(close ? at + 1 : at, end).trim() || null;
    took(from, shut > 0 ? shut + 1 : end);
    return shut > 0 ? shut + 1 : end;
  }

  function readUrl(at: number): number | null {
    const i = skipSpaces(plain, at);
    const link = line.links.find((item) => item.start <= i + 2 && item.end > i && isSourceLink(item.href));
    if (link) {
      reading.url ??= canonicalUrl(link.href);
      const shown = text.slice(link.start, link.end);
      if (!/^https?:|微信|打开|查看/.test(shown) && !isPointer(shown) && shown.length > 4) reading.title ??= shown;
      return link.end;
    }
    const address = addressAt(text, i);
    if (!address) return null;
    reading.url ??= canonicalUrl(address.url);
    return address.end;
  }
}

const authorOf = (item: RoleItem | null): RoleItem | null => (item?.role === 'author' ? item : null);

/** Whether what begins at `at` is apart from the by-line before it: by its bracket, by two spaces, by being behind two roles. */
function isSetApart(plain: string, at: number, { start, end, roles, sources }: LineReading): boolean {
  const gap = plain.slice(end, at);
  const boxed = /^\s*[(【[]/.test(plain.slice(0, start)) && /[)】\]]/.test(gap);
  const dateline = plain[end - 1] === ')' && roles.at(-1)?.end === end;
  const labelled = sources.length === 1 && sources[0]!.evidence[0] === 'label' && /\s/.test(gap);
  return start <= 4 && (boxed || dateline || labelled || /\s{2}/.test(gap) || roles.length > 1);
}

/** The end of a quoted title; quotes of the same kind inside it count. */
function closing(text: string, at: number, open: string, close: string): number {
  let depth = 0;
  for (let i = at; i < Math.min(text.length, at + 200); i++) {
    if (text[i] === open) depth++;
    else if (text[i] === close && --depth === 0) return i;
  }
  return -1;
}

/** 编者按：, 【声明】, 转载声明: the place behind, or null. */
function leadAt(plain: string, at: number): number | null {
  // 钛媒体注, 小编导读: any note, where the article is spoken of behind it
  const lead =
    /^(?!作者信息)(?:[\p{L}\d]{0,8}(?:[注按]|[导按者荐]语|导读|的话|声明|说明|提示|信息|Tips)|编者|题记|写在前面|文章来源及作者|转载(?=\s?[】\]]))\s?[:|】\])]/iu.exec(
      plain.slice(at, at + 16),
    );
  return lead && skipSeparator(plain, at + lead[0].length);
}

function skipOrnaments(plain: string, at: number): number {
  const found = /^(?:[\s>*_`#\-—–·•▌【「『(\[“"'|~=◎●■※▍▎▶►△▲◆◇☆★〔\\]|\d{1,2}[.、)]\s)+/u.exec(
    plain.slice(at, at + 24),
  );
  return found ? at + found[0].length : at;
}

function skipDelimiters(plain: string, at: number): number {
  while (/[\s,。;!?|/、)(\[\]】【〔〕*_\-—·:<>~…"“”「」\\]/.test(plain[at] ?? 'x')) at++;
  return at;
}

/** Where the clause ends: at punctuation or, for what is said without any, at a space. */
function endOfClause(plain: string, at: number): number {
  for (let i = at; i < plain.length; i++) if (/[,。;!?\s(（“”"|]/.test(plain[i]!)) return Math.max(i, at + 1);
  return plain.length;
}
