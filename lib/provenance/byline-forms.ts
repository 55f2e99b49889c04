/** By-lines in other forms than a role word with its names: sentences, datelines, the name before its act. */

import { endOfNames, type RoleItem } from './byline.ts';
import { cleanName, isChineseName, isOrganisation, isPersonal, splitNames, SURNAMES } from './people.ts';
import { roleOfWord } from './roles.ts';

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
  const entry = roleOfWord(found[2]!) ?? roleOfWord(found[2]!.slice(0, 2));
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
  const found =
    /^[^\s,。;:()]{1,16}讯\s?\((?:[^\s()]{0,8})记者\s?([^()]{2,40})\)/.exec(plain.slice(at, at + 70)) ??
    // 渡口报记者 林小舟 实习生 周桥: a line of its own
    (at < 4
      ? /^[^\s,。;:()]{2,14}(?:记者|特约撰稿)\s+(\p{Script=Han}{2,4}(?:\s\p{Script=Han}{2,4}){0,2}?)(?=$|\s实习生\s[^,。;:]{2,12}$)/u.exec(
          plain.slice(at).trimEnd(),
        )
      : null);
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
