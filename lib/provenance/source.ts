import { canonicalUrl, isWechatArticleUrl } from '../shared/url.ts';
import { beginsRepublisher, roleAt } from './byline.ts';
import { licenceAt, siteName, type LicencePhrase } from './licence.ts';
import type { Line, LineLink } from './line.ts';
import { skipSeparator, skipSpaces, wordAt } from './scan.ts';
import {
  ADVERBS,
  CHANNELS,
  CLOSING,
  CREDIT_BEFORE,
  LABELS,
  NO_SOURCE,
  OPENING,
  REFUSED_BEFORE,
  SUBJECTS,
  VERBS,
} from './tables.ts';

/** Where the text says it comes from, as one clause says it. */
export interface SourceClause {
  kind: 'wechat' | 'website';
  name: string | null;
  id: string | null;
  url: string | null;
  title: string | null;
  licence: string | null;
  republisher: string | null;
  /** People named inside the clause: 由X编译. */
  compiler: { name: string; word: string } | null;
  /** `first`: 首发于, said by the author. */
  act: 'repost' | 'first' | 'translation';
  start: number;
  end: number;
  /** Codes of what speaks for it: subject, verb, label, channel, id, link, quotes. */
  evidence: string[];
}

/** Why a clause that looks like a statement is none. */
export interface Refusal {
  refused: string;
  end: number;
}

const VERBS_AND_LABELS = [...new Set([...VERBS, ...LABELS])].sort((a, b) => b.length - a.length);
const FIRST = /首发|首刊|首次|最初|原载|最早/;
const TRANSLATED = /编译|译自|翻译/;
const LONGEST_NAME = 40;
/** 转载时须标注来源“…”: an instruction to others, wherever it stands in the sentence before. */
const INSTRUCTED =
  /注明|标注|标明|写明|写上|附上|署上|加上|注上|须保留|请保留|声明来源|务必|(?:推荐|延伸|相关|扩展)阅读|往期/;

/**
 * Reads the source clause that begins at `at` (a place where a clause may begin). Null where none begins; a
 * {@link Refusal} where one seems to but is a look-alike. `inWechat`: on a WeChat page a bare 来源｜X is an account.
 */
export function sourceAt(line: Line, at: number, inWechat: boolean): SourceClause | Refusal | null {
  const { plain } = line;
  let i = at;
  const subject = wordAt(plain, i, SUBJECTS);
  if (subject) i = skipSpaces(plain, i + subject.length);
  const state: Lead = {
    licence: null,
    republisher: null,
    compiler: null,
    by: null,
    at: i,
    first: false,
  };
  readLead(line, state, subject !== null);
  i = state.at;
  const passive = state.by ? passiveAt(line, state, at, subject !== null) : null;
  if (passive) return passive;
  const verb = wordAt(plain, i, VERBS_AND_LABELS);
  if (!verb) return null;
  // 【来源】X: the bracket does for the separator
  const boxed = /[[【]/.test(plain[at - 1] ?? '') && /[\]】]/.test(plain[i + verb.length] ?? '');
  const afterVerb = i + verb.length + (boxed ? 1 : 0);
  const before = plain.slice(Math.max(0, at - 12), at).replace(/[\s“”"'「」:(（*_]+$/, '');
  if (!subject && CREDIT_BEFORE.test(before)) return { refused: 'credit', end: afterVerb };
  if (REFUSED_BEFORE.test(before) || INSTRUCTED.test(sentenceBefore(plain, at)))
    return { refused: 'instruction-or-news-source', end: afterVerb };
  const separator = boxed || /^[\s*_`]{0,3}(?:[:|/]|[-—–](?=\S)|[-—–]\s)/.test(plain.slice(afterVerb, afterVerb + 5));
  let next = skipSeparator(plain, skipMarks(plain, afterVerb));
  next = skipMarks(plain, next);
  // 本文来自翻译: Nautilus
  const translated = /^翻译\s?:\s?/.exec(plain.slice(next, next + 5));
  if (translated) next += translated[0].length;
  const bare = !subject && !state.licence;
  const channel = channelAt(plain, next);
  // 文章首发后引起热议
  if (verb === '首发' && /^[后时]/.test(plain.slice(next))) return null;
  const label = LABELS.includes(verb);
  // 原载《渡口文学》, 来源 “X”: quotes do for the separator at the beginning of a line
  const shown =
    /^(?:原载|首发|来源)$/.test(verb) &&
    /[《「“【]/.test(plain[next] ?? '') &&
    next - afterVerb < 2 &&
    isStart(plain, at);
  const strong = /[自于在]$/.test(verb) && verb !== '来自';
  const quotedOrLinked = OPENING.includes(plain[next] ?? '\0') || linkAt(line, next) !== null;
  if (
    bare &&
    !channel &&
    !(label && (separator || shown)) &&
    !(strong && (quotedOrLinked || separator || at === 0 || isStart(plain, at)))
  )
    return null;
  if (
    label &&
    !separator &&
    !channel &&
    !strong &&
    !(
      subject &&
      (verb === '来自' || verb === '来源' || quotedOrLinked || verb === '转载' || verb === '原载' || verb === '首发')
    ) &&
    !shown
  )
    return null;
  if (
    roleAt(plain, next)?.separated === false &&
    !quotedOrLinked &&
    !channel &&
    /^(?:翻译|编译|译者|作者) /.test(plain.slice(next, next + 3))
  )
    return { refused: 'names-a-person', end: next };
  const found = nameAt(line, next, { wechat: channel !== null, label: label && separator });
  if ('refused' in found) return found;
  return finish(line, { at, subject, verb, found, state, label, separator, inWechat });
}

/** The sentence so far, at most 30 characters. */
function sentenceBefore(plain: string, at: number): string {
  const before = plain.slice(Math.max(0, at - 30), at);
  return before.slice(Math.max(before.lastIndexOf('。'), before.lastIndexOf('!'), before.lastIndexOf('?')) + 1);
}

interface Lead {
  licence: LicencePhrase | null;
  republisher: string | null;
  compiler: { name: string; word: string } | null;
  by: { name: string; start: number; end: number; channel: boolean; id: string | null } | null;
  at: number;
  first: boolean;
}

/** What may stand between subject and verb: 系, 最初, 经授权, 由机器之心经授权, 由X编译出品，原文. */
function readLead(line: Line, state: Lead, hasSubject: boolean) {
  const { plain } = line;
  for (let round = 0; round < 6; round++) {
    const i = (state.at = skipMarks(plain, state.at));
    const licence = licenceAt(plain, i);
    if (licence) {
      state.licence = licence;
      state.republisher ??= licence.republisher;
      // 经授权转自公众号X: the last word of the phrase is the verb
      const verb = /(?:转自|转载自|转载|转发)$/.exec(licence.words);
      const next = licence.end;
      const continues =
        verb !== null &&
        /^(?:自|于|来自)?\s?/.test(plain.slice(next, next + 3)) &&
        (plain[next] === '自' ||
          plain[next] === '于' ||
          channelAt(plain, skipSpaces(plain, next)) !== null ||
          verb[0].endsWith('自'));
      state.at = continues ? next - verb[0].length : next;
      if (continues) return;
      state.at = skipComma(plain, state.at);
      continue;
    }
    // 为36氪经授权转载自…: the republisher comes first
    const republisher = beginsRepublisher(plain, i);
    if (republisher && licenceAt(plain, republisher.end)) {
      state.republisher ??= republisher.name;
      state.at = republisher.end;
      continue;
    }
    const through = /^(?:由|在|经|感谢|已?获得?|已?得到|[为系])/.exec(plain.slice(i, i + 3))?.[0];
    // 经公众号“X”授权发布: without the article as its subject, and with 在 and 系, only where an account follows
    if (
      through &&
      ((hasSubject && !/[在为系]/.test(through)) || (through !== '由' && channelAt(plain, i + through.length)))
    ) {
      const by = byAt(line, i + through.length - 1);
      if (!by) return;
      state.by = by;
      state.at = by.end;
      const work =
        /^\s?(?:原创)?\s?(编译出品|编译整理|编译|翻译|整理)(?:出品|发布)?[,，]?\s?(?:原文|原作)?(?=\s?(?:来自|来源|转载|译自|出自|发表))/.exec(
          plain.slice(by.end, by.end + 24),
        );
      if (work) {
        state.compiler = { name: by.name, word: work[1]!.replace('出品', '') };
        state.at = by.end + work[0].length;
        state.by = null;
      } else if (/^\s?(?:转载或编译自|(?:编译|翻译|整理|译)自|编译)/.test(plain.slice(by.end, by.end + 10))) {
        state.compiler = { name: by.name, word: '编译' };
        state.by = null;
      }
      continue;
    }
    // 本文于2020年3月5日首发于…
    const dated = /^(?:于|在)?\s?\d{4}\s?[年.\/-]\s?\d{1,2}\s?(?:月|[.\/-])(?:\s?\d{1,2}\s?日?)?\s?(?=[^\d\s])/.exec(
      plain.slice(i, i + 24),
    );
    if (dated && hasSubject) {
      state.at = i + dated[0].length;
      continue;
    }
    const adverb = wordAt(plain, i, ADVERBS);
    if (!adverb) return;
    // 原载于, 转载自 are verbs; of 原创首发于 the first word is not
    const verb = wordAt(plain, i, VERBS_AND_LABELS);
    if (verb && (verb.length > adverb.length || !wordAt(plain, i + adverb.length, VERBS_AND_LABELS))) return;
    state.first ||= FIRST.test(adverb);
    state.at = i + adverb.length;
  }
}

/** 由 NAME, up to the act: 由机器之心|经授权转载自, 由公众号“X”|提供, 由 @X|授权发布于. */
function byAt(line: Line, at: number): Lead['by'] {
  const { plain } = line;
  let start = skipSpaces(plain, at + 1);
  const channel = channelAt(plain, start);
  if (channel) start = skipMarks(plain, skipSeparator(plain, channel.end));
  // 由“X”（ID：x）授权转载: quotes and ID end the name
  const named = quotedAt(plain, start);
  const bracket = named ? named.after : start + plain.slice(start, start + LONGEST_NAME).search(/\s?\(/);
  const id = bracket > start ? idAfter(plain, bracket) : null;
  if (id && bracket - start <= LONGEST_NAME && !/[,。;]|授权|转载|编译/.test(plain.slice(start, bracket))) {
    const name = bareName(named ? line.text.slice(named.start, named.end) : line.text.slice(start, bracket));
    return { name: name.text, start, end: skipSpaces(plain, id.end), channel: true, id: id.id };
  }
  const acts = /(?:经授权|授权|经作者|提供|首发|供稿|原创|编译|翻译|整理|转载|摘编自|摘自|出品|投稿|发布|推荐|撰写)/;
  const quote = OPENING.includes(plain[start] ?? '\0')
    ? indexWithin(plain, CLOSING[plain[start]!]!, start + 1, LONGEST_NAME + 2)
    : -1;
  const skipped = quote > 0 ? quote : start + 1;
  const act = acts.exec(plain.slice(skipped, start + LONGEST_NAME + 8));
  const end = act ? skipped + act.index : -1;
  if (end < 0 || end - start > LONGEST_NAME || /[,。;]/.test(plain.slice(start, end))) return null;
  const name = bareName(line.text.slice(start, end));
  return { name: name.text, start, end, channel: channel !== null || name.channel, id: null };
}

/** 本文由微信公众号“X”提供 / 摘编自“知乎”: the account is the origin. */
function passiveAt(line: Line, state: Lead, at: number, hasSubject: boolean): SourceClause | null {
  const by = state.by!;
  const { plain } = line;
  const act =
    /^\s?(经授权|授权|提供|首发|供稿|投稿|摘编自|摘自|原创首发|原创|出品|发布|推荐|撰写)?/.exec(
      plain.slice(by.end, by.end + 8),
    )?.[1] ?? '';
  const licence = licenceAt(plain, by.end);
  const last = licence ? (licence.end - 2 > by.end ? licence.end - 2 : licence.end) : 0;
  const word = licence ? wordAt(plain, last, VERBS) : null;
  // 由X授权转载，… ends there; 由X授权转载自Y does not
  const verb = word && (/[自于]$/.test(word) || channelAt(plain, skipSpaces(plain, last + word.length))) ? word : null;
  if (!by.channel) {
    // 由机器之心经授权转载自…: the name is the republisher's; reading goes on behind it
    if (licence && (verb || wordAt(plain, skipSpaces(plain, licence.end), VERBS))) {
      state.republisher ??= siteName(by.name);
      return null;
    }
    if (licence && !/于|在/.test(plain[licence.end] ?? '') && /转载/.test(licence.words)) {
      state.licence ??= licence;
      if (!by.name || NO_SOURCE.test(by.name)) return null;
      return clause(at, licence.end, {
        kind: 'website',
        name: by.name,
        licence: licence.words,
        evidence: ['subject', 'by'],
        link: linkIn(line, by.start, by.end),
      });
    }
    return null;
  }
  if (!licence && !(act && hasSubject)) return null;
  const link = linkIn(line, by.start, Math.min(plain.length, by.end + 30));
  const id = idAfter(plain, by.end);
  return clause(at, Math.max(by.end + act.length, licence?.end ?? 0), {
    kind: 'wechat',
    name: by.name || null,
    id: by.id ?? id?.id ?? null,
    licence: licence?.words ?? null,
    act: /首发/.test(act) ? 'first' : 'repost',
    evidence: [...(hasSubject ? ['subject'] : []), 'by', 'channel'],
    link: link && isWechatArticleUrl(link.href) ? link : null,
  });
}

interface Found {
  name: string | null;
  start: number;
  end: number;
  channel: boolean;
  quoted: boolean;
  link: LineLink | null;
  id: { id: string; end: number } | null;
  title: string | null;
  /** The name was an address. */
  url: string | null;
  contributed: boolean;
}

/** Reads the name of the source (channel word, quotes, link, ID around it). */
function nameAt(line: Line, at: number, said: { wechat: boolean; label: boolean }): Found | Refusal {
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
    contributed: false,
  };
  let i = at;
  // 出处：转载自微信公众号：… a label may be followed by a verb
  if (said.label) {
    const verb = wordAt(plain, i, VERBS);
    if (verb) i = skipMarks(plain, skipSeparator(plain, i + verb.length));
  }
  for (let channel = channelAt(plain, i); channel; channel = channelAt(plain, i)) {
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
  // 合作媒体：X, 旗下公众号
  i += /^(?:合作)?(?:自?媒体|专栏)\s?:\s?/.exec(plain.slice(i, i + 8))?.[0].length ?? 0;
  if (plain[i] === '@') i++;
  found.start = i;
  const address = /^[<[(]*(https?:\/\/[^\s，。；）)<>》」”\]]+)/i.exec(text.slice(i, i + 600));
  if (address) {
    found.url = address[1]!;
    found.link = linkAt(line, i);
    found.end = i + address[0].length;
    return found;
  }
  // 公众号（渡口日报）: round brackets quote a name as well, if no ID stands in them
  const bracketed = found.channel ? /^\(\s?([\p{Script=Han}][^()]{1,20}?)\s?\)/u.exec(plain.slice(i, i + 26)) : null;
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
  const extent = extentOfName(line, i);
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

/** `饶毅…三位科学家主编的微信公号《知识分子》`, `“菜一个…的公众号“菜鸟名企梦”`: a channel word further on in the clause, a quote behind it. */
function farChannel(plain: string, at: number): number | null {
  const clause = /^[^,。;!?(|]{0,60}/.exec(plain.slice(at, at + 64))![0];
  let last: number | null = null;
  for (const match of clause.matchAll(/(?:微信)?(?:公众号|公号|订阅号)\s?:?\s?(?=[“「『《【"])/g))
    if (match.index > 0) last = at + match.index + match[0].length;
  return last;
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

function extentOfName(line: Line, at: number): Extent | null {
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
  const link = linkAt(line, at);
  const titled = link ? titleLink(line, link, at) : null;
  if (titled) return { ...base, start: at, end: link!.end, after: link!.end, ...titled };
  const limit = Math.min(plain.length, at + 80);
  let end = at;
  for (; end < limit; end++) {
    const char = plain[end]!;
    // a linked name may hold a comma
    if (/[,。;!?()|:<>\n\]】〕]/.test(char) && !(char === ',' && link && end < link.end)) break;
    if (link && end >= link.end && char !== ' ') break;
    // 知乎专栏[X](…): as with quotes, the linked name is meant
    const next = link ? null : line.links.find(({ start, href }) => start === end && isSourceLink(href));
    if (
      next &&
      end > at &&
      /(?:专栏|博客|头条号|公众号|网站|论坛)\s?$/.test(plain.slice(at, end)) &&
      next.end - next.start <= 24
    )
      return { ...base, start: end, end: next.end, after: next.end, quoted: true };
    if (end > at && OPENING.includes(char)) {
      if (link && end < link.end) continue;
      if (idAfter(plain, end)) break;
      // 知乎专栏「X」, 36氪「X」: the quoted name is meant, what stands before says what it is
      const inner = quotedAt(plain, end);
      const prefix = plain.slice(at, end).trim();
      if (inner && prefix.length <= 14 && !/的$/.test(prefix) && !/^https?:/.test(plain.slice(inner.start, inner.end)))
        return { ...base, ...inner, quoted: true, channel: channelAt(plain, end - 3) !== null && /号$/.test(prefix) };
      break;
    }
    if (/^https?:/.test(plain.slice(end, end + 6))) break;
    if (end === at) continue;
    if (beginsRepublisher(plain, end) || (/[经由已授获以]/.test(char) && licenceAt(plain, end))) break;
    if (
      /^(?:的投稿|投稿|上?的文章|的公众号文章|系列文章|系列|综合|一文|原文|原创首发|题图|头图|转载请|欢迎|如需|如有|版权|仅代表|不代表|不得|未经|微信搜索|如您)/.test(
        plain.slice(end, end + 6),
      )
    )
      break;
    if (
      char === ' ' &&
      /^ (?:如|请|欢迎|关注|原文|更多|点|扫|长按|可以|若|已|经|作者|编辑|文|ID|id|微信号|微信ID|公众号ID|来源|发布|时间|\d{4}[-/年.])/.test(
        plain.slice(end, end + 6),
      )
    )
      break;
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

/** A link whose text is the article's title, not the account's name: long, or a sentence. X(title) gives both. */
function titleLink(line: Line, link: LineLink, at: number): { title: string; name: string | null } | null {
  if (link.start > at || link.start < at - 2) return null;
  const plain = line.plain.slice(link.start, link.end);
  const bracket = plain.indexOf('(');
  if (bracket >= 0 && idAfter(line.plain, link.start + bracket)) return null;
  if (plain.length <= 24 && !/[?!,。:]/.test(plain)) return null;
  const whole = line.text.slice(link.start, link.end).trim();
  const both = /^([^()（）]{2,20})[(（](.+)[)）]$/.exec(whole);
  return { title: both ? both[2]! : whole, name: both ? both[1]! : null };
}

/** A name in quotes here, of any style, also unbalanced. */
function quotedAt(plain: string, at: number): { start: number; end: number; after: number } | null {
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

const ID = '[A-Za-z0-9][A-Za-z0-9_\\- ]{1,30}?';
const ID_LABEL = '(?:微信公众号|公众号|微信公号|公号|微信|订阅号|wechat)?\\s?(?:ID|Id|id|iD|号|编号|账号|帐号)?';
const BRACKET_ID = new RegExp(
  `^\\s?[(\\[〔【<「]\\s?(${ID_LABEL})\\s?[:：]?\\s?(${ID})\\s?[)\\]〕】>」]?(?=[)\\]〕】>」,。;、\\s]|$)[)\\]〕】>」]?`,
  'u',
);
const PLAIN_ID = new RegExp(
  `^\\s?[,|]?\\s?(?:微信)?(?:ID|Id|id|微信号|公众号ID)\\s?[:：]\\s?(${ID})(?=$|[^A-Za-z0-9_\\- ]|\\s)`,
  'u',
);

/** The account's ID here: （ID：x）, （微信号：x）, （x）, ID：x. */
function idAfter(plain: string, at: number): { id: string; end: number } | null {
  const rest = plain.slice(at, at + 70).replace(/\\(?=[_-])/g, '\u0000');
  const bracket = BRACKET_ID.exec(rest.replace(/\u0000/g, ''));
  const length = (text: string) =>
    text.length + [...rest.slice(0, text.length + 2)].filter((char) => char === '\u0000').length;
  if (bracket) {
    const id = bracket[2]!.replace(/\s/g, '');
    const labelled = bracket[1]!.trim() !== '';
    if (
      labelled
        ? /^[A-Za-z0-9][\w-]{1,30}$/.test(id)
        : /^\s?[(\[〔]/.test(bracket[0]) &&
          /^(?!wechat$|weixin$|link$)[A-Za-z][\w-]{3,30}$/i.test(id) &&
          !/ /.test(bracket[2]!.trim())
    )
      return { id, end: at + length(bracket[0]) };
  }
  const bare = PLAIN_ID.exec(rest.replace(/\u0000/g, ''));
  if (bare) {
    const id = bare[1]!.trim().split(' ')[0]!;
    if (/^[A-Za-z][\w-]{2,30}$/.test(id)) return { id, end: at + bare[0].length };
  }
  return null;
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
  else if (plain[skipSpaces(plain, i)] === '(') {
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

/** A name without quotes, markers and a channel word at its end. */
function bareName(name: string): { text: string; channel: boolean } {
  // 【微信公众号：X】: the channel word stands inside the quotes
  const lead = /^[\s*_`“「【『]*(?:微信)?(?:公众号|公号|订阅号)\s?[:：|丨｜-]\s?(?=\S{2})/u.exec(name);
  let text = name
    .slice(lead?.[0].length ?? 0)
    .replace(
      /^(?!《[^》]+》[\p{L}\d])[\s*_`#—“”"'‘’「」『』《》【】\[\]·@:：|-]+|[\s*_`“”"'‘’「」『』《》【】\[\]·:：|,，。…#—-]+$/gu,
      '',
    )
    .trim();
  const tail = /^(.{2,}?)\s?(?:的)?(?:官方)?(?:微信公众号|微信公众平台|微信公号|微信订阅号|公众号|公号|订阅号)$/u.exec(
    text,
  );
  if (tail) text = tail[1]!.replace(/[“”"「」『』《》【】]+$/u, '').trim();
  return { text: text.replace(/\s+/g, ' '), channel: tail !== null || lead !== null };
}

function finish(
  line: Line,
  input: {
    at: number;
    subject: string | null;
    verb: string;
    found: Found;
    state: Lead;
    label: boolean;
    separator: boolean;
    inWechat: boolean;
  },
): SourceClause | Refusal {
  const { at, subject, verb, found, state, label, inWechat } = input;
  const refusal = refuse(line, found, input);
  if (refusal) return { refused: refusal, end: found.end };
  const evidence = [
    subject ? 'subject' : null,
    label ? 'label' : 'verb',
    found.channel ? 'channel' : null,
    found.id ? 'id' : null,
    found.quoted ? 'quotes' : null,
    found.url ? 'address' : null,
  ].filter((code) => code !== null);
  const address = found.url ?? addressBehind(line, found);
  return clause(at, moreAccounts(line, found), {
    kind: found.channel || found.id || inWechat ? 'wechat' : 'website',
    name: found.name,
    id: found.id?.id ?? null,
    title: found.title,
    licence: state.licence?.words ?? null,
    republisher: state.republisher,
    compiler: state.compiler,
    act: state.first || FIRST.test(verb) ? 'first' : TRANSLATED.test(verb) ? 'translation' : 'repost',
    evidence,
    link: found.link,
    url: address,
  });
}

/** 首发于X：https://…, 转载自：X https://…, X [https://…] */
function addressBehind(line: Line, found: Found): string | null {
  if (found.link) return null;
  const address = /^\s?[:：[(（]?\s?<?(https?:\/\/[^\s，。；）)<>》」”\]\u4e00-\u9fff]+)/i.exec(
    line.text.slice(found.end, found.end + 600),
  );
  if (address) found.end += address[0].length;
  return address?.[1] ?? null;
}

/** 作者：X；公众号：Y（ID：y）: the account beside a by-line; no origin by itself. */
export function accountBeside(line: Line): SourceClause | null {
  const found = /[,;|\s]\s?(?:微信)?公众号\s?[:|]\s?/.exec(line.plain.slice(0, 120));
  if (!found) return null;
  const at = found.index + found[0].length;
  const named = nameAt(line, at, { wechat: true, label: false });
  if ('refused' in named || !named.name) return null;
  return clause(found.index, named.end, {
    kind: 'wechat',
    name: named.name,
    id: named.id?.id ?? null,
    evidence: ['channel', 'by'],
    link: named.link,
  });
}

/** 来源：A（ID：a）、B（ID：b）: the first is the origin, the others are read over. */
function moreAccounts(line: Line, found: Found): number {
  const { plain } = line;
  let end = found.end;
  for (let round = 0; round < 4 && (found.id || found.quoted); round++) {
    const joint = /^\s?[、&/和与及+]\s?/.exec(plain.slice(end, end + 3));
    if (!joint) break;
    const from = end + joint[0].length;
    const quoted = quotedAt(plain, from);
    const open = quoted ? quoted.after : from + plain.slice(from, from + 24).search(/\s?\(/);
    const id = open > from ? idAfter(plain, open) : null;
    if (!id && !quoted) break;
    end = id?.end ?? quoted!.after;
  }
  return end;
}

function refuse(
  line: Line,
  found: Found,
  { subject, verb, label, state }: { subject: string | null; verb: string; label: boolean; state: Lead },
): string | null {
  const name = found.name;
  if (!name) return found.channel || found.url || found.link ? null : 'no-name';
  if (found.channel || found.id)
    return /^(?:本|我|我们|自己|后台.*|回复.*|内|里|文章|之?后|上)$/.test(name)
      ? 'own-account'
      : // 内容来自公众号“X”的读者留言, 来自公众号“X”上的一条: what of it, not it
        /^\s?(?:对|(?:上|里|中|后台)?的)(?!\s?(?:(?:一篇|这篇)?(?:文章|推文)(?:$|[\s:,。;)《「“])|投稿|系列|原创|一文|专栏|授权|[《「“]))/.test(
            line.plain.slice(found.end, found.end + 9),
          )
        ? 'sentence'
        : null;
  if (NO_SOURCE.test(name) || /^[某至给到了]|整理$|^(?:一|这|那)(?:个|位|次|篇|家|场|段|款|本)/.test(name))
    return 'no-source-name';
  // 转载：… is followed by terms as often as by a name
  if (verb === '转载' && label && subject === null) return 'instruction-or-news-source';
  // 原创：X names an author as often as an account
  if (verb === '原创') return 'names-a-person';
  if (/^\d{4}\s?年|^\d{1,2}月|^(?:19|20)\d\d[-./]/.test(name)) return 'date';
  const contribution = found.contributed ? wechatLinkAfter(line, found.end) : null;
  if (contribution) {
    found.link = contribution;
    return null;
  }
  if (found.contributed && !/^[\w-]+(?:\.[\w-]+)+$/.test(name) && !(found.link && isWechatArticleUrl(found.link.href)))
    return 'contribution-of-a-person';
  if (found.quoted) return name.length > LONGEST_NAME ? 'sentence' : null;
  const rest = line.plain.slice(found.end, found.end + 12);
  if (
    /[的对在和与了]$|的.{0,12}(?:访谈|采访|专访|对话|演讲|分享|投稿|报告)|(?:访谈|采访|专访|对话|演讲|访问|会议|峰会|大会|经历|经验|发言|讲话|来信|提问|讲座|沙龙|口述|自述|分享|总结|朋友圈)(?:整理|实录)?$|^(?:于|对|在)|^(?:作者|笔者|我们|他们|本人|读者)(?:在|对|的|与|和|于)/u.test(
      name,
    )
  )
    return 'sentence';
  if (name.length > 24 && !found.link) return 'sentence';
  if (!found.link && !label && /^(?:的|对|在|与)/.test(rest)) return 'sentence';
  if (
    !found.link &&
    subject &&
    !label &&
    !state.licence &&
    !/^(?:$|[,。;!)(\s*_[-]|:\s?<?https?:|上?的文章)/.test(rest)
  )
    return 'sentence';
  return null;
}

function wechatLinkAfter(line: Line, from: number): LineLink | null {
  return (
    line.links.find((link) => link.start >= from && link.start - from < 12 && isWechatArticleUrl(link.href)) ?? null
  );
}

interface ClauseInput {
  kind: SourceClause['kind'];
  name: string | null;
  id?: string | null;
  title?: string | null;
  licence?: string | null;
  republisher?: string | null;
  compiler?: SourceClause['compiler'];
  act?: SourceClause['act'];
  evidence: string[];
  link: LineLink | null;
  url?: string | null;
}

function clause(start: number, end: number, input: ClauseInput): SourceClause {
  const link = input.link && isSourceLink(input.link.href) ? input.link : null;
  const url = (link ? canonicalUrl(link.href) : null) ?? (input.url ? canonicalUrl(input.url) : null);
  const byLink = url !== null && isWechatArticleUrl(url);
  return {
    kind: byLink ? 'wechat' : input.kind,
    name: input.name,
    id: input.id ?? null,
    url,
    title: input.title ?? null,
    licence: input.licence ?? null,
    republisher: input.republisher ?? null,
    compiler: input.compiler ?? null,
    act: input.act ?? 'repost',
    start,
    end,
    evidence: [...input.evidence, ...(byLink ? ['wechat-link'] : url ? ['link'] : [])],
  };
}

/** 36kr links names to its own project pages: those are never the original's address. */
export function isSourceLink(href: string): boolean {
  return (
    /^https?:/i.test(href) &&
    !/(?:^https?:\/\/)(?:[\w.]*36kr\.com\/(?:project|projectDetails|organization|space|motif|topics|tags)|(?:www\.)?36dianping\.com)/i.test(
      href,
    )
  );
}

function channelAt(plain: string, at: number): { end: number } | null {
  const word = wordAt(plain, at, CHANNELS);
  if (!word) {
    const english = /^(?:official\s)?wechat\s?(?:official|public|subscription)?\s?(?:account|公众号)\s?/i.exec(
      plain.slice(at, at + 40),
    );
    return english ? { end: at + english[0].length } : null;
  }
  let end = at + word.length;
  if (word === '微信') {
    const next = skipSpaces(plain, end);
    const second = wordAt(plain, next, CHANNELS);
    if (second) end = next + second.length;
    else if (!/^\s?[:“「『《【"@]/.test(plain.slice(end, end + 2))) return null;
  }
  return { end };
}

function linkAt(line: Line, at: number): LineLink | null {
  return line.links.find((link) => link.start <= at + 1 && link.end > at && isSourceLink(link.href)) ?? null;
}

function linkIn(line: Line, start: number, end: number): LineLink | null {
  return line.links.find((link) => link.start < end && link.end > start && isSourceLink(link.href)) ?? null;
}

/** Skips markdown's and blank marks. */
function skipMarks(plain: string, at: number): number {
  while (/[\s*_\\]/.test(plain[at] ?? '\0') && plain[at] !== undefined) at++;
  return at;
}

function skipComma(plain: string, at: number): number {
  const next = skipSpaces(plain, at);
  return plain[next] === ',' ? skipSpaces(plain, next + 1) : next;
}

/** `indexOf` that looks no further than `reach`: unbounded searches would make a long line quadratic. */
function indexWithin(text: string, wanted: string, from: number, reach: number): number {
  const at = text.slice(from, from + reach).indexOf(wanted);
  return at < 0 ? -1 : from + at;
}

function isStart(plain: string, at: number): boolean {
  return (
    (/^[\s>*_#\-—·•▌【(\[“"'|~=◎●■※\d.、]*$/.test(plain.slice(0, Math.min(at, 40))) && at <= 40) ||
    /[。!?;)|:]\s?$/.test(plain.slice(Math.max(0, at - 3), at))
  );
}
