import { canonicalUrl, isWechatArticleUrl } from '../shared/url.ts';
import type { LineLink } from './line.ts';

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
  /** 译自渡口大学教授林小舟的文章. */
  author?: string;
  /** `first`: 首发于, said by the author. */
  act: 'repost' | 'first' | 'translation';
  start: number;
  end: number;
  /** Codes of what speaks for it: subject, verb, label, by, channel, id, quotes, address, link, wechat-link. */
  evidence: string[];
}

/** Why a clause that looks like a statement is none. */
export interface Refusal {
  refused: string;
  end: number;
}

interface ClauseInput {
  kind: SourceClause['kind'];
  name: string | null;
  id?: string | null;
  title?: string | null;
  licence?: string | null;
  republisher?: string | null;
  compiler?: SourceClause['compiler'];
  author?: string | undefined;
  act?: SourceClause['act'];
  evidence: string[];
  link: LineLink | null;
  url?: string | null;
}

/** A clause of these slots: its link decides kind and address, where it may be the original's. */
export function clause(start: number, end: number, input: ClauseInput): SourceClause {
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
    ...(input.author ? { author: input.author } : {}),
    act: input.act ?? 'repost',
    start,
    end,
    evidence: [...input.evidence, ...(byLink ? ['wechat-link'] : url ? ['link'] : [])],
  };
}

/** An avatar, a QR code. */
const PICTURE = /^[^?#]+\.(?:png|jpe?g|gif|webp|svg|bmp)(?:[?#]|$)|^https?:\/\/[\w.]*q(?:logo|pic)\.cn\//i;

/** 36kr links names to its own project pages: those are never the original's address. */
export function isSourceLink(href: string): boolean {
  return (
    /^https?:/i.test(href) &&
    !PICTURE.test(href) &&
    !/(?:^https?:\/\/)(?:[\w.]*36kr\.com\/(?:project|projectDetails|organization|space|motif|topics|tags)|(?:www\.)?36dianping\.com)/i.test(
      href,
    )
  );
}
