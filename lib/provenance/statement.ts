import type { Contributor } from '../shared/article.ts';
import type { Block } from '../shared/blocks.ts';
import { canonicalUrl, isWechatArticleUrl } from '../shared/url.ts';
import { englishPeople } from './english.ts';
import { joined, lineOf, type Line } from './line.ts';
import { isOrganisation, splitNames } from './people.ts';
import { readLine, type LineReading } from './read-line.ts';
import { contributorRole } from './roles.ts';
import type { SourceClause } from './source-clause.ts';
import { accountBeside } from './source.ts';
import { addressAt, indexWithin } from './scan.ts';
import { CALL, CHANNEL } from './tables.ts';

/** What the lines of an article say together of its source and its makers. */
export interface Statement {
  source: {
    kind: SourceClause['kind'];
    name: string | null;
    id: string | null;
    url: string | null;
    title: string | null;
    act: SourceClause['act'];
    /** The sentence that says so. */
    evidence: string;
    node: number | null;
    line: number;
    score: number;
    reasons: string[];
  } | null;
  /** People of the statement and of the bylines around it, a writer before an organisation. */
  authors: string[];
  /** Names that another by-line gives as the authors, not taken. */
  otherAuthors: string[];
  contributors: Contributor[];
  licence: string | null;
  republisher: string | null;
  /** Whole lines that are no part of the text, and parts of lines. */
  consumed: number[];
  cuts: { block: number; start: number; end: number }[];
  refusals: string[];
}

/** Points of what speaks for a source clause. */
const POINTS: Record<string, number> = {
  subject: 2,
  verb: 2,
  label: 1,
  channel: 3,
  id: 2,
  'wechat-link': 3,
  link: 1,
  quotes: 1,
  address: 2,
  by: 1,
};
/** The least a clause needs. */
const ENOUGH = 4;

const NOTICE_LINE =
  /^(?:该文观点仅代表作者|本文(?:经授权发布，不代表|仅代表作者|不代表|为作者独立观点|由[「“][^」”]{1,20}[」”]原创出品)|本内容为作者独立观点|本内容来源于网络|题图来自\s?\S{2,20}[，,]?\s?基于|本文由\s?@?\S{1,20}\s?(?:原创|授权)?发布于|原创文章，作者|未经(?:作者)?许可|未经授权|版权声明|转载或内容合作|寻求报道|如对本稿件有异议)/;

/** That many different sources make a list. */
const LIST = 4;

/** How many lines of text count as the article's head and tail. */
const HEAD = 8;
const TAIL = 12;

/** Reads the source statement and the bylines out of the blocks. Linear in the length of the text. */
export function readStatement(
  blocks: readonly Block[],
  input: { inWechat: boolean; notices: readonly Element[] },
): Statement {
  const lines = textLines(blocks, input.notices);
  const readings = lines.flatMap((line, i) =>
    isCandidate(line, i, lines.length) ? [readLine(line, input.inWechat)] : [],
  );
  const order = new Map(lines.map((line, i) => [line.index, i]));
  const placed = readings.map((reading) => ({ reading, at: order.get(reading.line.index)! }));
  const best = chooseSource(placed, lines.length, blocks);
  const near = placed.filter(({ reading, at }) => isNear(reading, at, lines.length, best?.at ?? null, blocks));
  const people = collectPeople(
    near.map(({ reading }) => reading),
    best?.reading ?? null,
  );
  const statement: Statement = {
    source: null,
    ...people,
    licence: best
      ? (best.reading.licence ?? near.map(({ reading }) => reading.licence).find(Boolean) ?? null)
      : (near.map(({ reading }) => reading.licence).find(Boolean) ?? null),
    republisher: best
      ? (best.reading.republisher ?? near.map(({ reading }) => reading.republisher).find(Boolean) ?? null)
      : null,
    consumed: [],
    cuts: [],
    refusals: [...new Set(readings.flatMap(({ refusals }) => refusals))],
  };
  if (best) {
    const { source } = best;
    const url = (isHome(source.url) ? null : source.url) ?? nearUrl(near, placed, best, lines) ?? source.url;
    const wechat = url !== null && isWechatArticleUrl(url);
    statement.source = {
      kind: wechat ? 'wechat' : source.kind,
      name: source.name,
      id: source.id ?? mentionedId(best.reading, source) ?? null,
      url,
      title: source.title ?? best.reading.title ?? near.map(({ reading }) => reading.title).find(Boolean) ?? null,
      act: source.act,
      evidence: evidenceOf(best.reading, source),
      node: best.reading.line.node,
      line: best.reading.line.index,
      score: best.score,
      reasons: source.evidence,
    };
  }
  consume(
    statement,
    near.map(({ reading }) => reading),
    lines,
    best?.reading ?? null,
  );
  return statement;
}

function textLines(blocks: readonly Block[], notices: readonly Element[]): Line[] {
  const lines = blocks.flatMap((block, index) => {
    // a lone > or *** is no line
    if (!/[\p{L}\p{N}]/u.test(block.text)) return [];
    const notice = notices.some((element) => element === block.element || element.contains(block.element));
    return [lineOf(block, index, notice)];
  });
  return lines.flatMap((line, i) => {
    if (i > 0 && isBroken(lines[i - 1]!, line)) return [];
    const next = lines[i + 1];
    return next && isBroken(line, next) ? [joined(line, next)] : [line];
  });
}

const BROKEN = new RegExp(
  `(?:(?:^[^\\p{L}]*|来源|[来转载出摘译选]自|出处)\\s?[:|]?\\s?(?:${CHANNEL})|来源|[来转载出摘译选]自|出处|原文|链接|地址|网址|(?:作者|撰文|编辑|译者|编译)(?:信息)?(?=\\s?[:|]))\\s?[:|]?[\\s*_]*$`,
  'u',
);
/** A line that is an address and nothing else. */
const ONLY_ADDRESS = /^[\s>*_<(（：:]*https?:\/\/\S+[\s>*_)）]*$/;

/** 文章转载自公众号 ⏎ PaperWeekly, 原文地址： ⏎ 上篇(link): what the line announces stands on the next one. */
function isBroken(line: Line, next: Line): boolean {
  return (
    line.text.length <= 24 &&
    (next.text.length <= 100 || ONLY_ADDRESS.test(next.text)) &&
    !next.heading &&
    !/^[^\p{L}\p{N}]*(?!.{0,6}(?:公众号|公号|微信))[^:|(,]{1,8}[:|](?!\/)/u.test(next.plain) &&
    BROKEN.test(line.plain)
  );
}

/** Lines worth reading: head, tail, notices, and whatever holds a link to WeChat or the words of a statement. */
function isCandidate(line: Line, at: number, count: number): boolean {
  if (line.notice) return true;
  if (at < HEAD || at >= count - TAIL) return true;
  if (line.links.some(({ href }) => href.includes('mp.weixin.qq.com'))) return true;
  return (
    line.text.length < 400 &&
    /^(?:\s*[（(【*_>]*\s*)(?:编者按|声明|转载声明)?[：:]?\s*(?:本文|文章|原文|以下文章|此文|全文)(?:.{0,16})(?:公众号|公号)/.test(
      line.plain,
    )
  );
}

interface Chosen {
  reading: LineReading;
  source: SourceClause;
  at: number;
  score: number;
}

function chooseSource(
  placed: readonly { reading: LineReading; at: number }[],
  count: number,
  blocks: readonly Block[],
): Chosen | null {
  let best: Chosen | null = null;
  const same: Chosen[] = [];
  for (const { reading, at } of placed) {
    for (const source of reading.sources) {
      const score = scoreOf(reading, source, at, count, blocks);
      if (score < ENOUGH) {
        reading.refusals.push('weak');
        continue;
      }
      const chosen = { reading, source, at, score };
      same.push(chosen);
      if (!best || score > best.score + 2) best = chosen;
    }
  }
  // a list of articles, each with its source, has none of its own
  if (new Set(same.map(({ source }) => source.name)).size >= LIST) {
    placed[0]?.reading.refusals.push('list-of-sources');
    return null;
  }
  if (best && /^[^\p{L}]*译文/u.test(best.reading.line.plain.slice(best.source.start)))
    best = labelledUrl(placed, count) ?? best;
  best = withPostersAccount(best, placed) ?? best;
  best ??= withAccountBeside(labelledUrl(placed, count), placed);
  if (!best) return null;
  // the statement repeated at the other end may know more: its ID, its link
  for (const other of same) {
    if (other === best || !sameName(other.source.name, best.source.name)) continue;
    best.source.id ??= other.source.id;
    best.source.url ??= other.source.url;
    if (other.source.kind === 'wechat') best.source.kind = 'wechat';
  }
  return best;
}

/** 作者：X，公众号：Y（ID：y） … 本文由 @Y 授权发布于…: the by-line's account gave its leave, so it is the origin. */
function withPostersAccount(
  best: Chosen | null,
  placed: readonly { reading: LineReading; at: number }[],
): Chosen | null {
  if (best?.source.name) return null;
  const posters = placed.flatMap(({ reading }) =>
    /授权/.test(reading.licence ?? '')
      ? reading.roles.filter(({ poster }) => poster).flatMap(({ names }) => names)
      : [],
  );
  if (!posters.length) return null;
  for (const { reading, at } of placed) {
    const source = reading.roles.some(({ role }) => role === 'author') ? accountBeside(reading.line) : null;
    if (source && posters.some((poster) => sameName(poster, source.name)))
      return { reading, source, at, score: ENOUGH };
  }
  return null;
}

/** 转载请注明出处: what a page asks of those who take its own text. */
const CREDIT_ME = /转[载发][请须需应].{0,8}(?:注明|标明|附上|保留)/;

/** The front page of a site: a text's own address says more. */
const isHome = (url: string | null): boolean => url !== null && /^https?:\/\/[^/]+\/?$/.test(url);

/** 作者：X，微信公众号：Y ⏎ 原文链接：https://mp.weixin.qq.com/…: the address is of that account's text. */
function withAccountBeside(
  best: Chosen | null,
  placed: readonly { reading: LineReading; at: number }[],
): Chosen | null {
  if (best?.source.kind !== 'wechat') return best;
  for (const { reading, at } of placed) {
    const alone = /^[^\p{L}\p{N}]*(?:微信)?公众号\s?:/u.test(reading.line.plain);
    if (Math.abs(at - best.at) > 3 || !(alone || reading.roles.some(({ role }) => role === 'author'))) continue;
    const account = accountBeside(reading.line);
    if (account) return { ...best, source: { ...best.source, name: account.name, id: account.id } };
  }
  return best;
}

const sameName = (a: string | null, b: string | null): boolean =>
  a !== null && b !== null && a.replace(/\s/g, '').toLowerCase() === b.replace(/\s/g, '').toLowerCase();

function scoreOf(
  reading: LineReading,
  source: SourceClause,
  at: number,
  count: number,
  blocks: readonly Block[],
): number {
  const { line } = reading;
  let score = source.evidence.reduce((sum, code) => sum + (POINTS[code] ?? 0), 0);
  if (reading.licence) score += 2;
  if (line.notice) score += 3;
  if (reading.lead) score += 1;
  if (reading.roles.length) score += 1;
  if (reading.unknown <= 12) score += 1;
  // 来源：X（ID：x） at the beginning or the end says enough, whatever else there is
  if (
    source.id &&
    source.evidence.includes('label') &&
    (source.start <= 4 || !/[\p{L}\p{N}]/u.test(line.plain.slice(source.end)))
  )
    score += 1;
  const central = at >= 6 && at < count - 8;
  if (central) score -= 2;
  if (source.evidence.includes('label')) {
    // 2、<a>船的故事</a>（来源：公众号“X”）: the source of what is linked
    if (!reading.url && !reading.roles.length && line.links.some(({ end }) => end <= source.start)) score -= 6;
    if (isCaption(line, blocks)) score -= 6;
    // a bare label names a source only as a line of its own
    if (reading.unknown <= 6 && reading.start < 6 + line.plain.length - line.plain.trimStart().length) score += 2;
    if (central && !source.evidence.includes('channel') && !source.evidence.includes('wechat-link')) score -= 3;
  }
  if (source.evidence[0] === 'verb' && reading.unknown <= 12 && VERB_FIRST.test(line.plain)) score += 2;
  if (
    source.kind === 'wechat' &&
    source.url === null &&
    !source.evidence.includes('subject') &&
    !source.evidence.includes('verb') &&
    CALL.test(line.text) &&
    !/转载|转自|首发|来源/.test(line.text)
  )
    score -= 4;
  return score;
}

/** 选自X, 译自X, 首发于X as a line of its own. */
const VERB_FIRST = /^[^\p{L}\p{N}]*(?:(?:选|编译|[翻编]?译|转[载引]?)自|(?:首发|原载)于)/u;

/** A line under a picture: its source is the picture's. */
function isCaption(line: Line, blocks: readonly Block[]): boolean {
  const block = blocks[line.index]!;
  if (
    block.container === 'figcaption' ||
    /img-desc|caption|图片描述/.test(`${block.element.className} ${block.element.getAttribute('label') ?? ''}`)
  )
    return true;
  const before = blocks[line.index - 1];
  return (
    before !== undefined &&
    !before.text &&
    before.images.length > 0 &&
    line.text.length < 24 &&
    !/公众号|ID/.test(line.text)
  );
}

/** No sentence names a source, but a line says 原文链接: that is one. */
function labelledUrl(placed: readonly { reading: LineReading; at: number }[], count: number): Chosen | null {
  for (const { reading, at } of placed) {
    if (!reading.url || (at >= 6 && at < count - 8)) continue;
    if (reading.unknown > (reading.pointed ? 12 : 60) && (reading.pointed || reading.start > 4)) continue;
    // 转载请注明出处 ⏎ 本文链接：…: the page's own
    const by = (other: LineReading, distance: number) =>
      (distance <= 0 && distance >= -3 && other.refusals.includes('instruction-or-news-source')) ||
      (reading.own && Math.abs(distance) <= 3 && CREDIT_ME.test(other.line.plain));
    if (placed.some((other) => by(other.reading, other.at - at))) continue;
    const wechat = isWechatArticleUrl(reading.url);
    const source: SourceClause = {
      kind: wechat ? 'wechat' : 'website',
      name: null,
      id: null,
      url: reading.url,
      title: reading.title,
      licence: reading.licence,
      republisher: reading.republisher,
      compiler: null,
      act: 'repost',
      start: reading.start,
      end: reading.end,
      evidence: ['address', wechat ? 'wechat-link' : 'link'],
    };
    return { reading, source, at, score: ENOUGH };
  }
  return null;
}

/** Lines whose bylines count: those of the statement, and pure byline lines of head and tail. */
function isNear(
  reading: LineReading,
  at: number,
  count: number,
  source: number | null,
  blocks: readonly Block[],
): boolean {
  if (at === source) return true;
  const allowed = Math.max(reading.roles.length || reading.licence ? 14 : 2, reading.line.text.length * 0.25);
  const pure = reading.unknown <= allowed && reading.end > 0;
  if (!pure && !(isBioLead(reading) && (reading.unknown <= 30 || at < 3 || at >= count - 3))) return false;
  if (isCaption(reading.line, blocks) && !reading.roles.length) return false;
  if (at < HEAD || at >= count - TAIL) return true;
  return source !== null && Math.abs(at - source) <= 4;
}

/** 作者：席文奕，蝌蚪互娱联合创始人: a byline that goes on as a biography. */
function isBioLead(reading: LineReading): boolean {
  const first = reading.roles[0];
  return first !== undefined && first.role === 'author' && first.start <= 4 && /作者/.test(first.label);
}

function collectPeople(
  readings: readonly LineReading[],
  main: LineReading | null,
): { authors: string[]; otherAuthors: string[]; contributors: Contributor[] } {
  const inStatement = main ? authorsIn(main) : [];
  const around = readings.filter((reading) => reading !== main).flatMap(authorsIn);
  const posters = readings.flatMap(({ roles }) => roles.filter(({ poster }) => poster).flatMap(({ names }) => names));
  const english =
    main && /wechat/i.test(main.line.plain) && /^[\x00-\x7f\s]{40}/.test(main.line.plain)
      ? englishPeople(main.line.plain)
      : null;
  const said = [...inStatement, ...(english?.authors ?? [])];
  const chosen = chooseAuthors(said, around);
  const authors = chosen.length ? chosen : [...new Set(posters)];
  const contributors: Contributor[] = [];
  const add = (contributor: Contributor) => {
    if (!contributors.some(({ name, role }) => name === contributor.name && role === contributor.role))
      contributors.push(contributor);
  };
  for (const reading of main ? [main, ...readings.filter((other) => other !== main)] : readings) {
    for (const item of reading.roles) {
      const role = contributorRole(item.role);
      if (role) for (const name of withoutPasted(item.names, authors)) add({ role, name, label: item.label });
    }
    for (const source of reading.sources)
      if (source.compiler)
        for (const name of splitNames(source.compiler.name))
          add({ role: 'compiler', name, label: source.compiler.word });
  }
  for (const name of english?.editors ?? []) add({ role: 'editor', name, label: 'edited by' });
  for (const name of english?.translators ?? []) add({ role: 'translator', name, label: 'translated by' });
  if (english && main) {
    main.licence ??= english.licence;
    main.republisher ??= english.republisher;
  }
  const otherAuthors = [...new Set([...said, ...around])].filter((name) => !authors.includes(name));
  return { authors, otherAuthors, contributors };
}

const authorsIn = (reading: LineReading): string[] =>
  reading.roles.filter(({ role, poster }) => role === 'author' && !poster).flatMap(({ names }) => names);

/** 编辑：李薇闫俊文 孔月昕: a byline pasted twice, the authors glued to the editor's name. */
function withoutPasted(names: readonly string[], authors: readonly string[]): readonly string[] {
  const glued = (name: string) =>
    authors.find((author) => author.length > 1 && name.length > author.length + 1 && name.endsWith(author));
  if (!names.some(glued)) return names;
  return names
    .filter((name) => !authors.includes(name))
    .map((name) => name.slice(0, name.length - (glued(name)?.length ?? 0)));
}

/** The statement's authors, unless it names an organisation only and a byline names a person. */
function chooseAuthors(said: readonly string[], around: readonly string[]): string[] {
  const unique = (names: readonly string[]) => [...new Set(names)];
  if (!said.length) return unique(around);
  if (around.length && said.every(isOrganisation) && around.some((name) => !isOrganisation(name)))
    return unique(around.filter((name) => !isOrganisation(name)));
  return unique(said);
}

function nearUrl(
  near: readonly { reading: LineReading; at: number }[],
  placed: readonly { reading: LineReading; at: number }[],
  best: Chosen,
  lines: readonly Line[],
): string | null {
  const own = best.reading.url ?? anyWechatLink(best.reading, best.source);
  if (own) return own;
  // 链接：https://… and the text at once behind it
  const labelled = placed.find(({ reading, at }) => reading.url && reading.start <= 4 && Math.abs(at - best.at) <= 2);
  if (labelled) return labelled.reading.url;
  const behind = lines[best.at + 1];
  if (behind && ONLY_ADDRESS.test(behind.text)) return canonicalUrl(behind.text.replace(/^[^h]+|[\s>*_)）]+$/g, ''));
  const found = near
    .filter(({ reading, at }) => reading.url && Math.abs(at - best.at) <= 4)
    .sort((a, b) => Math.abs(a.at - best.at) - Math.abs(b.at - best.at))[0];
  return found?.reading.url ?? null;
}

/** A link to WeChat inside the statement, behind the name. */
function anyWechatLink(reading: LineReading, source: SourceClause): string | null {
  const at = indexWithin(reading.line.text, 'http', source.end, 400);
  const address = at < 0 ? null : addressAt(reading.line.text, at);
  if (address && isWechatArticleUrl(address.url)) return canonicalUrl(address.url);
  const links = reading.line.links.filter(({ start, href }) => start >= source.start && isWechatArticleUrl(href));
  return links.length && (reading.unknown <= 40 || links[0]!.start - source.end < 12)
    ? canonicalUrl(links[0]!.href)
    : null;
}

/** 微信搜索 X 或 ID. */
function mentionedId(reading: LineReading, source: SourceClause): string | null {
  if (!source.name || source.kind !== 'wechat') return null;
  return /微信搜索[^，。]{1,30}?[或\/]\s*[*_`]*([A-Za-z][\w-]{4,30})/.exec(reading.line.plain)?.[1] ?? null;
}

/** The sentence that says so: the line, or of a long one the sentence. */
function evidenceOf(reading: LineReading, source: SourceClause): string {
  const { text } = reading.line;
  if (text.length <= 200) return text;
  const from = Math.max(text.lastIndexOf('。', source.start - 1) + 1, source.start - 120, 0);
  const stop = text.indexOf('。', Math.max(reading.end, source.end));
  const to = Math.min(stop < 0 ? text.length : stop + 1, Math.max(reading.end, source.end) + 60);
  return text.slice(from, to).trim();
}

function consume(statement: Statement, near: readonly LineReading[], lines: readonly Line[], main: LineReading | null) {
  const consumed = new Set<number>();
  const take = ({ index, second }: Line) => [index, second ?? index].forEach((block) => consumed.add(block));
  for (const reading of near) {
    const { line } = reading;
    const understood = reading.end - reading.start;
    if (reading === main) {
      const behind = line.text.length - reading.end;
      const whole = behind <= 40 && (reading.lead || reading.unknown <= 60);
      if (whole || line.notice || line.second !== null) take(line);
      else statement.cuts.push({ block: line.index, start: cutStart(line, reading), end: cutEnd(line, reading) });
    } else if (understood > 0 && reading.unknown <= Math.max(4, line.text.length * 0.4)) {
      // a by-line before the text of its paragraph
      if (reading.start <= 4 && !reading.unknown && line.text.length - reading.end > 40 && line.second === null)
        statement.cuts.push({ block: line.index, start: 0, end: cutEnd(line, reading) });
      else take(line);
    }
  }
  lines.forEach((line, i) => {
    if (line.notice || ((i < 4 || i >= lines.length - 8) && NOTICE_LINE.test(line.text))) take(line);
  });
  statement.consumed = [...consumed].sort((a, b) => a - b);
}

/** Brackets and ornaments before the statement go with it. */
function cutStart(line: Line, reading: LineReading): number {
  return /[\p{L}\p{N}]/u.test(line.text.slice(0, reading.start)) ? reading.start : 0;
}

/** The cut takes the punctuation behind the statement with it. */
function cutEnd(line: Line, reading: LineReading): number {
  const boxed = /^\s*[(（【]/.test(line.text);
  const behind = boxed ? /^[\s）)】。.；;，,!！]*/ : /^[\s。.；;，,!！]*/;
  return reading.end + behind.exec(line.text.slice(reading.end))![0].length;
}
