import { canonicalUrl } from '../shared/url.ts';
import type { RoleItem } from './byline.ts';
import { partsOf, type Part } from './line-parts.ts';
import type { Line } from './line.ts';
import {
  addressAt,
  endOfClause,
  indexWithin,
  skipDelimiters,
  skipOrnaments,
  skipSeparator,
  skipSpaces,
} from './scan.ts';
import { clause, isSourceLink, type SourceClause } from './source-clause.ts';
import { subjectAt } from './tables.ts';

/** All that one line says of the article's source. */
export interface LineReading {
  line: Line;
  sources: SourceClause[];
  roles: RoleItem[];
  licence: string | null;
  republisher: string | null;
  title: string | null;
  /** 原文链接：… */
  url: string | null;
  /** 本文链接：…: as often the page's own. */
  own: boolean;
  /** That address is a link that only points (阅读原文), no label says whose. */
  pointed: boolean;
  /** 编者按 and the like stand first. */
  lead: boolean;
  refusals: string[];
  /** First and last-plus-one character of what was understood. */
  start: number;
  end: number;
  /** Letters that belong to none of it. */
  unknown: number;
}

/** 作者 Jane Doe, Jane Doe 在“Title”一文中. */
const WRITER =
  /作者\s?([A-Z][\w.'-]+(?: [A-Z][\w.'-]+){1,3})|([A-Z][\w.'-]+(?: [A-Z][\w.'-]+){1,3})\s?(?=在\s?[“"「《])/;
/** 转载请注明本文来自X: what others are to write. */
const INSTRUCTION = /(?:注明|标注|标明|写明|写上|附上|署上|加上|注上).{0,8}(?:来源?|转载?)[自于]/;

/** Reads one line part by part; linear in its length. */
export function readLine(line: Line, inWechat: boolean): LineReading {
  const { plain, text } = line;
  const reading: LineReading = {
    line,
    sources: [],
    roles: [],
    licence: null,
    republisher: null,
    title: null,
    url: null,
    own: false,
    pointed: false,
    lead: false,
    refusals: INSTRUCTION.test(plain) ? ['instruction-or-news-source'] : [],
    start: plain.length,
    end: 0,
    unknown: 0,
  };
  const english = /\bwechat\b/i.test(plain);
  const partAt = partsOf(line);
  let i = skipOrnaments(plain, 0);
  const lead = leadAt(plain, i);
  if (lead) {
    reading.lead = true;
    understand(reading, i, lead);
    i = skipOrnaments(plain, lead);
  }
  while (i < plain.length) {
    const part = partAt(i, { inWechat, english, clean: reading.end > 0 && !reading.unknown });
    if (part) {
      add(reading, i, part);
      i = skipDelimiters(plain, part.next);
      continue;
    }
    if (reading.end && !reading.unknown && plain.length - i > LONG && isSetApart(plain, i, reading)) break;
    const address = plain.startsWith('http', i) ? addressAt(text, i) : null;
    if (address) {
      // …，作者为X：https://…: of the source named before it
      if (reading.sources.length && i - reading.end <= 3) reading.url ??= canonicalUrl(address.url);
      i = skipDelimiters(plain, address.end);
      continue;
    }
    const end = endOfUnknown(plain, i);
    reading.unknown += letters(text.slice(i, end));
    i = skipDelimiters(plain, end);
  }
  if (reading.lead && !reading.sources.length) readTranslated(reading);
  return reading;
}

/** The authors that the line names, who only posted it left out. */
export const authorsIn = ({ roles }: LineReading): string[] =>
  roles.filter(({ role, poster }) => role === 'author' && !poster).flatMap(({ names }) => names);

/** So many characters behind a by-line are a text. */
const LONG = 30;

function understand(reading: LineReading, from: number, to: number) {
  reading.start = Math.min(reading.start, from);
  reading.end = Math.max(reading.end, to);
}

/** What a part says counts unless an earlier one said it. */
function add(reading: LineReading, at: number, part: Part) {
  if (part.refused) {
    reading.refusals.push(part.refused);
    reading.unknown += letters(reading.line.text.slice(at, part.next));
    return;
  }
  if (part.source) reading.sources.push(part.source);
  reading.roles.push(...(part.roles ?? []));
  reading.licence ??= part.licence ?? null;
  reading.republisher ??= part.republisher ?? null;
  reading.title ??= part.title ?? null;
  if (part.url && !reading.url) {
    reading.url = part.url;
    reading.pointed = part.pointed ?? false;
    reading.own = part.own ?? false;
  }
  understand(reading, at, part.end ?? part.next);
}

/** Characters before the colon of who says something. */
const SPEAKER = 40;

/** 主理人说：本文转自…: what is said of the article begins anew behind a colon. */
function endOfUnknown(plain: string, at: number): number {
  const said = indexWithin(plain, ':', at, SPEAKER);
  const anew = said >= 0 && subjectAt(plain, skipSpaces(plain, said + 1)) !== null;
  if (anew && endOfClause(plain.slice(at, said), 0) === said - at) return Math.max(said, at + 1);
  return Math.max(endOfClause(plain, at), at + 1);
}

const letters = (text: string): number => text.replace(/[\s\p{P}]/gu, '').length;

/** 编者按：本文…作者 Jane Doe…在<a>“Title”</a>一文中…: a note on a translated article names it by its link. */
function readTranslated(reading: LineReading) {
  const { links, plain, text } = reading.line;
  const link = links.find(
    ({ end, href }) => isSourceLink(href) && /^[\s”"」》]{0,2}(?:一文|(?:的|这篇)文章)/.test(plain.slice(end, end + 8)),
  );
  if (!link) return;
  const author = WRITER.exec(plain);
  const title = text.slice(link.start, link.end).replace(/^[“"「《]|[”"」》]$/g, '');
  const evidence = ['subject', 'verb'];
  reading.sources.push(
    clause(0, text.length, { kind: 'website', name: null, title, act: 'translation', evidence, link }),
  );
  reading.title ??= title;
  if (author)
    reading.roles.push({
      role: 'author',
      label: '作者',
      names: [(author[1] ?? author[2])!],
      start: author.index,
      end: author.index + author[0].length,
    });
}

/**
 * （来源：渡口网）晨雾散去…: whether what begins at `at` is the paragraph's text, apart from the by-line before it: by
 * its bracket, by two spaces, by being behind two roles.
 */
function isSetApart(plain: string, at: number, { start, end, roles, sources }: LineReading): boolean {
  const gap = plain.slice(end, at);
  const boxed = /^\s*[(【[]/.test(plain.slice(0, start)) && /[)】\]]/.test(gap);
  const dateline = plain[end - 1] === ')' && roles.at(-1)?.end === end;
  const labelled = sources.length === 1 && sources[0]!.evidence[0] === 'label' && /\s/.test(gap);
  return start <= 4 && (boxed || dateline || labelled || /\s{2}/.test(gap) || roles.length > 1);
}

/** 编者按：, 【声明】, 转载声明: the place behind, or null. */
function leadAt(plain: string, at: number): number | null {
  // 钛媒体注, 小编导读: any note, where the article is spoken of behind it
  const lead =
    /^(?!作者信息)(?:[\p{L}\d]{0,8}(?:[注按]|[导按者荐]语|导读|的话|声明|说明|提示|信息|Tips)|编者|题记|写在前面|文章来源及作者|转载(?=\s?[】\]]))\s?[:|】\])]/iu.exec(
      plain.slice(at, at + 16),
    );
  return lead && skipSeparator(plain, at + lead[0].length);
}
