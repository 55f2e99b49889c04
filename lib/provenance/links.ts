/** The links of a line: on a name, on a text's title, or only pointing there. */

import { idAfter } from './account-id.ts';
import type { Line, LineLink } from './line.ts';
import { stickyAt } from './scan.ts';
import { isSourceLink } from './source-clause.ts';

/** The link over this place, or one character before it. */
export function linkAt(line: Line, at: number): LineLink | null {
  return line.links.find((link) => link.start <= at + 1 && link.end > at && isSourceLink(link.href)) ?? null;
}

/** The first link that touches this stretch. */
export function linkIn(line: Line, start: number, end: number): LineLink | null {
  return line.links.find((link) => link.start < end && link.end > start && isSourceLink(link.href)) ?? null;
}

/** The link that begins exactly here. */
export function linkFrom(line: Line, at: number): LineLink | null {
  return line.links.find(({ start, href }) => start === at && isSourceLink(href)) ?? null;
}

const TEXT = '(?:一篇|这篇)?(?:[英外]文)?(?:博客|技术)?(?:文章|博文|帖子|原文)';
const TEXT_OF_PLACE = new RegExp(`\\s?(?:网站|平台|社区)?上?的?${TEXT}\\s?:?\\s?[《「“]?\\s?`, 'y');

/** 转载自文章：<a>, 的文章《<a>: the link of a text that the clause speaks of, or null. */
export function textAt(line: Line, at: number): LineLink | null {
  const word = stickyAt(TEXT_OF_PLACE, line.plain, at);
  return word ? linkFrom(line, at + word.length) : null;
}

const POINTER =
  /^(?:点[我击此]*)?(?:看|查看|阅读|浏览|访问|打开)?(?:[英外]文)?(?:原文|原始|原[帖贴]|这里|此处|此文|这篇文章|链接|link|here)(?:链接|地址|网址)?$/i;

/** 原文, 点我看原文, 这里: a link's text that says no more than that the link leads there. */
export const isPointer = (shown: string): boolean => POINTER.test(shown.replace(/[^\p{L}]/gu, ''));

/** A link that begins here and only points. */
export function pointerAt(line: Line, at: number): LineLink | null {
  const link = line.links.find(
    ({ start, end, href }) => start <= at && start >= at - 2 && end > at && isSourceLink(href),
  );
  return link && isPointer(line.plain.slice(link.start, link.end)) ? link : null;
}

/** A link whose text is the article's title, not the account's name: long, or a sentence. X(title) gives both. */
export function titleLink(line: Line, link: LineLink, at: number): { title: string; name: string | null } | null {
  if (link.start > at || link.start < at - 2) return null;
  const plain = line.plain.slice(link.start, link.end);
  for (const { index } of plain.matchAll(/[([【〔,|]/g)) if (idAfter(line.plain, link.start + index)) return null;
  if (plain.length <= 24 && !/[?!,。:]/.test(plain)) return null;
  return titleOf(line, link);
}

/** The title that a link shows, and before it in X(title) the name. */
export function titleOf(line: Line, link: LineLink): { title: string; name: string | null } {
  const whole = line.text.slice(link.start, link.end).trim();
  const both = /^([^()（）]{2,20})[(（](.*\p{L}.*)[)）]$/u.exec(whole);
  return { title: both?.[2] ?? whole, name: both?.[1] ?? null };
}
