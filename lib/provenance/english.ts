import { canonicalUrl, isWechatArticleUrl } from '../shared/url.ts';
import type { Line } from './line.ts';
import type { SourceClause } from './source-clause.ts';

/**
 * The English form (eu.36kr.com and blogs): This article is from the WeChat official account "X" (ID: x), written
 * by N, and is published by 36Kr with authorization. · First published on WeChat Official Account 「X」.
 */
const LEAD =
  /(?:(?:this|the(?: above| following)?)\s+(?:article|post|story|essay|piece|content)\s+(?:(?:is|was|has been|comes?|came)\s+)?)?(?:originally\s+|first\s+|re)?(?:from|published|posted|appeared|reprinted|reproduced|sourced|adapted|translated)\s*(?:in (?:Chinese|English)\s*)?(?:with (?:permission|authorization)\s*)?(?:from|on|in|by)?\s+/iy;
const CHANNEL =
  /(?:(?:the|my|our)\s+)?(?:official\s+)?wechat(?:\s+(?:official|public|subscription))?(?:\s+(?:account|platform))?\s*[:：]?\s*(?:submission from\s+)?/iy;
const NAME =
  /(?:["“”「『《'‘]\s*([^"“”」』》'’]{1,60})\s*["”“」』》'’]|([A-Z][\w .&'-]{1,40}?|\p{Script=Han}[^\s,.。，(（]{1,30})(?=\s*[,.。，(（]|$))/uy;
const ID = /\s*[(（]\s*(?:wechat\s+)?(?:ID|account)\s*[:：]\s*([A-Za-z][\w-]{2,30})\s*[)）]/iy;

/** Whether a line begins in English. */
export const isEnglish = (text: string): boolean => /^[\x00-\x7f\s]{40}/.test(text);

/** Reads the English clause that begins here; null if none does. */
export function englishSourceAt(line: Line, at: number): SourceClause | null {
  const { plain, text } = line;
  if (!/[A-Za-z]/.test(plain[at] ?? '')) return null;
  const lead = match(LEAD, plain, at);
  if (!lead || lead.trim().length < 8) return null;
  let i = at + lead.length;
  const channel = match(CHANNEL, plain, i);
  if (!channel || !/wechat/i.test(channel)) return null;
  i += channel.length;
  NAME.lastIndex = i;
  const named = NAME.exec(text);
  const name = (named?.[1] ?? named?.[2] ?? '').trim() || null;
  const start = i;
  if (named) i = NAME.lastIndex;
  ID.lastIndex = i;
  const id = ID.exec(plain);
  if (id) i = ID.lastIndex;
  if (!name && !id) return null;
  const link = line.links.find((item) => item.start < i && item.end > start && isWechatArticleUrl(item.href));
  return {
    kind: 'wechat',
    name,
    id: id?.[1] ?? null,
    url: link ? canonicalUrl(link.href) : null,
    title: null,
    licence: null,
    republisher: null,
    compiler: null,
    act: /first|original/i.test(lead) ? 'first' : 'repost',
    start: at,
    end: i,
    evidence: ['subject', 'verb', 'channel', ...(id ? ['id'] : []), ...(link ? ['wechat-link'] : [])],
  };
}

/** People and licence of the English sentence. */
export interface EnglishPeople {
  authors: string[];
  editors: string[];
  translators: string[];
  licence: string | null;
  republisher: string | null;
}

/** written by N (and M), edited by E, translated by T, … published by 36Kr with authorization. */
export function englishPeople(plain: string): EnglishPeople {
  const names = (pattern: RegExp) => {
    const found = pattern.exec(plain)?.[1];
    return found
      ? found
          .split(/\s*(?:,|&|\band\b)\s*/)
          .map((name) => name.trim())
          .filter((name) => /^[\p{L}][\p{L} .'-]{1,40}$/u.test(name))
      : [];
  };
  const licence = /\b(with (?:authorization|permission))\b/i.exec(plain);
  const republisher = /\bpublished by ([A-Z0-9][\w ]{1,20}?) with\b/.exec(plain);
  return {
    authors: names(
      /\b(?:written by|authored by|authors?:|(?<!(?:translated|edited|reviewed|published) )by)\s+([A-Z][\p{L} .'&-]{1,60}?(?:\s+and\s+[A-Z][\p{L} .'-]{1,30}?)?)(?=\s*(?:,|\.|;|$| and is | and was ))/u,
    ),
    editors: names(/\b(?:edited by|editor:)\s+([A-Z][\p{L} .'&-]{1,60}?)(?=\s*(?:,|\.|;|$| and is ))/u),
    translators: names(/\b(?:translated by|translator:)\s+([A-Z][\p{L} .'&-]{1,60}?)(?=\s*(?:,|\.|;|$| and is ))/u),
    licence: licence?.[1] ?? null,
    republisher: republisher?.[1] ?? null,
  };
}

function match(pattern: RegExp, text: string, at: number): string | null {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? null;
}
