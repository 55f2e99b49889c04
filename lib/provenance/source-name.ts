import { idAfter } from './account-id.ts';
import { beginsRepublisher, licenceAt } from './licence.ts';
import { plainOf, type Line, type LineLink } from './line.ts';
import { roleAt } from './roles.ts';
import { addressAt, indexWithin, skipMarks, skipSeparator, skipSpaces, stickyAt } from './scan.ts';
import { isSourceLink, type Refusal } from './source-clause.ts';
import { CHANNEL, CLOSING, OPENING, subjectAt, verbAt } from './tables.ts';

/** Characters. */
export const LONGEST_NAME = 40;

/** The source's name where one was found, with all that stands around it. */
export interface Found {
  name: string | null;
  start: number;
  end: number;
  channel: boolean;
  quoted: boolean;
  link: LineLink | null;
  id: { id: string; end: number; labelled: boolean } | null;
  title: string | null;
  /** The name was an address. */
  url: string | null;
  /** What kind of place it is was said before it: 知乎专栏：X. */
  introduced: boolean;
  contributed: boolean;
}

/** Reads the name of the source (channel word, quotes, link, ID around it). */
export function nameAt(line: Line, at: number, said: { wechat: boolean; label: boolean }): Found | Refusal {
  const { plain, text } = line;
  const found: Found = {
    name: null,
    start: at,
    end: at,
    channel: false,
    quoted: false,
    link: null,
    id: null,
    title: null,
    url: null,
    introduced: false,
    contributed: false,
  };
  let i = at;
  // 出处：转载自微信公众号：… a label may be followed by a verb
  if (said.label) {
    // 文章来源 ⏎ 本文转载自…
    const subject = subjectAt(plain, i)?.length ?? 0;
    const verb = verbAt(plain, i + subject);
    if (verb) i = skipMarks(plain, skipSeparator(plain, i + subject + verb.length));
  }
  for (let channel = channelAt(plain, i); channel; channel = channelAt(plain, i)) {
    // 公众号：公众号运营笔记: the second one begins the name
    if (found.channel && !/[\s:|“「『《【"@(]/.test(plain[channel.end] ?? ' ')) break;
    found.channel = true;
    i = skipMarks(plain, skipSeparator(plain, channel.end));
  }
  if (!found.channel) {
    const far = farChannel(plain, i);
    if (far !== null) {
      found.channel = true;
      i = far;
    }
  }
  // 2019年3月1日的《渡口》
  i += /^\d{4}\s?年\s?\d{1,2}\s?月(?:\s?\d{1,2}\s?日)?\s?/.exec(plain.slice(i, i + 16))?.[0].length ?? 0;
  // 摘自我的书，<a>
  const mine = /^我(?:的|写的)?(?:书|博客|文章)?[,:]?\s?/.exec(plain.slice(i, i + 8));
  if (mine && line.links.some(({ start }) => start === i + mine[0].length)) i += mine[0].length;
  // 整理自微信公众号文章
  if (found.channel && /^文章(?=$|[,。;])/.test(plain.slice(i, i + 4))) return { ...found, end: i + 2 };
  const kind = kindOfPlaceAt(line, i);
  found.introduced = kind > 0;
  i += kind;
  if (/[@!]/.test(plain[i] ?? '')) i++;
  found.start = i;
  const pointer = pointerAt(line, i) ?? textAt(line, i);
  if (pointer) {
    found.link = pointer;
    found.end = pointer.end;
    const shown = text.slice(pointer.start, pointer.end);
    if (!isPointer(shown) && !/^https?:/.test(shown)) found.title = bareName(shown).text || null;
    return found;
  }
  const address = addressAt(text, i);
  if (address) {
    found.url = address.url;
    found.link = linkAt(line, i);
    found.end = address.end;
    return found;
  }
  // 公众号（渡口日报）: round brackets quote a name as well, if no ID stands in them
  const bracketed =
    found.channel && !roleAt(plain, i + 1)?.separated
      ? /^\(\s?([\p{Script=Han}][^()]{1,20}?)\s?\)/u.exec(plain.slice(i, i + 26))
      : null;
  if (bracketed && !/^(?:ID|微信|公众|点击|上方)/.test(bracketed[1]!)) {
    found.name = text.slice(i + 1, i + bracketed[0].length - 1).trim();
    found.quoted = true;
    found.end = i + bracketed[0].length;
    return found;
  }
  const bracketId = idAfter(plain, i);
  if (bracketId && found.channel) {
    found.id = bracketId;
    found.end = bracketId.end;
    return found;
  }
  const extent = extentOfName(line, i, said.label);
  if (!extent) found.end = i;
  if (!extent)
    return found.channel && /^(?:$|[,。;!)）])/.test(plain.slice(i, i + 1)) ? found : { refused: 'no-name', end: i };
  found.quoted = extent.quoted;
  found.link = linkIn(line, extent.start, extent.end);
  let name = text.slice(extent.start, extent.end);
  if (extent.title) {
    found.title = extent.title;
    name = extent.name ?? '';
  }
  const bare = bareName(name);
  found.name = bare.text || null;
  found.channel ||= bare.channel || extent.channel;
  found.end = extent.after;
  const after = afterName(line, found.end);
  found.channel ||= after.channel;
  found.id = after.id;
  found.title ??= after.title;
  found.contributed = after.contributed;
  found.end = after.end;
  found.link ??= after.link;
  return found;
}

/** 合作媒体：X, 个人博客 X, 知乎专栏：X: what kind of place it is, X is its name. Characters to skip. */
function kindOfPlaceAt(line: Line, at: number): number {
  const place =
    /^(?:(?:合作|个人|我的|本人|官方|技术|知乎|掘金|简书)的?)?(?:自?媒体|专栏|博客|网站|主页|站点|论坛|社区)(?:\s?:\s?|\s)(?=\S)/.exec(
      line.plain.slice(at, at + 14),
    );
  // 知乎专栏 https://…, 知乎专栏：<a>the title</a>: no name follows
  if (!place || addressAt(line.text, at + place[0].length)) return 0;
  const link = linkAt(line, at + place[0].length);
  return link && (titleLink(line, link, at + place[0].length) || link.end - link.start > 12) ? 0 : place[0].length;
}

const TEXT = '(?:一篇|这篇)?(?:[英外]文)?(?:博客|技术)?(?:文章|博文|帖子|原文)';
const TEXT_OF_PLACE = new RegExp(`\\s?(?:网站|平台|社区)?上?的?${TEXT}\\s?:?\\s?[《「“]?\\s?`, 'y');

/** 转载自文章：<a>, 的文章《<a>: the link of a text that the clause speaks of, or null. */
function textAt(line: Line, at: number): LineLink | null {
  const word = stickyAt(TEXT_OF_PLACE, line.plain, at);
  return word ? (line.links.find(({ start, href }) => start === at + word.length && isSourceLink(href)) ?? null) : null;
}

const POINTER =
  /^(?:点[我击此]*)?(?:看|查看|阅读|浏览|访问|打开)?(?:[英外]文)?(?:原文|原帖|这里|此处|此文|这篇文章|链接|link|here)(?:链接|地址|网址)?$/i;

/** 原文, 点我看原文, 这里: a link's text that says no more than that the link leads there. */
export const isPointer = (shown: string): boolean => POINTER.test(shown.replace(/[^\p{L}]/gu, ''));

/** A link that begins here and only points. */
export function pointerAt(line: Line, at: number): LineLink | null {
  const link = line.links.find(
    ({ start, end, href }) => start <= at && start >= at - 2 && end > at && isSourceLink(href),
  );
  return link && isPointer(line.plain.slice(link.start, link.end)) ? link : null;
}

const FAR_CHANNEL = new RegExp(`(?:${CHANNEL})\\s?(?::\\s?|(?=[“「『《【"‘〖\`]))`, 'g');

/** `饶毅…三位科学家主编的微信公号《知识分子》`, `“菜一个…的公众号“菜鸟名企梦”`: a channel word further on in the clause, a quote behind it. */
function farChannel(plain: string, at: number): number | null {
  const clause = /^[^,。;!?(|]{0,60}/.exec(plain.slice(at, at + 64))![0];
  let last: number | null = null;
  for (const match of clause.matchAll(FAR_CHANNEL)) if (match.index > 0) last = at + match.index + match[0].length;
  return last;
}

function isBarOfName(plain: string, at: number): boolean {
  const rest = /^\|\s?[^\s,。;:!?()|]{1,14}\s?(?=\()/.exec(plain.slice(at, at + 18));
  return rest !== null && !roleAt(plain, skipSpaces(plain, at + 1)) && idAfter(plain, at + rest[0].length) !== null;
}

interface Extent {
  start: number;
  end: number;
  /** Where reading goes on, behind closing quotes. */
  after: number;
  quoted: boolean;
  channel: boolean;
  title: string | null;
  name: string | null;
}

function extentOfName(line: Line, at: number, labelled: boolean): Extent | null {
  const { plain, text } = line;
  const base = { quoted: false, channel: false, title: null, name: null };
  // 《财经》十一人（ID：x）: the brackets are a part of the name; 《企业家》杂志（ID：x）: they are not
  const partly = /^《[^》]{1,12}》(?<rest>[\p{L}\d]{1,10})\s?(?=\()/u.exec(plain.slice(at, at + 30));
  if (partly && idAfter(plain, at + partly[0].length)) {
    const after = at + partly[0].trimEnd().length;
    const kind = /^(?:杂志|周刊|月刊|报纸?)$/.test(partly.groups!.rest!);
    return {
      ...base,
      start: kind ? at + 1 : at,
      end: kind ? at + partly[0].indexOf('》') : after,
      after,
      quoted: kind,
    };
  }
  const quoted = quotedAt(plain, at);
  if (quoted) return { ...base, ...quoted, quoted: true };
  const around = linkAt(line, at);
  // a link around the whole sentence shows nothing of the name
  const link = around && around.start >= at - 3 ? around : null;
  const titled = link ? titleLink(line, link, at) : null;
  if (titled) return { ...base, start: at, end: link!.end, after: link!.end, ...titled };
  const limit = Math.min(plain.length, at + 80);
  let end = at;
  for (; end < limit; end++) {
    const char = plain[end]!;
    // a linked name may hold a comma
    if (end > at && /[,|([【〔]/.test(char) && idAfter(plain, end)) break;
    // a linked name may hold a comma or a bar, another a bar where its ID follows: 渡口丨观察（ID：x）
    if (
      /[,。;!?()|:<>\n\]】〕]/.test(char) &&
      !(/[,|]/.test(char) && link && end < link.end) &&
      !(char === '|' && isBarOfName(plain, end))
    )
      break;
    if (link && end >= link.end && char !== ' ') break;
    // 知乎专栏[X](…): as with quotes, the linked name is meant
    const next = link ? null : line.links.find(({ start, href }) => start === end && isSourceLink(href));
    if (next && end > at && (isPointer(plain.slice(next.start, next.end)) || titleLink(line, next, end))) break;
    if (end > at && textAt(line, end)) break;
    if (
      next &&
      end > at &&
      /(?:专栏|博客|头条号|公众号|网站|论坛)\s?$/.test(plain.slice(at, end)) &&
      next.end - next.start <= 24
    )
      return { ...base, start: end, end: next.end, after: next.end, quoted: true };
    // Lin's blog
    if (char === "'" && /\w'\w/.test(plain.slice(end - 1, end + 2))) continue;
    if (end > at && OPENING.includes(char)) {
      if (link && end < link.end) continue;
      if (idAfter(plain, end)) break;
      // 渡口网 与《渡口》: the first is the origin
      if (/\S\s?[与和及、]\s?$/.test(plain.slice(at, end))) {
        end -= /\s?[与和及、]\s?$/.exec(plain.slice(at, end))![0].length;
        break;
      }
      // 知乎专栏「X」, 36氪「X」: the quoted name is meant, what stands before says what it is
      const inner = quotedAt(plain, end);
      const prefix = plain.slice(at, end).trim();
      if (inner && prefix.length <= 14 && !/的$/.test(prefix) && !/^https?:/.test(plain.slice(inner.start, inner.end)))
        return { ...base, ...inner, quoted: true, channel: channelAt(plain, end - 3) !== null && /号$/.test(prefix) };
      break;
    }
    if (/^https?:/.test(plain.slice(end, end + 6))) break;
    if (end === at) continue;
    // 渡口网——林小舟
    if (plain.startsWith('——', end)) break;
    if (beginsRepublisher(plain, end) || (/[经由已授获以]/.test(char) && licenceAt(plain, end))) break;
    if (
      /^(?:的\s?[《「“]|的?投稿|上?的文章|的公众号文章|系列文章|系列|综合|一文|原文|原创首发|题图|头图|转载请|欢迎|如需|如有|版权|仅代表|不代表|不得|未经|微信搜索|如您)/.test(
        plain.slice(end, end + 6),
      )
    )
      break;
    if (
      char === ' ' &&
      /^ (?:如|请|欢迎|关注|原文|更多|点|扫|长按|可以|若|已|经|作者|编辑|文|ID|id|微信号|微信ID|公众?号ID|原创|转载|著作权|版权|来源|发布|时间|\d{4}[-/年.])/.test(
        plain.slice(end, end + 6),
      )
    )
      break;
    // a sentence behind the name
    if (
      char === ' ' &&
      end - at > 1 &&
      /^ (?![的和与及在是])\p{Script=Han}[^\s,。;:|()]{9,}[,。]/u.test(plain.slice(end, end + 60))
    )
      break;
    // 来源：渡口网 晨雾散去，…: the text of the paragraph
    if (labelled && char === ' ' && end - at > 1 && isText(plain.slice(end + 1))) break;
    // 渡口新闻记者 林小舟
    if (/^(?:首席|实习|见习)?记者[\s:|]/.test(plain.slice(end, end + 6))) break;
    const role = roleAt(plain, end);
    if (
      role &&
      (role.separated || plain[end - 1] === ' ' || /^(?:作者|编辑)$/.test(role.label)) &&
      !(link && end < link.end)
    )
      break;
    const bold = line.bolds.find((run) => run.start <= at && run.end === end);
    if (bold && bold.start >= at - 1 && end - at >= 2 && end < plain.length && !/[\s(]/.test(char)) break;
  }
  const name = text.slice(at, end).trim();
  if (!name) return null;
  const extent = { ...base, start: at, end: at + text.slice(at, end).trimEnd().length, after: end };
  // a long link text is the article's title, not the account's name
  if (
    link &&
    link.start <= at &&
    link.start >= at - 2 &&
    (name.length > 24 || (link.end > end && link.end - link.start > 24 && !idAfter(plain, skipSpaces(plain, end))))
  ) {
    const whole = text.slice(link.start, link.end).trim();
    const bracket = /^([^()（）]{2,20})[(（](.+)[)）]$/.exec(whole);
    return {
      ...extent,
      end: link.end,
      after: link.end,
      title: bracket ? bracket[2]! : whole,
      name: bracket ? bracket[1]! : null,
    };
  }
  return extent;
}

/** Whether it goes on as sentences do, not as fields. */
const isText = (plain: string): boolean =>
  plain.length > 40 && /^\p{Script=Han}[^:|]{20}/u.test(plain) && /[。,].*。/.test(plain);

/** A link whose text is the article's title, not the account's name: long, or a sentence. X(title) gives both. */
function titleLink(line: Line, link: LineLink, at: number): { title: string; name: string | null } | null {
  if (link.start > at || link.start < at - 2) return null;
  const plain = line.plain.slice(link.start, link.end);
  for (const { index } of plain.matchAll(/[([【〔,|]/g)) if (idAfter(line.plain, link.start + index)) return null;
  if (plain.length <= 24 && !/[?!,。:]/.test(plain)) return null;
  const whole = line.text.slice(link.start, link.end).trim();
  const both = /^([^()（）]{2,20})[(（](.+)[)）]$/.exec(whole);
  return { title: both ? both[2]! : whole, name: both ? both[1]! : null };
}

/** A name in quotes here, of any style, also unbalanced. */
export function quotedAt(plain: string, at: number): { start: number; end: number; after: number } | null {
  const open = plain[at] ?? '';
  if (!open || !OPENING.includes(open)) return null;
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

/** What may follow the name: 公众号, an ID, 的投稿, 的文章《…》, 的《…》第 9 期. */
function afterName(
  line: Line,
  at: number,
): {
  end: number;
  channel: boolean;
  id: Found['id'];
  title: string | null;
  contributed: boolean;
  link: LineLink | null;
} {
  const { plain, text } = line;
  const out = {
    end: at,
    channel: false,
    id: null as Found['id'],
    title: null as string | null,
    contributed: false,
    link: null as LineLink | null,
  };
  let i = skipMarks(plain, at);
  const channel = channelAt(plain, i);
  if (channel && !/^\s?[:]/.test(plain.slice(channel.end, channel.end + 2))) {
    out.channel = true;
    i = out.end = channel.end;
  }
  out.id = idAfter(plain, skipMarks(plain, i));
  if (out.id) i = out.end = out.id.end;
  else if (plain[skipSpaces(plain, i)] === '(' && !roleAt(plain, skipSpaces(plain, i) + 1)?.separated) {
    const from = skipSpaces(plain, i);
    const close = indexWithin(plain, ')', from, 42);
    if (close > 0 && close - from < 40) {
      const inner = channelAt(plain, from + 1);
      out.channel ||= inner?.end === close;
      i = out.end = close + 1;
    }
  }
  while (/[”"’」』》】`\]]/.test(plain[i] ?? '')) i = out.end = i + 1;
  if (!out.channel) {
    const late = channelAt(plain, skipMarks(plain, i));
    if (late && !/^\s?[:]/.test(plain.slice(late.end, late.end + 2))) {
      out.channel = true;
      i = out.end = late.end;
      out.id ??= idAfter(plain, i);
      if (out.id) i = out.end = out.id.end;
    }
  }
  const spoken = textAt(line, i);
  if (spoken) {
    const title = bareName(text.slice(spoken.start, spoken.end)).text;
    return { ...out, link: spoken, title: title || null, end: spoken.end };
  }
  const tail = /^\s?上?(?:的)?(投稿|系列文章|系列|文章|一文|推文|综合(?=$|[,。;\s]))?\s?[:：]?\s?/.exec(
    plain.slice(i, i + 10),
  );
  if (tail?.[1] === '投稿') out.contributed = true;
  const title = /^\s?(?:的)?(?:文章|一文|推文|系列文章)?\s?[:：]?\s?《([^》]{2,80})》?/.exec(text.slice(i, i + 100));
  if (title) {
    out.title = title[1]!;
    out.end = i + title[0].length;
  } else if (tail?.[1]) {
    out.end = i + tail[0].trimEnd().length;
    const link = linkAt(line, skipSpaces(plain, out.end));
    if (tail[1] === '文章' && link) {
      out.link = link;
      out.title = text.slice(link.start, link.end);
      out.end = link.end;
    }
  }
  return out;
}

const LEADING_CHANNEL = new RegExp(`^[\\s*_\`“「【『]*(?:${CHANNEL})\\s?[:|-]\\s?(?=\\S{2})`, 'u');
const TRAILING_CHANNEL = new RegExp(`^(.{2,}?)\\s?(?:的)?(?:${CHANNEL})$`, 'u');

/** A name without quotes, markers and a channel word at its end. */
export function bareName(name: string): { text: string; channel: boolean } {
  // 【微信公众号：X】: the channel word stands inside the quotes
  const lead = LEADING_CHANNEL.exec(plainOf(name));
  let text = name
    .slice(lead?.[0].length ?? 0)
    .replace(
      /^(?!《[^》]+》[\p{L}\d])[\s!*_`#—“”"'‘’「」『』《》【】\[\]·@:：|-]+|[\s*_`“”"'‘’「」『』《》【】〖〗\[\]·:：|,，、。…#~=/—-]+$/gu,
      '',
    )
    .trim();
  const tail = TRAILING_CHANNEL.exec(plainOf(text));
  if (tail)
    text = text
      .slice(0, tail[1]!.length)
      .replace(/[“”"「」『』《》【】]+$/u, '')
      .trim();
  return { text: text.replace(/\s+/g, ' '), channel: tail !== null || lead !== null };
}

const CHANNEL_HERE = new RegExp(CHANNEL, 'y');
const ENGLISH_CHANNEL = /(?:official\s)?wechat\s?(?:official|public|subscription)?\s?(?:account|公众号)\s?/iy;

export function channelAt(plain: string, at: number): { end: number } | null {
  const word =
    stickyAt(CHANNEL_HERE, plain, at) ??
    // 微信 alone is one where a name follows
    stickyAt(/微信(?=\s?[:“「『《【"@])/y, plain, at) ??
    stickyAt(ENGLISH_CHANNEL, plain, at);
  return word ? { end: at + word.length } : null;
}

export function linkAt(line: Line, at: number): LineLink | null {
  return line.links.find((link) => link.start <= at + 1 && link.end > at && isSourceLink(link.href)) ?? null;
}

export function linkIn(line: Line, start: number, end: number): LineLink | null {
  return line.links.find((link) => link.start < end && link.end > start && isSourceLink(link.href)) ?? null;
}
