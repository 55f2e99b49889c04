import { idAfter } from './account-id.ts';
import { beginsRepublisher, licenceAt } from './licence.ts';
import { cleanName, endsInTitle, isPersonal, splitNames, SURNAMES } from './people.ts';
import { NAMES, roleAt, roleOfWord } from './roles.ts';
import { isHan, skipSpaces } from './scan.ts';
import type { RoleWord } from './tables.ts';

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

/** Stands inside a name list only as the next role. */
const EMBEDDED =
  /^(?:作者|编辑|责编|责任编辑|编译|校对|审校|翻译|译者|摄影|出品|策划|整理|撰文|主编|美编|制图|运营|来源)$/;

/** Characters of a list of names: a hundred and more. */
const LONGEST = 600;

const ONLY_NAMES = new RegExp(`^${NAMES}$`, 'u');

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
  const entry = roleOfWord(role);
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
  let names =
    (role.entry.role.role === 'author' ? null : accountAt(text, plain, from)) ?? splitNames(text.slice(from, end));
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

/** 出品丨AI 渡口大本营（ID：x）: with its ID a name is one, whatever spaces it has. */
function accountAt(text: string, plain: string, from: number): string[] | null {
  const name = /^[^,。;:|、&()]{2,24}(?=\()/.exec(plain.slice(from, from + 26))?.[0];
  return name && idAfter(plain, from + name.length)?.labelled
    ? [cleanName(text.slice(from, from + name.length))]
    : null;
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

/** Where the names that start here end: at a delimiter, the next role, a licence, another part of the statement. */
export function endOfNames(plain: string, from: number): number {
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
      /^ (?:\d{4}[-年/.]\d|发布时间|原文|原标题|本文|题图|头图|封面|适用|文中|来源|发自|链接|地址|网址|进入|评论|阅读|点击|分享|收藏|打印|共 \d)/.test(
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
  const last = limit < plain.length ? plain.lastIndexOf('、', limit) : limit;
  return last > from ? last : limit;
}

function isNextRole(plain: string, from: number, at: number, next: NonNullable<ReturnType<typeof roleAt>>): boolean {
  const before = plain[at - 1];
  if (next.separated) return before === ' ' || before === '|' || before === '/' || next.label.length > 1;
  if (before === ' ' && (!/^(?:记者|主编|编者|作者|编辑)$/.test(next.label) || plain[next.next - 1] === ' '))
    return true;
  // 作者张旦珺编辑煎尼
  return (
    EMBEDDED.test(next.label) &&
    (before === ' ' || ONLY_NAMES.test(plain.slice(from, at))) &&
    /^[\p{Script=Han}A-Za-z]{2,4}(?:$|[ ,。;)])/u.test(plain.slice(next.next))
  );
}
