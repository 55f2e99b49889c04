import { idAfter } from './account-id.ts';
import { bareName, channelAt, farChannel } from './channel.ts';
import type { Line, LineLink } from './line.ts';
import { isPointer, linkAt, linkIn, pointerAt, textAt, titleLink } from './links.ts';
import { extentOfName } from './name-extent.ts';
import { roleAt } from './roles.ts';
import { addressAt, indexWithin, skipMarks, skipSeparator, skipSpaces } from './scan.ts';
import type { Refusal } from './source-clause.ts';
import { subjectAt, verbAt } from './tables.ts';

/** Characters of a source's name. */
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
  /** A verb of origin between a label and the name: 来源：授权转载自X. */
  verb: string | null;
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
    verb: null,
  };
  let i = at;
  // 出处：转载自微信公众号：… a label may be followed by a verb
  if (said.label) {
    // 文章来源 ⏎ 本文转载自…
    const subject = subjectAt(plain, i)?.length ?? 0;
    found.verb = verbAt(plain, i + subject);
    if (found.verb) i = skipMarks(plain, skipSeparator(plain, i + subject + found.verb.length));
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
  if (found.channel && /^文章(?=$|[,。;(])/.test(plain.slice(i, i + 4))) {
    // 微信公众号文章（原作者 X）<a>its title</a>
    const behind = i + /^文章\s?(?:\([^()]{0,30}\))?\s?/.exec(plain.slice(i, i + 40))![0].length;
    const link = linkAt(line, behind);
    return { ...found, link, title: link && text.slice(link.start, link.end), end: i + 2 };
  }
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
