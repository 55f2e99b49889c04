import { idAfter } from './account-id.ts';
import { channelAt } from './channel.ts';
import { beginsRepublisher, licenceAt } from './licence.ts';
import type { Line, LineLink } from './line.ts';
import { isPointer, linkAt, linkFrom, textAt, titleLink, titleOf } from './links.ts';
import { roleAt } from './roles.ts';
import { indexWithin, skipSpaces } from './scan.ts';
import { CLOSING, OPENING } from './tables.ts';

/** Where a name stands, and what its marks tell. */
export interface Extent {
  start: number;
  end: number;
  /** Where reading goes on, behind closing quotes. */
  after: number;
  quoted: boolean;
  channel: boolean;
  title: string | null;
  name: string | null;
}

/** A place behind the beginning of a name, where it may be over. */
interface Place {
  line: Line;
  plain: string;
  /** Where the name begins. */
  from: number;
  at: number;
  char: string;
  /** The link that the name stands in. */
  link: LineLink | null;
  /** A label stands before the name: 来源：. */
  labelled: boolean;
}

const LONGEST_EXTENT = 80;
const UNMARKED = { quoted: false, channel: false, title: null, name: null };

/** What says behind a name that it is over, whether a space parts it or not. */
const NEXT =
  /^(?:的\s?[《「“]|的?投稿|上?的文章|的公众号文章|系列文章|系列|综合|一文|原文|原创首发|题图|头图|转载请|欢迎|如需|如有|版权|仅代表|不代表|不得|未经|微信搜索|如您|作者(?:简介|介绍)|(?:网站|博客|社区|论坛)上|——|https?:|(?:首席|实习|见习)?记者[\s:|])/;
const NEXT_APART =
  /^ (?:如|请|欢迎|关注|原文|更多|点|扫|长按|可以|若|已|经|作者|编辑|文|ID|id|微信号|微信ID|公众?号ID|原创|转载|著作权|版权|来源|发布|时间|\d{4}[-/年.])/;
/** A sentence behind the name. */
const SENTENCE = /^ (?![的和与及在是])\p{Script=Han}[^\s,。;:|()]{9,}[,。]/u;
/** 渡口网 与《渡口》: the first is the origin. */
const AND_LAST = /\s?[与和及、]\s?$/;

/** What ends a name; each looks at one place behind its beginning. */
const ENDS: readonly ((place: Place) => boolean)[] = [
  // a linked name may hold a comma
  ({ char, plain, at }) => /[,|([【〔]/.test(char) && idAfter(plain, at) !== null,
  isPunctuation,
  ({ link, at, char }) => link !== null && at >= link.end && char !== ' ',
  isLinkOfText,
  isOpening,
  ({ plain, at, char }) =>
    beginsRepublisher(plain, at) !== null || (/[经由已授获以]/.test(char) && licenceAt(plain, at) !== null),
  ({ plain, at }) => NEXT.test(plain.slice(at, at + 8)),
  ({ plain, at, char }) => char === ' ' && NEXT_APART.test(plain.slice(at, at + 8)),
  ({ plain, from, at, char }) => char === ' ' && at - from > 1 && SENTENCE.test(plain.slice(at, at + 60)),
  // 来源：渡口网 晨雾散去，…: the text of the paragraph
  ({ plain, from, at, char, labelled }) => labelled && char === ' ' && at - from > 1 && isText(plain.slice(at + 1)),
  // 来源：渡口社、石桥日报: the first is the origin
  ({ plain, from, at, char, link, labelled }) =>
    labelled && char === '、' && at - from > 1 && !(link && at < link.end) && !isMarkOfName(plain, at),
  isRole,
  isEndOfBold,
];

/** Where the name that begins at `at` ends; null where none begins. `labelled`: 来源： stands before it. */
export function extentOfName(line: Line, at: number, labelled: boolean): Extent | null {
  const { plain, text } = line;
  const marked = partlyQuoted(plain, at) ?? quotedName(plain, at);
  if (marked) return marked;
  const around = linkAt(line, at);
  // a link around the whole sentence shows nothing of the name
  const link = around && around.start >= at - 3 ? around : null;
  const titled = link && titleLink(line, link, at);
  if (titled) return { ...UNMARKED, start: at, end: link.end, after: link.end, ...titled };
  const limit = Math.min(plain.length, at + LONGEST_EXTENT);
  let end = isPunctuation({ line, plain, from: at, at, char: plain[at] ?? '', link, labelled }) ? at : at + 1;
  for (; end > at && end < limit; end++) {
    const place: Place = { line, plain, from: at, at: end, char: plain[end]!, link, labelled };
    const inner = innerName(place);
    if (inner) return inner;
    if (ENDS.some((isOver) => isOver(place))) break;
  }
  end -= AND_LAST.exec(plain.slice(at, end))?.[0].length ?? 0;
  const name = text.slice(at, end).trimEnd();
  if (!name.trim()) return null;
  const extent = { ...UNMARKED, start: at, end: at + name.length, after: end };
  return (link && wholeTitle(line, link, extent)) ?? extent;
}

/** 《财经》十一人（ID：x）: the brackets are a part of the name; 《企业家》杂志（ID：x）: they are not. */
function partlyQuoted(plain: string, at: number): Extent | null {
  const found = /^《[^》]{1,12}》(?<rest>[\p{L}\d]{1,10})\s?(?=\()/u.exec(plain.slice(at, at + 30));
  if (!found || !idAfter(plain, at + found[0].length)) return null;
  const after = at + found[0].trimEnd().length;
  return /^(?:杂志|周刊|月刊|报纸?)$/.test(found.groups!.rest!)
    ? { ...UNMARKED, start: at + 1, end: at + found[0].indexOf('》'), after, quoted: true }
    : { ...UNMARKED, start: at, end: after, after };
}

function quotedName(plain: string, at: number): Extent | null {
  const quoted = quotedAt(plain, at);
  return quoted && { ...UNMARKED, ...quoted, quoted: true };
}

/** 知乎专栏[X](…), 知乎专栏「X」, 36氪「X」: the linked or quoted name is meant, what stands before says what it is. */
function innerName({ line, plain, from, at, link }: Place): Extent | null {
  const prefix = plain.slice(from, at);
  const next = link ? null : linkFrom(line, at);
  if (next && !isLinkOfText({ line, plain, at, link })) {
    const named = /(?:专栏|博客|头条号|公众号|网站|论坛)\s?$/.test(prefix) && next.end - next.start <= 24;
    if (named) return { ...UNMARKED, start: at, end: next.end, after: next.end, quoted: true };
  }
  const inner = link && at < link.end ? null : quotedAt(plain, at);
  const isName =
    inner &&
    !idAfter(plain, at) &&
    !AND_LAST.test(prefix) &&
    !/^(?:作者|笔者|本人)/.test(prefix) &&
    !/的$/.test(prefix.trim()) &&
    prefix.trim().length <= 14 &&
    !isApostrophe(plain, at) &&
    !plain.startsWith('http', inner.start);
  const channel = channelAt(plain, at - 3) !== null && /号$/.test(prefix.trim());
  return isName ? { ...UNMARKED, ...inner, quoted: true, channel } : null;
}

/** Punctuation; a linked name may hold a comma or a bar, another a bar where its ID follows: 渡口丨观察（ID：x）. */
function isPunctuation({ char, plain, at, link }: Place): boolean {
  if (!/[,。;!?()|:<>\n\]】〕]/.test(char)) return false;
  return !(/[,|]/.test(char) && link && at < link.end) && !(char === '|' && isMarkOfName(plain, at));
}

/** A link begins that leads to the text: its title, its address, 原文; or the text is spoken of. */
function isLinkOfText({ line, plain, at, link }: Pick<Place, 'line' | 'plain' | 'at' | 'link'>): boolean {
  const next = link ? null : linkFrom(line, at);
  const leads = next && (isPointer(plain.slice(next.start, next.end)) || titleLink(line, next, at));
  return Boolean(leads) || textAt(line, at) !== null;
}

function isOpening({ char, plain, at, link }: Place): boolean {
  return OPENING.includes(char) && !(link && at < link.end) && !isApostrophe(plain, at);
}

/** Lin's blog. */
const isApostrophe = (plain: string, at: number): boolean => /\w'\w/.test(plain.slice(at - 1, at + 2));

/** A role begins: 来源：渡口网 作者：X. */
function isRole({ plain, at, link }: Place): boolean {
  const role = roleAt(plain, at);
  if (!role || (link && at < link.end)) return false;
  return role.separated || plain[at - 1] === ' ' || /^(?:作者|编辑)$/.test(role.label);
}

/** The name alone is bold. */
function isEndOfBold({ line, plain, from, at, char }: Place): boolean {
  const bold = line.bolds.find(({ start, end }) => start <= from && end === at);
  return bold !== undefined && bold.start >= from - 1 && at - from >= 2 && at < plain.length && !/[\s(]/.test(char);
}

/** A long link text is the article's title, not the account's name. */
function wholeTitle(line: Line, link: LineLink, extent: Extent): Extent | null {
  const { start, end, after } = extent;
  if (link.start > start || link.start < start - 2) return null;
  const goesOn = link.end > after && link.end - link.start > 24 && !idAfter(line.plain, skipSpaces(line.plain, after));
  if (end - start <= 24 && !goesOn) return null;
  return { ...extent, end: link.end, after: link.end, ...titleOf(line, link) };
}

/** Whether the bar or 、 stands inside a name, whose ID follows. */
function isMarkOfName(plain: string, at: number): boolean {
  const rest = /^[|、]\s?[^\s,。;:!?()|]{1,14}\s?(?=\()/.exec(plain.slice(at, at + 18));
  return rest !== null && !roleAt(plain, skipSpaces(plain, at + 1)) && idAfter(plain, at + rest[0].length) !== null;
}

/** Whether it goes on as sentences do, not as fields. */
const isText = (plain: string): boolean =>
  plain.length > 40 && /^\p{Script=Han}[^:|]{20}/u.test(plain) && /[。,].*。/.test(plain);

/** A name in quotes here, of any style, also unbalanced. */
export function quotedAt(plain: string, at: number): { start: number; end: number; after: number } | null {
  const open = plain[at] ?? '';
  if (!open || !OPENING.includes(open)) return null;
  // 渡口博客[20]: a footnote
  if (/^\[\^?\d{1,3}\]/.test(plain.slice(at, at + 6))) return null;
  let start = at + 1;
  while (OPENING.includes(plain[start] ?? '\0')) start++;
  const close = CLOSING[open]!;
  let end = indexWithin(plain, close, start, 62);
  if (end < 0 || end - start > 60) {
    const other = /[”"’」』》】\]]/.exec(plain.slice(start, start + 60));
    end = other ? start + other.index : -1;
  }
  if (end < 0) return null;
  // “菜一个…的公众号“菜鸟名企梦”: the inner quote is the name
  const inner = plain.slice(start, end).lastIndexOf(open);
  if (open !== close && inner >= 0) start += inner + 1;
  let after = end + 1;
  while (/[”"’」』》】`\]]/.test(plain[after] ?? '')) after++;
  // “新智元（ID：AI_era）”: the ID stands inside the quotes
  const bracket = plain.slice(start, end).search(/\s?\(/);
  if (bracket > 0 && idAfter(plain, skipSpaces(plain, start + bracket)))
    return { start, end: start + bracket, after: skipSpaces(plain, start + bracket) };
  return end > start ? { start, end, after } : null;
}
