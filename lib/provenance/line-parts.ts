import { canonicalUrl } from '../shared/url.ts';
import {
  authorBioAt,
  makerAt,
  originalByAt,
  posterAt,
  reportersAt,
  sentFromAt,
  translatedByAt,
  writerAt,
} from './byline-forms.ts';
import { roleItemAt, suffixedAt, type RoleItem } from './byline.ts';
import { englishSourceAt } from './english.ts';
import { beginsRepublisher, licenceAt, type LicencePhrase } from './licence.ts';
import type { Line } from './line.ts';
import { roleAt } from './roles.ts';
import { addressAt, endOfClause, isHan, skipSpaces } from './scan.ts';
import { clause, isSourceLink, type SourceClause } from './source-clause.ts';
import { isPointer, pointerAt } from './links.ts';
import { sourceAt } from './source.ts';
import { subjectAt, verbAt } from './tables.ts';

/** What one place of a line was understood as. */
export interface Part {
  /** Where reading goes on. */
  next: number;
  /** Where what was understood ends, if that is not `next`. */
  end?: number;
  source?: SourceClause;
  roles?: readonly RoleItem[];
  licence?: string | null;
  republisher?: string | null;
  title?: string | null;
  url?: string | null;
  /** The address is a link that only points (阅读原文): no label says whose. */
  pointed?: boolean;
  /** The address is labelled 本文链接: as often the page's own. */
  own?: boolean;
  /** It looked like a source; why it is none. What stands up to `next` was not understood. */
  refused?: string;
}

/** What was read before: of the line itself and of the page. */
export interface SoFar {
  inWechat: boolean;
  /** The line names WeChat in Latin letters. */
  english: boolean;
  /** Something was understood, and nothing was not. */
  clean: boolean;
}

type PartReader = (line: Line, at: number, before: SoFar) => Part | null;

const TITLE_LABEL =
  /^(?:原标题|原文标题|原题|原文题目|本文原标题|文章原标题|原题目|文章标题|标题原文|本文标题)(?:为|是)?\s?[:：|]?\s?/;
const URL_LABEL =
  /^(?:本文)?(?:(?:[英外]文)?(?:原[文帖贴]?|原始|文章|来源|转载|公众号)?(?:链接|地址|网址|连接)(?:链接|地址|网址)?|(?:[英外]文|查看|阅读)?原[文帖贴](?:请?(?:参考|参见|见|看|移步))?|via|from|link|original(?: address| link| url)?|source)\s?(?:[为是]?[:：]|[|/]|[】\])]\s?:?|[-—]{1,2}|(?=[<(]?\s?https?:)|(?=\s?\[)|(?=\s))\s?/i;
/** A label that does not say of what: GitHub 地址, 论文链接 are no address of the article. */
const BARE_LABEL = /^(?:链接|地址|网址|连接|via|from|link|source)/i;
/** 题图来自…: the credit of a picture. */
const PICTURE =
  /^(?:题图|头图|封面图?|首图|配图|图片|图|文中图片|文内图片|插图|视频|封图)(?:均)?(?:来自|来源|授权|由|:|\s?\|)/;
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
const YEAR = '(?:19|20)\\d{2}\\s?[-年/.]';
const DAY = '\\s?\\d{1,2}\\s?(?:[-月/.]\\s?\\d{1,2}\\s?日?|月)(?:\\s\\d{1,2}:\\d\\d(?::\\d\\d)?)?\\s?';
const DATE = `${YEAR}(?:${DAY})?\\s?`;
/** A date with the word that says of what: 原文, 发布：, 采集：, 抓取于, 原文发表于. */
const DATED = new RegExp(
  `^(?:(?:原文|正文|本文)?(?:原?发[布表]|刊[登发载]|写|采集|抓取|收录|更新|翻译|访问|首发)(?:日期|时间)?\\s?(?:[:|]\\s?|[于在]\\s?)|(?:原文|正文))${DATE}`,
);
/** A day, or at least a month, alone. */
const BARE_DATE = new RegExp(`^[于在]?${YEAR}${DAY}`);
/** 原文发表于2020年10月: when, with nothing behind it that says where. */
const WHEN = new RegExp(`^(?:原文|本文|文章)?(?:发[布表]|刊[登发载]|写|首发)于\\s?${DATE}(?=$|[,。;|)])`);
/** 渡口位 报道 | 公众号 DukouBit: an account's line under its title. */
const ACCOUNT_LINE =
  /^(?<name>[\p{Script=Han}A-Za-z][\p{Script=Han}\w]{1,11})\s?(?:报道|出品|编译|整理|发布|原创|推送)?\s?\|\s?(?:微信)?公众号\s?(?<id>[A-Za-z][\w-]{3,29})(?=$|[\s,。;])/u;
/** 本文为CSDN博主「X」的原创文章: the platform's own statement. */
const BLOGGER =
  /^(?:本文|文章)?[为是系]?\s?(?<site>[A-Za-z\p{Script=Han}]{2,10}?)\s?博主\s?[「“"](?<name>[^「」“”"]{1,30})[」”"]\s?的?原创文章/u;

/** 经作者林小舟授权发布: who gave the leave wrote it. */
const LICENSED_AUTHOR = /^[由经](?:原?作者)\s?(\p{Script=Han}{2,4}?)\s?授权/u;
/** A name before its licence: 渡口网已获授权. */
const LICENSED_SITE =
  /^(?!转载|本文|文章|全文|内容|作者|均|已)([^\s,。;:!?()]{2,16}?)\s?(?:已)?(?=(?:经|获|已获)[^\s,。;]{0,8}授权)/;

/** A part that is a by-line of this form. */
const byline =
  (read: (text: string, plain: string, at: number) => RoleItem | null): PartReader =>
  ({ text, plain }, at) => {
    const item = read(text, plain, at);
    return item && { next: item.end, roles: [item] };
  };
/** What is understood and says nothing. */
const harmless = (at: number, found: RegExpExecArray | null): Part | null => found && { next: at + found[0].length };

/** A part, and words of which a line with one holds one; none named: it may stand in any line. */
interface PartForm {
  words?: readonly string[];
  read: PartReader;
}

/** What a part may be, in the order it is tried: the first that reads anything here is it. */
const PARTS: readonly PartForm[] = [
  { words: ['原创', 'By', 'BY'], read: byline(originalByAt) },
  { words: ['@'], read: byline(posterAt) },
  { words: ['原创', '撰写', '撰文', '执笔', '公众号'], read: byline(writerAt) },
  { words: ['博主'], read: bloggerPart },
  { words: ['于'], read: ({ plain }, at) => harmless(at, WHEN.exec(plain.slice(at, at + 40))) },
  { words: ['公众号'], read: accountPart },
  { read: sourcePart },
  { words: ['授权', '许可', '同意', '允许'], read: licencePart },
  { words: ['标题', '原题', '题目'], read: titlePart },
  { read: pointerPart },
  { read: urlPart },
  { read: ({ plain }, at) => harmless(at, TERMS.exec(plain.slice(at, at + 40))) },
  {
    words: ['图', '封面', '视频'],
    read: ({ plain }, at) => (PICTURE.test(plain.slice(at, at + 12)) ? { next: endOfClause(plain, at) } : null),
  },
  { words: ['作者'], read: byline(authorBioAt) },
  { words: ['由'], read: byline(makerAt) },
  { read: byline(roleItemAt) },
  { read: byline(suffixedAt) },
  { words: ['编译'], read: byline(translatedByAt) },
  { words: ['发自'], read: byline(sentFromAt) },
  { words: ['记者', '撰稿'], read: byline(reportersAt) },
  { read: byline(articleAuthorAt) },
  { words: ['授权'], read: licensedSitePart },
  { read: datePart },
];

/** What understands a place of a line: the part that stands exactly there, null where nothing is understood. */
export type PartsReader = (at: number, before: SoFar) => Part | null;

/** Reads the parts of one line. Most forms need a word that most lines lack: those are not tried there. */
export function partsOf(line: Line): PartsReader {
  const forms = PARTS.filter(({ words }) => !words || words.some((word) => line.plain.includes(word)));
  return (at, before) => {
    for (const { read } of forms) {
      const part = read(line, at, before);
      if (part && part.next > at) return part;
    }
    return null;
  };
}

function bloggerPart({ plain }: Line, at: number): Part | null {
  const found = BLOGGER.exec(plain.slice(at, at + 70));
  if (!found) return null;
  const end = at + found[0].length;
  const { site, name } = found.groups as { site: string; name: string };
  return {
    next: end,
    source: clause(at, end, { kind: 'website', name: site, evidence: ['subject', 'by', 'quotes'], link: null }),
    roles: [{ role: 'author', label: '博主', names: [name], start: at, end }],
  };
}

function accountPart({ plain }: Line, at: number): Part | null {
  const found = ACCOUNT_LINE.exec(plain.slice(at, at + 60));
  if (!found) return null;
  const end = at + found[0].length;
  const { name, id } = found.groups as { name: string; id: string };
  return { next: end, source: clause(at, end, { kind: 'wechat', name, id, evidence: ['channel', 'id'], link: null }) };
}

function sourcePart(line: Line, at: number, { inWechat, english, clean }: SoFar): Part | null {
  const { plain } = line;
  const source = sourceAt(line, at, inWechat, clean) ?? (english ? englishSourceAt(line, at) : null);
  if (!source) return null;
  if ('refused' in source) return { refused: source.refused, next: Math.max(endOfClause(plain, source.end), at + 1) };
  const { author, licence, republisher, title, end } = source;
  return {
    next: end,
    source,
    licence,
    republisher,
    title,
    roles: author ? [{ role: 'author', label: '作者', names: [author], start: at, end }] : [],
    // 出处：https://…: no name, so it is the address of what another line names
    url: !source.name && source.evidence.includes('address') ? source.url : null,
  };
}

/** 经授权发布, 36氪经授权转载, 本文由作者授权发布. */
function licencePart({ plain, text }: Line, at: number): Part | null {
  const republisher = beginsRepublisher(plain, at);
  const theirs = republisher && licenceAt(plain, republisher.end);
  if (theirs) return licensed(plain, theirs, republisher.name);
  const named = LICENSED_AUTHOR.exec(plain.slice(at, at + 14));
  const granted = named && licenceAt(plain, plain.indexOf('授权', at));
  if (granted) {
    const from = at + named[0].indexOf(named[1]!);
    const names = [text.slice(from, from + named[1]!.length)];
    return {
      ...licensed(plain, granted, granted.republisher),
      roles: [{ role: 'author', label: '作者', names, start: at, end: granted.end }],
    };
  }
  const subject = subjectAt(plain, at)?.length;
  // …，并经许可转载
  const phrase =
    licenceAt(plain, at + (/[并且]/.test(plain[at]!) ? 1 : 0)) ??
    (subject ? licenceAt(plain, skipSpaces(plain, at + subject)) : null);
  return phrase && licensed(plain, phrase, phrase.republisher);
}

function licensedSitePart({ plain }: Line, at: number): Part | null {
  const site = LICENSED_SITE.exec(plain.slice(at, at + 30));
  const phrase = site && licenceAt(plain, at + site[0].length);
  return phrase && licensed(plain, phrase, site[1]!);
}

function licensed(plain: string, { words, end }: LicencePhrase, republisher: string | null): Part {
  // 爱范儿经授权转载自公众号X: the phrase ends in the verb that names the source
  const verb = /^转[载发]?自/.test(plain.slice(end - 2, end + 1));
  return { next: verb ? end - 2 : end, end, licence: words, republisher };
}

function titlePart({ plain, text }: Line, from: number): Part | null {
  const label = TITLE_LABEL.exec(plain.slice(from, from + 14));
  if (!label) return null;
  const at = from + label[0].length;
  const open = text[at];
  const close = open === '《' ? '》' : open === '“' ? '”' : open === '「' ? '」' : null;
  const shut = close ? closing(text, at, open!, close) : -1;
  const end =
    shut > 0 ? shut : close ? text.length : at + /^[^,。;]*/.exec(plain.slice(at, at + 160))![0].trimEnd().length;
  return { next: shut > 0 ? shut + 1 : end, title: text.slice(close ? at + 1 : at, end).trim() || null };
}

function pointerPart(line: Line, at: number): Part | null {
  const link = pointerAt(line, at);
  return link && { next: link.end, url: canonicalUrl(link.href), pointed: true };
}

function urlPart(line: Line, at: number, { clean }: SoFar): Part | null {
  const { plain, text } = line;
  const label = URL_LABEL.exec(plain.slice(at, at + 24));
  if (!label) return null;
  if (!clean && BARE_LABEL.test(label[0]) && /[\p{L}\p{N}]\s?$/u.test(plain.slice(Math.max(0, at - 2), at)))
    return null;
  const from = skipSpaces(plain, at + label[0].length);
  const link = line.links.find(({ start, end, href }) => start <= from + 2 && end > from && isSourceLink(href));
  // 原文地址 <a>: without a separator only where a link or an address begins
  if (!/[^\p{L}\s]\s?$/u.test(label[0]) && link?.start !== from && !text.startsWith('http', from)) return null;
  const own = label[0].startsWith('本文');
  if (link) {
    const shown = text.slice(link.start, link.end);
    const title = !/^https?:|微信|打开|查看/.test(shown) && !isPointer(shown) && shown.length > 4 ? shown : null;
    return { next: link.end, url: canonicalUrl(link.href), title, own };
  }
  const address = addressAt(text, from);
  return address && { next: address.end, url: canonicalUrl(address.url), own };
}

/** 文章原作者 X: the article before its role. */
function articleAuthorAt(text: string, plain: string, at: number): RoleItem | null {
  const subject = subjectAt(plain, at)?.length;
  const item = subject ? roleItemAt(text, plain, at + subject) : null;
  return item?.role === 'author' ? item : null;
}

function datePart({ plain }: Line, at: number): Part | null {
  const rest = plain.slice(at, at + 40);
  const labelled = DATED.exec(rest)?.[0].length;
  const date = labelled ?? BARE_DATE.exec(rest)?.[0].length;
  if (!date) return null;
  // 2024年3月5日首发于…, 2020-04-02作者：…
  const goesOn = verbAt(plain, at + date) !== null || roleAt(plain, at + date)?.separated === true;
  if (goesOn) return { next: at + date };
  // 2019年5月的那场雨: a date that words lean on is one of the text
  return labelled || !isHan(plain[at + date]) ? { next: Math.max(at + date, endOfClause(plain, at)) } : null;
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
