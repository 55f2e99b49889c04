import { isWechatArticleUrl } from '../shared/url.ts';
import { idAfter } from './account-id.ts';
import { licenceAt, siteName } from './licence.ts';
import type { Line, LineLink } from './line.ts';
import { isPersonal, withoutTitle } from './people.ts';
import { roleAt } from './roles.ts';
import { addressAt, indexWithin, isStart, skipMarks, skipSeparator, skipSpaces } from './scan.ts';
import { clause, isSourceLink, type Refusal, type SourceClause } from './source-clause.ts';
import { readLead, type Lead } from './source-lead.ts';
import { channelAt, ownedChannelAt } from './channel.ts';
import { isPointer, linkAt, linkIn } from './links.ts';
import { quotedAt } from './name-extent.ts';
import { type Found, nameAt } from './source-name.ts';
import { refuse } from './source-refusal.ts';
import {
  CREDIT_BEFORE,
  FIRST,
  LABELS,
  NO_SOURCE,
  OPENING,
  REFUSED_BEFORE,
  subjectAt,
  verbAt,
  verbOrLabelAt,
} from './tables.ts';

const TRANSLATED = /编译|译自|翻译/;

/** 转载时须标注来源“…”: an instruction to others, wherever it stands in the sentence before. */
const INSTRUCTED =
  /注明|标注|标明|写明|写上|附上|署上|加上|注上|须保留|请保留|声明来源|务必|(?:推荐|延伸|相关|扩展)阅读|往期/;

/**
 * Reads the source clause that begins at `at` (a place where a clause may begin). Null where none begins; a
 * {@link Refusal} where one seems to but is a look-alike. `inWechat`: on a WeChat page a bare 来源｜X is an account.
 * `clean`: all that stands before it in the line was understood.
 */
export function sourceAt(line: Line, at: number, inWechat: boolean, clean = false): SourceClause | Refusal | null {
  const { plain } = line;
  let i = at;
  const subject = subjectAt(plain, i);
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
  const verb = verbOrLabelAt(plain, i);
  if (!verb) return null;
  // 【来源】X: the bracket does for the separator
  const boxed = /[[【]/.test(plain[at - 1] ?? '') && /[\]】]/.test(plain[i + verb.length] ?? '');
  const afterVerb = i + verb.length + (boxed ? 1 : 0);
  const before = plain.slice(Math.max(0, at - 12), at).replace(/[\s“”"'「」:(（*_]+$/, '');
  if (!subject && CREDIT_BEFORE.test(before)) return { refused: 'credit', end: afterVerb };
  const aside = asideAt(plain, at, afterVerb);
  if (aside) return { refused: aside, end: afterVerb };
  if (REFUSED_BEFORE.test(before) || INSTRUCTED.test(sentenceBefore(plain, at)))
    return { refused: 'instruction-or-news-source', end: afterVerb };
  const separator =
    boxed || /^[\s*_`]{0,3}(?:[:|/@]|;\s?(?=http)|[-—–](?=\S)|[-—–]\s)/.test(plain.slice(afterVerb, afterVerb + 5));
  // 来源为X
  const is = /[源处]$/.test(verb) && /[为是]/.test(plain[afterVerb] ?? '') ? 1 : 0;
  let next = skipSeparator(plain, skipMarks(plain, afterVerb + is));
  next = skipMarks(plain, next);
  if (/^;\s?http/.test(plain.slice(next, next + 6))) next++;
  // 本文来自翻译: Nautilus
  const translated = /^翻译\s?:\s?/.exec(plain.slice(next, next + 5));
  if (translated) next += translated[0].length;
  // 来源：本文经“X”授权转载
  const whole = LABELS.includes(verb) && separator && subjectAt(plain, next) ? sourceAt(line, next, inWechat) : null;
  if (whole && !('refused' in whole)) return { ...whole, start: at };
  const bare = !subject && !state.licence;
  // 以下文章来源于X: WeChat's own line
  const template = subject === '以下文章' && verb === '来源于' && !OPENING.includes(plain[next] ?? '');
  const channel = template
    ? { end: next }
    : (channelAt(plain, next) ?? (/[自于]$/.test(verb) ? ownedChannelAt(plain, next) : null));
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
    !(strong && (quotedOrLinked || separator || (clean && FIRST.test(verb)) || at === 0 || isStart(plain, at)))
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
    roleAt(plain, next) &&
    !quotedOrLinked &&
    !channel &&
    /^(?:翻译|编译|译者|作者) /.test(plain.slice(next, next + 3))
  )
    return { refused: 'names-a-person', end: next };
  const found = nameAt(line, next, { wechat: channel !== null, label: label && separator });
  if ('refused' in found) return found;
  found.channel ||= template;
  // 本文为转载文章，最初发表于X: the article was spoken of before
  const spoken = clean && FIRST.test(verb) ? '本文' : null;
  return finish(line, {
    at,
    subject: subject ?? spoken,
    verb,
    found,
    state,
    label,
    separator,
    inWechat,
  });
}

/** A remark in brackets within a sentence (渡口的长文（转自X）把…), or behind a picture's credit there. */
function asideAt(plain: string, at: number, from: number): string | null {
  const open = plain.slice(Math.max(0, at - 40), at).search(/\([^()]*$/);
  if (open < 0) return null;
  const start = Math.max(0, at - 40) + open;
  if (/图.{0,8}提供/.test(plain.slice(start, at))) return 'credit';
  const close = indexWithin(plain, ')', from, 120);
  const said = plain.slice(Math.max(0, start - 80), start).replace(/^.*[。!?;]/, '');
  return /[\p{L}\p{N}].{3}/u.test(said) && close > 0 && /[\p{L}\p{N}]/u.test(plain[close + 1] ?? ' ') ? 'aside' : null;
}

/** The sentence so far, at most 30 characters. */
function sentenceBefore(plain: string, at: number): string {
  const before = plain.slice(Math.max(0, at - 30), at);
  return before.slice(Math.max(before.lastIndexOf('。'), before.lastIndexOf('!'), before.lastIndexOf('?')) + 1);
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
  const word = licence ? verbAt(plain, last) : null;
  // 由X授权转载，… ends there; 由X授权转载自Y does not
  const verb = word && (/[自于]$/.test(word) || channelAt(plain, skipSpaces(plain, last + word.length))) ? word : null;
  if (!by.channel) {
    // 由机器之心经授权转载自…: the name is the republisher's; reading goes on behind it
    if (licence && (verb || verbAt(plain, skipSpaces(plain, licence.end)))) {
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
  // 渡口学报（DKXB）: a short name, no account's
  if (!found.channel && found.id && !found.id.labelled && /^[\x20-\x7e]+$/.test(found.name ?? '')) found.id = null;
  const end = found.end;
  // <a>本文</a>首发于…
  if (subject) found.link = linkAt(line, at) ?? found.link;
  const address = found.url ?? addressBehind(line, found);
  found.link ??= address ? null : linkBehind(line, found);
  if (found.link && found.name && NOWHERE.test(found.name)) found.name = null;
  const separator = input.separator || found.introduced;
  const refusal = refuse(line, { ...found, end }, { ...input, separator, located: found.end > end });
  if (refusal) return { refused: refusal, end };
  const person = found.title && found.name ? withoutTitle(found.name) : null;
  const author = person && person !== found.name && isPersonal(person) ? person : undefined;
  const evidence = [
    subject ? 'subject' : null,
    label ? 'label' : 'verb',
    found.channel ? 'channel' : null,
    found.id ? 'id' : null,
    found.quoted ? 'quotes' : null,
    found.url ? 'address' : null,
  ].filter((code) => code !== null);
  return clause(at, moreAccounts(line, found), {
    kind: found.channel || found.id || (inWechat && (found.name || !address)) ? 'wechat' : 'website',
    name: author ? null : found.name,
    author,
    id: found.id?.id ?? null,
    title: found.title,
    licence: state.licence?.words ?? leave(verb, found.verb),
    republisher: state.republisher,
    compiler: state.compiler,
    act: state.first || FIRST.test(verb) ? 'first' : TRANSLATED.test(verb) ? 'translation' : 'repost',
    evidence,
    link: found.link,
    url: address,
  });
}

const LEAVE = /授权(?:转载?|发布|刊载)(?=自)/;

/** 授权转自X, 来源 | 授权转载自X: the verb says by whose leave. */
function leave(verb: string, behindLabel: string | null): string | null {
  return verb.startsWith('授权') ? verb : (LEAVE.exec(behindLabel ?? verb)?.[0] ?? null);
}

/** 知乎专栏, 技术博客: the link behind it is of the text there. */
const PLACE_LAST = /(?:专栏|博客|网站|社区|论坛|平台)$/;
/** 博客, 个人网站: a place without a name. */
const NOWHERE = /^(?:(?:个人|我的|本人|官方|技术)的?)?(?:专栏|博客|网站|主页|社区|论坛|平台)$/;

/** 首发于X：https://…, 转载自：X https://…, X [https://…] */
function addressBehind(line: Line, found: Found): string | null {
  if (found.link) return null;
  const lead = /^\s?[:：]?\s?/.exec(line.text.slice(found.end, found.end + 3))![0].length;
  const address = addressAt(line.text, found.end + lead);
  if (address) found.end = address.end;
  return address?.url ?? null;
}

/** 「X」[原文链接](…), X [https://…](…), X的文章《<a>…: the link beside the name that leads to the text, its own host's, its title's. */
function linkBehind(line: Line, found: Found): LineLink | null {
  if (!found.name) return null;
  const gap = /^[\s*_”"」』》】:：(（[《“「.]{0,5}/.exec(line.text.slice(found.end, found.end + 6))![0].length;
  const link = line.links.find(
    ({ start, end, href }) => start >= found.end && start <= found.end + gap && end > found.end && isSourceLink(href),
  );
  if (!link) return null;
  const shown = line.text.slice(link.start, link.end);
  // 首发于渡口网：<a>the title</a>
  const titled = shown.length > 8 && /^\s?[:：]/.test(line.text.slice(found.end, link.start));
  const own = URL.parse(link.href, 'https://x')?.hostname.includes(found.name.toLowerCase());
  if (!own && !titled && !isPointer(shown) && !/^https?:/.test(shown) && !PLACE_LAST.test(found.name)) return null;
  found.end = link.end;
  return link;
}

/** 作者：X；公众号：Y（ID：y）: the account beside a by-line; no origin by itself. */
export function accountBeside(line: Line): SourceClause | null {
  const found = /(?:^[^\p{L}\p{N}]*|[,;|\s])\s?(?:微信)?公众号\s?[:|]\s?/u.exec(line.plain.slice(0, 120));
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
