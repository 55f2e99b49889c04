import type { ContributorRole } from '../shared/article.ts';
import { licenceAt } from './licence.ts';
import { cleanName, endsInTitle, isChineseName, isOrganisation, isPersonal, splitNames, SURNAMES } from './people.ts';
import { isHan, skipSpaces } from './scan.ts';
import { NOT_AFTER_ROLE, ROLES, REPUBLISHERS, type RoleWord } from './tables.ts';

/** A role word with its names: 作者：张三、李四. */
export interface RoleItem {
  role: RoleWord['role'];
  /** As printed. */
  label: string;
  names: string[];
  /** 本文由 @X 发布于…: an author only if nobody else is named. */
  poster?: boolean;
  start: number;
  end: number;
}

interface Entry {
  word: string;
  role: RoleWord;
}

const BY_FIRST = new Map<string, Entry[]>();
for (const role of ROLES)
  for (const word of role.words) {
    const list = BY_FIRST.get(word[0]!) ?? [];
    list.push({ word, role });
    BY_FIRST.set(
      word[0]!,
      list.sort((a, b) => b.word.length - a.word.length),
    );
  }

/** Words that are roles only where a separator follows. */
const NEEDS_SEPARATOR =
  /^(?:文|图|译|作|校|审|数据|内容|发布|原文|报道|整理|推荐|对话|分享|设计|制作|制图|运营|实习|Author|author|AUTHOR|Authors|Writer|By|BY|by|Editor|editor|Translator|translator|签发|[初复终二三监]审|讲者|对谈|标签|分类|主题|版本|公司|部门|时间|日期|全文|机构|演讲|访谈|嘉宾|主持|编者|译文|图文|图表|可视化|视觉|美术|音频|上传|漫画|剪辑|录制|统筹|插图|插画|供图|拍摄|策划|出品|小编|监制|口述|讲述|汇编|数据来自|英文|文字|原著|供稿|执笔|编写|写作|采访|参与|主播|后期|助理|学校|职位|字数|排版|核校|单位|推荐人|提问)$/;

/** Stands inside a name list only as the next role. */
const EMBEDDED =
  /^(?:作者|编辑|责编|责任编辑|编译|校对|审校|翻译|译者|摄影|出品|策划|整理|撰文|主编|美编|制图|运营|来源)$/;

const LONGEST = 160;

/** 本期编辑, 新媒体运营, 值班主编: a role word with a word before it that says which. */
const QUALIFIED =
  /^(?!联系|关于|推荐|介绍|咨询|添加|感谢|转载|关注|请|找|投稿(?!作者)|更多|其他)(?<first>\p{Script=Han}{1,5}?)(?<last>作者|编辑|责编|主编|编审|设计|校对|审校|审核|摄影|摄像|策划|监制|翻译|编译|排版|运营|剪辑|统筹|撰文|撰稿人?|记者|译者|插画|制图|出品|制作)\s?[:|/]/u;

const NAME = "(?:\\p{Script=Han}{2,4}|[A-Za-z][\\w.' -]{1,20})";
const NAMES = `${NAME}(?:[、/& ]+${NAME})*`;
/** A box's end, a dot, a dash or a space, and nothing but names to the end of the clause. */
const WEAK = new RegExp(`^(?:\\s?[】\\]〕·—]\\s?:?|\\s)\\s?(?=${NAMES}\\s?(?:$|[,。;|【[(]))`, 'u');
const ONLY_NAMES = new RegExp(`^${NAMES}$`, 'u');

/** The role that begins exactly here, with its separator; null if none does. `head`: nothing stands before it. */
export function roleAt(
  plain: string,
  at: number,
): { entry: Entry; label: string; next: number; separated: boolean } | null {
  const open = isHan(plain[at]) && !/[\p{L}\p{N}]/u.test(plain[at - 1] ?? ' ');
  for (const entry of BY_FIRST.get(plain[at] ?? '') ?? []) {
    let i = endOfWord(plain, at, entry.word);
    // 文 and 编 end other words
    if (i < 0 || (entry.word.length === 1 && isHan(plain[at - 1]))) continue;
    if (/[A-Za-z]$/.test(entry.word) && /[A-Za-z]/.test(plain[i] ?? '')) continue;
    // 图/文、文 & 图、采访|撰文：two roles for the same names
    const more = /^\s?[/、&+和·]\s?/.exec(plain.slice(i, i + 4));
    const second = more
      ? (BY_FIRST.get(plain[i + more[0].length] ?? '') ?? []).find(({ word }) =>
          plain.startsWith(word, i + more[0].length),
        )
      : undefined;
    const both = more && second && /^\s?[:|/]/.test(plain.slice(i + more[0].length + second.word.length));
    if (both) i += more[0].length + second.word.length;
    // 采访、撰文：X is the author
    const main = both && second.role.role === 'author' && entry.role.role !== 'ignored' ? second : entry;
    const by = /^\s?(?:by|By|BY)\b/.exec(plain.slice(i, i + 5));
    if (by) i += by[0].length;
    const separator =
      /^[\s*_]{0,3}[:|/][\s*_|:]{0,3}/.exec(plain.slice(i, i + 10)) ??
      (entry.word.length > 1 ? /^(?:\s[-–—]\s?|——\s?)(?=[\p{L}@])/u.exec(plain.slice(i, i + 5)) : null) ??
      // 【作者】X, 作者·X, 文 X，with plain names only
      (open ? WEAK.exec(plain.slice(i, i + 40)) : null);
    if (separator) return { entry: main, label: main.word, next: i + separator[0].length, separated: true };
    if (by) return { entry, label: entry.word, next: skipSpaces(plain, i), separated: true };
    if (NEEDS_SEPARATOR.test(entry.word)) {
      const dash = /^\s?[-—–]\s?|^\s{1,3}/.exec(plain.slice(i, i + 4));
      // 数据支持 勾股大数据: a space does only for whole words of three characters and more
      if (!(dash && entry.word.length > 2)) continue;
    }
    const joined = /^(?:系|为|是|名)\s?(?=[\p{Script=Han}A-Za-z@《“「])/u.exec(plain.slice(i, i + 4));
    if (joined) return { entry, label: entry.word, next: i + joined[0].length, separated: false };
    const rest = plain.slice(i, i + 12);
    if (NOT_AFTER_ROLE.test(rest)) continue;
    const next = skipSpaces(plain, i);
    if (!/^(?:[\p{L}@“「"[]|\d+(?![\d年月日岁个]))/u.test(plain.slice(next, next + 6))) continue;
    // 撰稿作者：X
    return qualifiedAt(plain, at) ?? { entry, label: entry.word, next, separated: false };
  }
  return qualifiedAt(plain, at);
}

/** Where this word ends if it stands here; one of two characters may be set wide before a separator: 作 者：X. */
function endOfWord(plain: string, at: number, word: string): number {
  if (plain.startsWith(word, at)) return at + word.length;
  const wide =
    plain[at + 1] === ' ' && word.length === 2 ? /^\S\s{1,4}(\S)(?=\s?[:|])/.exec(plain.slice(at, at + 8)) : null;
  return wide?.[1] === word[1] ? at + wide![0].length : -1;
}

function qualifiedAt(plain: string, at: number): ReturnType<typeof roleAt> {
  const before = plain[at - 1];
  if (!isHan(plain[at]) || (before !== undefined && /[\p{L}\p{N}]/u.test(before))) return null;
  const found = QUALIFIED.exec(plain.slice(at, at + 14));
  if (!found) return null;
  const { first, last } = found.groups as { first: string; last: string };
  const entry = BY_FIRST.get(last[0]!)?.find(({ word }) => word === last);
  if (!entry) return null;
  const next = skipSpaces(plain, at + found[0].length);
  return { entry, label: first + last, next, separated: true };
}

/** [美]约翰·林德 著 / 周桥 译: the role behind the name. */
const SUFFIXED =
  /^(?:[[(【]\p{Script=Han}{1,3}[\])】]\s?)?(?<name>[\p{Script=Han}·]{2,14}|[A-Z][A-Za-z.·' -]{1,30}?)(?<gap>\s?[/|]\s?|\s)?(?<role>著|译|编译|编著|校译|译校|翻译|摄影|撰文|整理|绘|文|图)(?=$|[\s,。;|/)、])/u;

/** Reads a name with its role behind it; without a space only a name of two or three characters with a surname. */
export function suffixedAt(text: string, plain: string, at: number): RoleItem | null {
  const found = SUFFIXED.exec(plain.slice(at, at + 44));
  if (!found) return null;
  const { name, gap, role } = found.groups as { name: string; gap?: string; role: string };
  if (!gap && !(/^(?:著|译|编著)$/.test(role) && /^\p{Script=Han}{2,3}$/u.test(name) && SURNAMES.includes(name[0]!)))
    return null;
  if (/^[文图]$/.test(role) && !/[/|]/.test(gap ?? '')) return null;
  if (roleAt(plain, at) || !isPersonal(isHan(name[0]) ? name.replace(/·/g, '').slice(0, 4) : name)) return null;
  const entry = BY_FIRST.get(role[0]!)?.find(({ word }) => word === role);
  const kind = /[著文]/.test(role) ? 'author' : entry?.role.role;
  if (!kind) return null;
  const start = at + found[0].indexOf(name);
  return {
    role: kind,
    label: role,
    names: [text.slice(start, start + name.length)],
    start: at,
    end: at + found[0].length,
  };
}

/**
 * 作者系《渡口》编辑, 作者为渡口大学教授、院长: what the author is, not who. 作者为林小舟 and 作者为林小舟教授 are names.
 * `said` is what follows 系, 为, 是.
 */
const isDescription = (said: string): boolean =>
  !said.includes('(') &&
  said.split('、').every((piece) => endsInTitle(piece.trim())) &&
  !(said.length <= 5 && SURNAMES.includes(said[0]!));

/** Reads a role and its names here; null where no role stands or nobody is named. */
export function roleItemAt(text: string, plain: string, at: number): RoleItem | null {
  const role = roleAt(plain, at);
  if (!role || plain.startsWith('http', role.next)) return null;
  // 作者：本刊记者/X
  const from =
    role.next +
    (/^(?:本[刊报网台]|特[约邀]|[见实]习)?(?:记者|撰稿人?)\s?[:|/]\s?/.exec(plain.slice(role.next, role.next + 12))?.[0]
      .length ?? 0);
  // 作者Jane Doe在…一文中
  const told = role.separated
    ? null
    : /^[A-Z][\w.'-]*(?: [A-Z][\w.'-]*)*(?=\s?(?:[在以从曾将是的]|自身|认为))/.exec(plain.slice(from, from + 60));
  let end = told ? from + told[0].length : withoutText(plain, from, endOfNames(plain, from));
  let names = splitNames(text.slice(from, end));
  const joined = /[系为是]\s?$/.test(plain.slice(at, role.next));
  // 发布：2023 年 5 月 28 日
  const dated = /^\d{4}\s?[-年/.]/.test(plain.slice(role.next, role.next + 8));
  if (dated || role.entry.role.role === 'ignored' || (joined && isDescription(plain.slice(role.next, end))))
    return { role: 'ignored', label: role.label, names: [], start: at, end };
  // 作者走访了五座城市: without a separator it may be a sentence
  if (!role.separated)
    names = names.filter((name) => (name.length <= 14 || /^[\w.' -]+$/.test(name)) && !/.[了着过是在我].../.test(name));
  if (!names.length) return null;
  // 羊欢，代凯，柳青：a list may go on after a comma, with personal names only
  for (;;) {
    const more = /^[,;]\s?/.exec(plain.slice(end, end + 3));
    if (!more) break;
    const from = end + more[0].length;
    if (
      roleAt(plain, from) ||
      licenceAt(plain, from) ||
      /^(?:文章|本文|原文|稿件)/.test(plain.slice(from, from + 2)) ||
      /^(?:题图|头图|封面|首图|配图|图片|原)/.test(plain.slice(from, from + 2))
    )
      break;
    const to = endOfNames(plain, from);
    const piece = text.slice(from, to).trim();
    const list = splitNames(piece);
    if (role.separated && list.length > 1 && list.every((name) => /^[A-Z][a-z]+ [A-Z]/.test(name))) {
      names.push(...list);
      end = to;
      continue;
    }
    if (
      !isPersonal(piece) ||
      !(SURNAMES.includes(piece[0]!) || /^[A-Z][a-z]+ [A-Z]/.test(piece)) ||
      /报道|摄影|编辑$/.test(piece)
    )
      break;
    if (/^\p{Script=Han}{4,}$/u.test(piece)) break;
    names.push(piece);
    end = to;
  }
  const listed = role.separated ? restOfList(text, plain, end) : null;
  if (listed) {
    names.push(...listed.names);
    end = listed.end;
  }
  return { role: role.entry.role.role, label: role.label, names: [...new Set(names)], start: at, end };
}

/** 作者：林小舟 晨雾散去的时候，…: the text goes on behind the names, its first words are none of them. */
function withoutText(plain: string, from: number, end: number): number {
  const last = /(?<![&、/和与]\s*)\s(\p{Script=Han}{3,})$/u.exec(plain.slice(from, end));
  const next = skipSpaces(plain, end + 1);
  const goesOn =
    /^,\s?[^\s,。;:|]{6,}/.test(plain.slice(end, end + 40)) &&
    !roleAt(plain, next) &&
    !beginsRepublisher(plain, next) &&
    !licenceAt(plain, next);
  return last?.index && goesOn && (last[1]!.length > 4 || !SURNAMES.includes(last[1]![0]!)) ? from + last.index : end;
}

/** 校对者：Malcolm, circlelove: the rest of the line is nothing but names between commas. */
function restOfList(text: string, plain: string, at: number): { names: string[]; end: number } | null {
  if (!/^\s?,/.test(plain.slice(at, at + 2)) || plain.length - at > 120) return null;
  const pieces = text
    .slice(at)
    .replace(/^\s*[,，]\s*/, '')
    .split(/[,，]\s*/)
    .map((piece) => piece.replace(/[。.]$/, '').trim());
  return pieces.every((piece) => /^[\w][\w.-]{1,20}(?: [A-Z][\w.-]{1,20})?$/.test(piece) && !/^\d/.test(piece))
    ? { names: pieces, end: text.length }
    : null;
}

/** 作者介绍：贺磊，360 运维工程师: the first piece is the author if it is a personal name. */
export function authorBioAt(text: string, plain: string, at: number): RoleItem | null {
  const lead = /^(?:本文)?(?:关于)?作者(?:介绍|简介|信息|资料)?\s?[:|]\s?(?=\S)/.exec(plain.slice(at, at + 14));
  if (!lead || !/介绍|简介|信息|资料|关于/.test(lead[0])) return null;
  const from = at + lead[0].length;
  const to = endOfNames(plain, from);
  const name = cleanName(text.slice(from, to).replace(/[（(].*$/, ''));
  // one Latin word may be a company
  return isPersonal(name) && !/^[A-Za-z]+$/.test(name)
    ? { role: 'author', label: '作者', names: [name], start: at, end: to }
    : null;
}

const MAKING =
  /^(?:(?:本文|文章|译文)?由)\s?([^,。;:()]{1,30}?)\s?(?:原创|组织|独家)?\s?(编译整理|翻译整理|编译|翻译|整理|编辑|校对|审校|译制)(?:出品|完成|发布)?(?=$|[\s,。;!)])/;

/** 由36氪编译, 本文由 GCTT 原创编译: who made this version. */
export function makerAt(text: string, plain: string, at: number): RoleItem | null {
  const found = MAKING.exec(plain.slice(at, at + 60));
  if (!found) return null;
  const entry = (BY_FIRST.get(found[2]![0]!) ?? []).find(({ word }) => found[2]!.startsWith(word));
  const from = at + found[0].indexOf(found[1]!, found[0].indexOf('由') + 1);
  const names = splitNames(text.slice(from, from + found[1]!.length));
  return entry && names.length
    ? { role: entry.role.role, label: found[2]!, names, start: at, end: at + found[0].length }
    : null;
}

/** 原创：林小舟, By 林小舟: as weak as a poster, since 原创 is said of editors who post, of accounts and of texts too. */
export function originalByAt(text: string, plain: string, at: number): RoleItem | null {
  const found = /^(?:原创|By|BY)(?:\s?[:|]\s?|\s)(\p{Script=Han}{2,3})(?=$|[\s,。;|])/u.exec(plain.slice(at, at + 12));
  if (!found || !SURNAMES.includes(found[1]![0]!) || /文章|文字|作品|内容|首发/.test(found[1]!)) return null;
  const end = at + found[0].length;
  return {
    role: 'author',
    label: '原创',
    names: [text.slice(end - found[1]!.length, end)],
    poster: true,
    start: at,
    end,
  };
}

/** 本文为林小舟原创文章, 本文由 Lin 撰写, 本文由 Lin 发布于微信公众号. */
export function writerAt(text: string, plain: string, at: number): RoleItem | null {
  const found =
    /^(?:本文|文章)[为是系由]\s?((?!本|原|作者|转|微信|公众号)[^\s,。;:@()“”「」][^,。;:@()“”「」]{0,19}?)\s?(?:原创(?:文章|作品)|撰写|撰文|执笔|发[布表]于(?:个人)?(?:微信)?公众号)/.exec(
      plain.slice(at, at + 44),
    );
  // 本文为渡口观察原创文章: an account says so of itself
  if (!found || isOrganisation(found[1]!) || (/原创/.test(found[0]) && !isChineseName(found[1]!))) return null;
  const from = plain.indexOf(found[1]!, at);
  const end = at + found[0].replace(/发[布表]于.*$/, '').length;
  const names = splitNames(text.slice(from, from + found[1]!.length));
  return names.length ? { role: 'author', label: '原创', names, start: at, end } : null;
}

/** 渡口网6月27日讯（记者 林小舟 通讯员 周桥）: the dateline of a report. */
export function reportersAt(text: string, plain: string, at: number): RoleItem | null {
  const found = /^[^\s,。;:()]{1,16}讯\s?\((?:[^\s()]{0,8})记者\s?([^()]{2,40})\)/.exec(plain.slice(at, at + 70));
  if (!found) return null;
  const from = at + found[0].lastIndexOf(found[1]!);
  const said = text.slice(from, from + found[1]!.length).replace(/\s?(?:通讯员|实习生|摄影|记者)\s?/g, '、');
  const names = splitNames(said).filter(isPersonal);
  return names.length ? { role: 'author', label: '记者', names, start: at, end: at + found[0].length } : null;
}

/** 林小舟 周桥 发自 渡口: the dateline of an account's report. */
export function sentFromAt(text: string, plain: string, at: number): RoleItem | null {
  const found = /^([^,。;:|()]{2,30}?)\s发自\s?[^\s,。;:|()]{2,8}(?=$|[\s|,。])/.exec(plain.slice(at, at + 50));
  const names = found ? splitNames(text.slice(at, at + found[1]!.length)) : [];
  return found && names.length ? { role: 'author', label: '发自', names, start: at, end: at + found[0].length } : null;
}

/** 机器之心编译: a whole clause, the name before its act. */
export function translatedByAt(text: string, plain: string, at: number): RoleItem | null {
  const found = /^([\p{Script=Han}A-Za-z][\p{Script=Han}\w ]{1,11}?)(编译|编译整理)(?=$|[,。;|*]|\s)/u.exec(
    plain.slice(at, at + 20),
  );
  const before = plain[at - 1] ?? ' ';
  if (
    !found ||
    /[本全原译]文|文章|内容|综合|转载|翻译|由|[的了]|经|已|据/.test(found[1]!) ||
    /[\p{L}\p{N}]/u.test(before)
  )
    return null;
  const end = at + found[0].length;
  return { role: 'compiler', label: found[2]!, names: [text.slice(at, at + found[1]!.length).trim()], start: at, end };
}

const POSTED =
  /^(?:本文|文章|作品)?由(?:[^\s,。;:@]{0,14}(?:媒体|作者|作家|用户))?\s?@\s?([^\s,。;:()@][^,。;:()@]{0,19}?)\s?(?:原创|翻译|编译|授权|独家|首发)*\s?(?:发布|投稿|发表)/;

/** 本文由 @X 原创发布于…: who posted it. Ends before the verb, so that the licence is read too. */
export function posterAt(text: string, plain: string, at: number): RoleItem | null {
  const found = POSTED.exec(plain.slice(at, at + 50));
  if (!found) return null;
  const from = at + found[0].indexOf('@') + 1;
  const end = plain.indexOf(found[1]!, from) + found[1]!.length;
  const names = splitNames(text.slice(from, end));
  return names.length ? { role: 'author', label: '发布', names, poster: true, start: at, end } : null;
}

/** Where the names that start here end: at a delimiter, the next role, a licence, another part of the statement. */
function endOfNames(plain: string, from: number): number {
  let depth = 0;
  const limit = Math.min(plain.length, from + LONGEST);
  for (let i = from; i < limit; i++) {
    const char = plain[i]!;
    // 【作者】X【编辑】Y, [作者]X[编辑]Y
    if (i > from && char === '[' && roleAt(plain, i + 1)?.separated) return i;
    if (char === '(' || char === '[') depth++;
    else if (char === ')' || char === ']') {
      if (depth === 0) return i;
      depth--;
    }
    if (depth > 0) continue;
    if (/[,。;!?<>]/.test(char)) return i;
    if (i === from) continue;
    const suffixed = /[/|、 ]/.test(char) ? suffixedAt(plain, plain, skipSpaces(plain, i + 1)) : null;
    // Mia W. 摄影/X: the role of the next name
    if (suffixed && !/^\s?[:/|]/.test(plain.slice(suffixed.end))) return i;
    if (
      char === ' ' &&
      /^ (?:\d{4}[-年/.]\d|发布时间|原文|原标题|本文|题图|头图|封面|适用|文中|来源|发自|链接|地址|网址)/.test(
        plain.slice(i, i + 8),
      )
    )
      return i;
    if (/^(?:https?:|原标题|原文标题|原文链接|题图|头图|本文|转载|返回搜狐|出处[:|])/.test(plain.slice(i, i + 8)))
      return i;
    if (beginsRepublisher(plain, i) || (/[经由已授获以]/.test(char) && licenceAt(plain, i))) return i;
    const next = roleAt(plain, i);
    if (next && isNextRole(plain, from, i, next)) return i;
    if (/^来源\s?[:|]/.test(plain.slice(i, i + 5))) return i;
  }
  return limit;
}

function isNextRole(plain: string, from: number, at: number, next: NonNullable<ReturnType<typeof roleAt>>): boolean {
  const before = plain[at - 1];
  if (next.separated)
    return (
      before === ' ' || before === '|' || before === '/' || !NEEDS_SEPARATOR.test(next.label) || next.label.length > 1
    );
  if (before === ' ' && (!/^(?:记者|主编|编者|作者|编辑)$/.test(next.label) || plain[next.next - 1] === ' '))
    return true;
  // 作者张旦珺编辑煎尼
  return (
    EMBEDDED.test(next.label) &&
    (before === ' ' || ONLY_NAMES.test(plain.slice(from, at))) &&
    /^[\p{Script=Han}A-Za-z]{2,4}(?:$|[ ,。;)])/u.test(plain.slice(next.next))
  );
}

const REPUBLISHERS_BEGIN = new Set(REPUBLISHERS.flatMap(({ words }) => words.map((word) => word[0]!)));

/** 36氪经授权发布, 经36氪授权: the republisher's name begins the licence. */
export function beginsRepublisher(plain: string, at: number): { name: string; end: number } | null {
  if (!REPUBLISHERS_BEGIN.has(plain[at] ?? '')) return null;
  for (const { name, words } of REPUBLISHERS)
    for (const word of words)
      if (plain.startsWith(word, at)) {
        const next = skipSpaces(plain, at + word.length);
        if (/^(?:已)?(?:经|获|获得|得到|授权|编译|翻译)/.test(plain.slice(next, next + 4))) return { name, end: next };
      }
  return null;
}

/** Whether a contributor's role is one of those printed as such. */
export function contributorRole(role: RoleWord['role']): ContributorRole | null {
  return role === 'author' || role === 'ignored' ? null : role;
}
