import type { Block } from '../shared/blocks.ts';
import { isWechatArticleUrl } from '../shared/url.ts';
import { isUnderPicture, isCentral, type Placed } from './lines.ts';
import type { LineReading } from './read-line.ts';
import { sameName } from './same-name.ts';
import { clause, type SourceClause } from './source-clause.ts';
import { accountBeside } from './source.ts';
import { CALL } from './tables.ts';

/** The clause that names the source, and how much speaks for it. */
export interface Chosen {
  reading: LineReading;
  source: SourceClause;
  at: number;
  score: number;
}

/** What may be said for or against a clause. */
interface Candidate extends Placed {
  source: SourceClause;
  /** Whether it stands in the midst of the text. */
  central: boolean;
  caption: boolean;
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

/** The least a clause needs: an article named as its subject and a verb of origin, or an account with a word of origin. */
const ENOUGH = 4;
/** A later clause must have so many points more: of two sources the first is the origin. */
const LEAD = 2;
/** That many different sources make a list. */
const LIST = 4;

/** 选自X, 译自X, 首发于X as a line of its own. */
const VERB_FIRST = /^[^\p{L}\p{N}]*(?:(?:选|编译|[翻编]?译|转[载引]?)自|(?:首发|原载)于)/u;

const has = ({ source }: Candidate, code: string): boolean => source.evidence.includes(code);

/** What speaks for a clause besides its own words, and against it. Found on the statements of the tests' tables. */
const CLUES: readonly (readonly [points: number, holds: (candidate: Candidate) => boolean])[] = [
  [2, ({ reading }) => reading.licence !== null],
  [3, ({ reading }) => reading.line.notice],
  [1, ({ reading }) => reading.lead],
  [1, ({ reading }) => reading.roles.length > 0],
  // the line says little else
  [1, ({ reading }) => reading.unknown <= 12],
  // 来源：X（ID：x） at the beginning or the end says enough, whatever else there is
  [1, (it) => it.source.id !== null && has(it, 'label') && isAtEnds(it)],
  [-2, ({ central }) => central],
  // 2、<a>船的故事</a>（来源：公众号“X”）: the source of what is linked
  [-6, (it) => has(it, 'label') && !it.reading.url && !it.reading.roles.length && isBehindLink(it)],
  [-6, (it) => has(it, 'label') && it.caption],
  // a bare label names a source only as a line of its own; 原载《X》2020年第3期
  [
    2,
    (it) =>
      has(it, 'label') && it.reading.unknown <= (PRINTED.test(it.reading.line.plain) ? 16 : 6) && isFirst(it.reading),
  ],
  // (本文来自X，更多…)
  [1, (it) => has(it, 'subject') && /^\(.*\)$/.test(it.reading.line.plain) && isFirst(it.reading)],
  // …。（摘编自《X》 2018 年 9 月 27 日）
  [2, (it) => it.source.evidence[0] === 'verb' && !it.central && isBoxedAtEnd(it)],
  [-3, (it) => has(it, 'label') && it.central && !has(it, 'channel') && !has(it, 'wechat-link')],
  [
    2,
    ({ source, reading }) =>
      source.evidence[0] === 'verb' && reading.unknown <= 12 && VERB_FIRST.test(reading.line.plain),
  ],
  // 关注公众号“X”: advertised, not named as the source
  [
    -4,
    (it) =>
      it.source.kind === 'wechat' && !it.source.url && !has(it, 'subject') && !has(it, 'verb') && isCall(it.reading),
  ],
];

/** What was printed before: 原载《X》. */
const PRINTED = /^[^\p{L}]*原载《/u;

/** What is done with a whole text; 引自 is said of the words before it. */
const OF_A_TEXT = /^(?:摘[编录选自]|选自|节选|原载)/;

const isBoxedAtEnd = ({ source, reading: { line } }: Candidate): boolean =>
  line.plain[source.start - 1] === '(' &&
  OF_A_TEXT.test(line.plain.slice(source.start)) &&
  /^[^()]{0,24}\)\s*$/.test(line.plain.slice(source.end));

function scoreOf(candidate: Candidate): number {
  const said = candidate.source.evidence.reduce((sum, code) => sum + (POINTS[code] ?? 0), 0);
  return CLUES.reduce((sum, [points, holds]) => (holds(candidate) ? sum + points : sum), said);
}

const isAtEnds = ({ source, reading }: Candidate): boolean =>
  source.start <= 4 || !/[\p{L}\p{N}]/u.test(reading.line.plain.slice(source.end));
const isBehindLink = ({ source, reading }: Candidate): boolean =>
  reading.line.links.some(({ end }) => end <= source.start);
const isFirst = ({ start, line }: LineReading): boolean =>
  start < 6 + line.plain.length - line.plain.trimStart().length;
const isCall = ({ line }: LineReading): boolean => CALL.test(line.text) && !/转载|转自|首发|来源/.test(line.text);

/**
 * The clause that names the article's source, or null. `placed` are the lines read, in order; `count` is how many lines
 * the text has.
 */
export function chooseSource(placed: readonly Placed[], count: number, blocks: readonly Block[]): Chosen | null {
  let best: Chosen | null = null;
  const same: Chosen[] = [];
  for (const { reading, at } of placed) {
    for (const source of reading.sources) {
      const caption = isUnderPicture(reading.line, blocks);
      const score = scoreOf({ reading, at, source, central: isCentral(at, count), caption });
      if (score < ENOUGH) continue;
      const chosen = { reading, source, at, score };
      same.push(chosen);
      if (!best || score > best.score + LEAD) best = chosen;
    }
  }
  // a list of articles, each with its source, has none of its own
  if (new Set(same.map(({ source }) => source.name)).size >= LIST) return null;
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
function withPostersAccount(best: Chosen | null, placed: readonly Placed[]): Chosen | null {
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

/** 作者：X，微信公众号：Y ⏎ 原文链接：https://mp.weixin.qq.com/…: the address is of that account's text. */
function withAccountBeside(best: Chosen | null, placed: readonly Placed[]): Chosen | null {
  if (best?.source.kind !== 'wechat') return best;
  for (const { reading, at } of placed) {
    const alone = /^[^\p{L}\p{N}]*(?:微信)?公众号\s?:/u.test(reading.line.plain);
    if (Math.abs(at - best.at) > 3 || !(alone || reading.roles.some(({ role }) => role === 'author'))) continue;
    const account = accountBeside(reading.line);
    if (account) return { ...best, source: { ...best.source, name: account.name, id: account.id } };
  }
  return best;
}

/** No sentence names a source, but a line says 原文链接: that is one. */
function labelledUrl(placed: readonly Placed[], count: number): Chosen | null {
  for (const { reading, at } of placed) {
    if (!reading.url || isCentral(at, count)) continue;
    if (reading.unknown > (reading.pointed ? 12 : 60) && (reading.pointed || reading.start > 4)) continue;
    // 转载请注明出处 ⏎ 本文链接：…: the page's own
    const by = (other: LineReading, distance: number) =>
      (distance <= 0 && distance >= -3 && other.refusals.includes('instruction-or-news-source')) ||
      (reading.own && Math.abs(distance) <= 3 && CREDIT_ME.test(other.line.plain));
    if (placed.some((other) => by(other.reading, other.at - at))) continue;
    const { url, title, licence, republisher, start, end } = reading;
    const kind = isWechatArticleUrl(url) ? 'wechat' : 'website';
    const evidence = ['address'];
    const source = clause(start, end, { kind, name: null, url, title, licence, republisher, evidence, link: null });
    return { reading, source, at, score: ENOUGH };
  }
  return null;
}
