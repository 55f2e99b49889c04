import type { Contributor } from '../shared/article.ts';
import type { Block } from '../shared/blocks.ts';
import { isWechatArticleUrl } from '../shared/url.ts';
import { idAfter } from './account-id.ts';
import { bareName } from './channel.ts';
import { chooseSource } from './choose-source.ts';
import { collectPeople } from './collect-people.ts';
import type { Line } from './line.ts';
import { isEnglish } from './english.ts';
import { isAtEdge, isCandidate, isUnderPicture, textLines } from './lines.ts';
import { originalAddress } from './original-address.ts';
import { readLine, type LineReading } from './read-line.ts';
import type { SourceClause } from './source-clause.ts';

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
}

const NOTICE_LINE =
  /^(?:该文观点仅代表作者|本文(?:经授权发布，不代表|仅代表作者|不代表|为作者独立观点|由[「“][^」”]{1,20}[」”]原创出品)|本内容为作者独立观点|本内容来源于网络|题图来自\s?\S{2,20}[，,]?\s?基于|本文由\s?@?\S{1,20}\s?(?:原创|授权)?发布于|原创文章，作者|未经(?:作者)?许可|未经授权|版权声明|转载或内容合作|寻求报道|如对本稿件有异议)/;

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
  };
  if (best) {
    const { source } = best;
    const url = originalAddress(best, lines, placed, near);
    const wechat = url !== null && isWechatArticleUrl(url);
    statement.source = {
      kind: wechat ? 'wechat' : source.kind,
      name: source.name,
      id: source.id ?? mentionedId(best.reading, source, readings) ?? null,
      url,
      title: source.title ?? best.reading.title ?? near.map(({ reading }) => reading.title).find(Boolean) ?? null,
      act: source.act,
      evidence: evidenceOf(best.reading, source),
      node: best.reading.line.node,
    };
  }
  consume(
    statement,
    near.map(({ reading }) => reading),
    lines,
    best?.reading ?? null,
  );
  // 以下文章来源于渡口 Pier，作者渡口 Pier: the account's name is one, however it is spaced
  if (statement.source?.name === statement.authors.join(' ')) statement.authors = [statement.source.name];
  if (best?.source.name) takeCard(statement, best.reading.line, best.source.name, lines);
  return statement;
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
  const outermost = at < 3 || at >= count - 3;
  const lead = isBioLead(reading) && (reading.unknown <= 30 || outermost);
  if (!pure && !lead && !(outermost && endsInByline(reading))) return false;
  if (isUnderPicture(reading.line, blocks) && !reading.roles.length) return false;
  if (isAtEdge(at, count)) return true;
  return source !== null && Math.abs(at - source) <= 4;
}

/** 作者：席文奕，蝌蚪互娱联合创始人: a byline that goes on as a biography. */
function isBioLead(reading: LineReading): boolean {
  const first = reading.roles[0];
  return first !== undefined && first.role === 'author' && first.start <= 4 && /作者/.test(first.label);
}

/** 本文为渡口日报“河边夜话”栏目的第12期，撰文：林小舟: the by-line is all that stands behind the sentence. */
function endsInByline({ roles, line, end }: LineReading): boolean {
  const first = roles.find(({ role }) => role === 'author');
  return first !== undefined && line.plain.length - end <= 2 && /[,。;]\s?$/.test(line.plain.slice(0, first.start));
}

/** 微信搜索 X 或 ID; on another line 本公众号“X”（ID：y）, X (y)，写渡口的公众号. */
function mentionedId(main: LineReading, { name, kind }: SourceClause, readings: readonly LineReading[]): string | null {
  if (!name || kind !== 'wechat') return null;
  const searched = /微信搜索[^，。]{1,30}?[或\/]\s*[*_`]*([A-Za-z][\w-]{4,30})/.exec(main.line.plain)?.[1];
  if (searched) return searched;
  for (const { line } of readings) {
    if (!/公众号/.test(line.plain)) continue;
    for (let at = line.text.indexOf(name); at >= 0; at = line.text.indexOf(name, at + 1)) {
      const behind = at + name.length;
      const beside = idAfter(line.plain, behind + (/[”"」』》]/.test(line.text[behind] ?? '') ? 1 : 0));
      if (beside) return beside.id;
    }
  }
  return null;
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

/** Characters of a statement in English, a sentence or two. */
const LONGEST_ENGLISH = 300;

function consume(statement: Statement, near: readonly LineReading[], lines: readonly Line[], main: LineReading | null) {
  const consumed = new Set<number>();
  const take = ({ index, second }: Line) => [index, second ?? index].forEach((block) => consumed.add(block));
  for (const reading of near) {
    const { line } = reading;
    const understood = reading.end - reading.start;
    if (reading === main) {
      const behind = line.text.slice(reading.end);
      // 编者按：…原文发表在X网站上，标题是：…: the note ends in the original's title, however long
      const titled = reading.lead && /^\S{0,4}[，,]\s?(?:原文)?标题/.test(behind);
      // This article is from the WeChat account "X", written by N, published by 36Kr with authorization.
      const english = reading.start <= 4 && line.text.length <= LONGEST_ENGLISH && isEnglish(line.text);
      const whole = titled || english || (behind.length <= 40 && (reading.lead || reading.unknown <= 60));
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

/** The most that WeChat lets an account say of itself, in characters. */
const SIGNATURE = 120;

/** Below WeChat's own line a copy of its page has the original account's card: `X .`, and what X says of itself. */
function takeCard(statement: Statement, main: Line, name: string, lines: readonly Line[]) {
  if (!/^以下文章来源于/.test(main.text)) return;
  const at = lines.indexOf(main);
  const [title, signature] = [lines[at + 1], lines[at + 2]];
  if (!title || bareName(title.text.replace(/\s?\.$/, '')).text !== name) return;
  const taken = [title];
  if (title.text.endsWith('.') && signature && !signature.heading && signature.text.length <= SIGNATURE)
    taken.push(signature);
  statement.consumed = [...new Set([...statement.consumed, ...taken.map(({ index }) => index)])].sort((a, b) => a - b);
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
