import type { ContributorRole } from '../shared/article.ts';
import { isHan, skipSpaces } from './scan.ts';
import { NOT_AFTER_ROLE, ROLES, type RoleWord } from './tables.ts';

/** A role word of the tables. */
export interface Entry {
  word: string;
  role: RoleWord;
}

/** The role words by their first character, longest first. */
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

/** The role that this word is, or null. */
export const roleOfWord = (word: string): Entry | null =>
  BY_FIRST.get(word[0] ?? '')?.find((entry) => entry.word === word) ?? null;

/** 本期编辑, 新媒体运营, 值班主编: a role word with a word before it that says which. */
const QUALIFIED =
  /^(?!联系|关于|推荐|介绍|咨询|添加|感谢|转载|关注|请|找|投稿(?!作者)|更多|其他)(?<first>\p{Script=Han}{1,5}?)(?<last>作者|编辑|责编|主编|编审|设计|校对|审校|审核|摄影|摄像|策划|监制|翻译|编译|排版|运营|剪辑|统筹|撰文|撰稿人?|记者|译者|插画|制图|出品|制作)\s?[:|/]/u;

/** What looks like a name, and several of them. */
const NAME = "(?:\\p{Script=Han}{2,4}|[A-Za-z][\\w.' -]{1,20})";
export const NAMES = `${NAME}(?:[、/& ]+${NAME})*`;
/** A box's end, a dot, a dash or a space, and nothing but names to the end of the clause. */
const WEAK = new RegExp(`^(?:\\s?[】\\]〕·—]\\s?:?|\\s)\\s?(?=${NAMES}\\s?(?:$|[,。;|【[(]))`, 'u');
/** The role that begins exactly here, with its separator; null if none does. */
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
    if (entry.role.separated.has(entry.word)) {
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

/** The contributor's role of these words; null for authors and for hands that are not told. */
export function contributorRole(role: RoleWord['role']): ContributorRole | null {
  return role === 'author' || role === 'ignored' ? null : role;
}
