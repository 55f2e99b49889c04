import type { Reason } from '../shared/article.ts';
import { signsBeside } from './context.ts';
import type { Lexicon } from './lexicon.ts';
import { fitOf, type Fit } from './segment.ts';

/** What the whole article says of a name: it helps the young companies that no list knows. */
export interface ArticleSigns {
  /** Strong company context at another place. */
  strong: boolean;
  /** Its longer form stands in the article (某某科技 for 某某), or it is introduced in brackets. */
  introduced: boolean;
  repeats: number;
  inTitle: boolean;
  inHeading: boolean;
  /** The article's own source statement or account has this name. */
  isSource: boolean;
}

export const NOTHING_ELSE: ArticleSigns = {
  strong: false,
  introduced: false,
  repeats: 1,
  inTitle: false,
  inHeading: false,
  isSource: false,
};

/** All that is known about one place of a name. */
export interface Evidence {
  /** Ids of what holds; each has a weight. */
  features: string[];
  /** A reason that settles it as noise, whatever else holds. */
  certain: Reason | null;
  fit: Fit;
}

/** Reads the evidence about the name at `start`-`end` of the line. */
export function evidenceAt(
  text: string,
  start: number,
  end: number,
  lexicon: Lexicon,
  article = NOTHING_ELSE,
): Evidence {
  const name = text.slice(start, end);
  const familiarity = lexicon.familiarity(name);
  const fit = fitOf(text, start, end, lexicon);
  const features = [`name-${familiarity}`];
  const listed = familiarity === 'safe' || familiarity === 'extended';
  const note = (id: string, holds: boolean) => {
    if (holds) features.push(id);
  };
  if (/\p{Script=Han}/u.test(name)) features.push(`length-${Math.min(name.length, 5)}`);

  const splits = fit.splitsLeft || fit.splitsRight;
  const crosses = Boolean(fit.crossesLeft || fit.crossesRight);
  const word = lexicon.isWord(name);
  note('splits-left', fit.splitsLeft && !listed);
  note('splits-right', fit.splitsRight && !listed);
  note('splits-listed', splits && listed);
  note('splits-both', fit.splitsLeft && fit.splitsRight);
  note('crosses-left', Boolean(fit.crossesLeft) && !listed);
  note('crosses-right', Boolean(fit.crossesRight) && !listed);
  note('crosses-listed', crosses && listed);
  note('crosses-long', Math.max(fit.crossesLeft.length, fit.crossesRight.length) > 2);
  note(
    'splits-and-crosses',
    (fit.splitsLeft && fit.crossesLeft !== '') || (fit.splitsRight && fit.crossesRight !== ''),
  );
  note('word', word && familiarity !== 'ambiguous');
  note('word-ambiguous', word && familiarity === 'ambiguous');
  const plain = !word && !listed && familiarity !== 'ending';
  note('words', plain && madeOfWords(name, lexicon));
  note('affixed', plain && name.length === 3 && (lexicon.isWord(name.slice(1)) || lexicon.isWord(name.slice(0, 2))));
  note('one-segment', fit.whole && !word && !listed && familiarity !== 'ambiguous');
  note('spelled', !fit.whole && !splits && !crosses && !word && !listed);
  note('transliteration', isTransliteration(text, start, end) && !listed);
  const longer = nameAround(text, start, end, lexicon);
  note('inside-name', (longer === 'inside' || PRIZE.test(text.slice(end, end + 2))) && !listed);
  note('longer-name', longer === 'inside' && listed);
  note('crosses-name', longer === 'across');
  note('latin-phrase', /[A-Za-z]$/.test(name) && /^ [A-Za-z]/.test(text.slice(end, end + 2)));
  features.push(...signsBeside(text, start, end));
  note('whole-title', text[start - 1] === '《' && text[end] === '》');
  note('inside-title', /《[^《》]*$/.test(text.slice(Math.max(0, start - 20), start)));
  note('list-of-names', isInList(text, start, end, lexicon));
  note('ambiguous-placed', familiarity === 'ambiguous' && !splits && features.some((id) => PLACED.has(id)));
  const everyday = word || splits;
  note('article-strong', article.strong);
  note('article-introduced', article.introduced && !everyday);
  note('article-repeats', article.repeats >= 4 && !everyday);
  note('article-title', article.inTitle && !everyday);
  note('article-heading', article.inHeading && !everyday);
  note('article-source', article.isSource && !everyday);
  return { features, certain: certainNoise(text, start, end, lexicon, listed), fit };
}

/** [图灵]奖: the prize has the name. Not 奖金 and the like, which a company gives. */
const PRIZE = /^奖(?![励金项品学池牌状章])/;

/** 布鲁|玛·某某 and 某某·|哈里 are persons. */
const PERSON_AFTER =
  /^[玛德奈鲁罗洛伦迪博布菲卡凯赫莫纳妮佩乔萨瑟韦沃泽兹斯尔顿诺克姆莱娜塔蒂琳逊丝茨弗杰莉丽埃奥戈森]{0,3}[·・•]/;
const PERSON_BEFORE =
  /[·・•][玛德奈鲁罗洛伦迪博布菲卡凯赫莫纳妮佩乔萨瑟韦沃泽兹斯尔顿诺克姆莱娜塔蒂琳逊丝茨弗杰莉丽埃奥戈森]{0,2}$/;

/** A by-line's label, not what credits a picture or a figure: 图片来源/微博. */
const BYLINE =
  /(?:作者|编辑|撰文|责编|责任编辑|编译|译者|记者|校对|审校|监制|(?<![图片料据频])来源|(?:^|\s)文)\s?[：:丨｜|／/]\s?$/;

/** Signs that an ambiguous name has as a company and an everyday word hardly ever. */
const PLACED: ReadonlySet<string> = new Set(['left-organisation', 'right-role', 'right-verb', 'list-of-names']);

/** Evidence that leaves no doubt, with its reason. */
function certainNoise(text: string, start: number, end: number, lexicon: Lexicon, listed: boolean): Reason | null {
  const before = text[start - 1] ?? '';
  const after = text[end] ?? '';
  const latin = /[A-Za-z]/;
  if (latin.test(text[start]!) && latin.test(before)) return 'inside-latin-word';
  if (latin.test(text[end - 1]!) && latin.test(after)) return 'inside-latin-word';
  const veto = lexicon.vetoAround(text, start, end) || reduplicationAround(text, start, end);
  if (veto) return `inside-word:${veto}`;
  if (!listed && PERSON_AFTER.test(text.slice(end, end + 5))) return 'part-of-name';
  if (!listed && PERSON_BEFORE.test(text.slice(Math.max(0, start - 4), start))) return 'part-of-name';
  const left = text.slice(Math.max(0, start - 12), start);
  if (BYLINE.test(left)) return 'byline';
  if (/^公众号/.test(text.slice(end)) && /(?:来自|来源于?|首发于?|转载自?|转自)[：:“"\s]?$/.test(left))
    return 'source-statement';
  return null;
}

/** 点点|滴滴, 满满|当当, 探|探探: the reduplicated word that goes on beyond a name like 滴滴; '' if none. */
function reduplicationAround(text: string, start: number, end: number): string {
  if (end - start !== 2 || text[start] !== text[start + 1]) return '';
  if (start > 1 && text[start - 1] === text[start - 2]) return text.slice(start - 2, end);
  if (text[end] === text[start] || text[start - 1] === text[start]) return text.slice(start, end);
  return '';
}

/** Whether a Chinese name can be cut into everyday words: 测试|数据. */
function madeOfWords(name: string, lexicon: Lexicon): boolean {
  if (name.length < 3 || !/^\p{Script=Han}+$/u.test(name)) return false;
  for (let cut = 2; cut <= name.length - 2; cut++)
    if (
      lexicon.isWord(name.slice(0, cut)) &&
      (lexicon.isWord(name.slice(cut)) || madeOfWords(name.slice(cut), lexicon))
    )
      return true;
  return lexicon.isWord(name.slice(1)) && /^[一两几多各每这那新老大小我你他不有无]/.test(name);
}

/** Characters that hardly write anything but foreign names, and those that do so among other things. */
const SOUNDS = /[斯尔顿诺克姆伊莱娜塔蒂琳逊丝茨弗杰莉丽埃奥戈森]/;
const MORE_SOUNDS = /[玛德朋奈鲁蓝罗洛伦迪博布菲卡凯赫莫穆纳妮帕佩珀乔琼萨瑟韦沃雅泽扎詹兹堡]/;
const SOUNDING =
  /^[阿艾安奥巴贝本比伯博布查达戴丹德登迪蒂丁杜多顿恩尔法菲费芬弗福盖冈戈格古哈海汉赫亨霍基吉加杰金卡凯坎康科克库奎拉莱兰朗劳勒雷里丽利莉列林琳卢鲁路伦罗洛马玛迈麦曼梅蒙米莫姆穆纳奈娜内尼妮诺欧帕佩彭皮珀普奇乔切琼萨赛桑瑟森沙山圣施史斯思苏索塔泰坦特汤托瓦万威韦维温沃乌西希夏肖辛休逊雅亚延叶伊因尤约泽扎詹兹紫蓝朋堡]+$/;

/** Whether the name runs on in characters that write foreign names: 哈里|斯, 华盛|顿, 马克|斯·. */
function isTransliteration(text: string, start: number, end: number): boolean {
  const after = text[end] ?? '';
  const before = text[start - 1] ?? '';
  if (SOUNDS.test(after) || SOUNDS.test(before)) return true;
  return SOUNDING.test(text.slice(start, end)) && (MORE_SOUNDS.test(after) || MORE_SOUNDS.test(before));
}

/**
 * Whether this name lies inside a longer listed one (阿里 in 阿里巴巴) or across the edge of one that is no shorter:
 * a short one that chance has made at a long name's edge says nothing.
 */
function nameAround(text: string, start: number, end: number, lexicon: Lexicon): 'inside' | 'across' | '' {
  let found: 'across' | '' = '';
  for (let from = Math.max(0, start - 4); from < end; from++) {
    const name = lexicon.longestAt(text, from);
    const to = from + name.length;
    if (to <= start || (from >= start && to <= end) || !lexicon.isSafe(name)) continue;
    if (from <= start && to >= end) return 'inside';
    if (name.length >= end - start) found = 'across';
  }
  return found;
}

/** Whether the next or the last thing of an enumeration is a listed name: 谷歌、[X], [X]和微软. */
function isInList(text: string, start: number, end: number, lexicon: Lexicon): boolean {
  const next = /^[”"」》]?\s?(?:[、/]|以及|和|与|及)\s?[“"「《]?/.exec(text.slice(end, end + 6));
  if (next && lexicon.isSafe(lexicon.longestAt(text, end + next[0].length) || ' ')) return true;
  const last = /[”"」》]?\s?(?:[、/]|以及|和|与|及)\s?[“"「《]?$/.exec(text.slice(Math.max(0, start - 6), start));
  if (!last) return false;
  const edge = start - last[0].length;
  for (let from = Math.max(0, edge - 8); from < edge - 1; from++) {
    const name = lexicon.longestAt(text, from);
    if (name && from + name.length === edge && lexicon.isSafe(name)) return true;
  }
  return false;
}
