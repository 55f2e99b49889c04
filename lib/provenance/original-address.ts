import { canonicalUrl, isWechatArticleUrl } from '../shared/url.ts';
import type { Chosen } from './choose-source.ts';
import type { Line } from './line.ts';
import { ONLY_ADDRESS, type Placed } from './lines.ts';
import type { LineReading } from './read-line.ts';
import { addressAt, indexWithin } from './scan.ts';
import type { SourceClause } from './source-clause.ts';

/**
 * The address of the original: the clause's own, else what stands in its line or near it. A site's front page gives way
 * to any of them.
 */
export function originalAddress(
  best: Chosen,
  lines: readonly Line[],
  placed: readonly Placed[],
  near: readonly Placed[],
): string | null {
  const { url } = best.source;
  return (isHome(url) ? null : url) ?? nearUrl(near, placed, best, lines) ?? url;
}

/** The front page of a site: a text's own address says more. */
const isHome = (url: string | null): boolean => url !== null && /^https?:\/\/[^/]+\/?$/.test(url);

function nearUrl(
  near: readonly Placed[],
  placed: readonly Placed[],
  best: Chosen,
  lines: readonly Line[],
): string | null {
  const own = best.reading.url ?? anyWechatLink(best.reading, best.source);
  if (own) return own;
  // 链接：https://… and the text at once behind it
  const labelled = placed.find(({ reading, at }) => reading.url && reading.start <= 4 && Math.abs(at - best.at) <= 2);
  if (labelled) return labelled.reading.url;
  const behind = addressBehind(best, lines, placed);
  if (behind) return behind;
  const found = near
    .filter(({ reading, at }) => reading.url && Math.abs(at - best.at) <= 4)
    .sort((a, b) => Math.abs(a.at - best.at) - Math.abs(b.at - best.at))[0];
  return found?.reading.url ?? null;
}

/** A line that is an address behind the statement, by-lines between them. */
function addressBehind(best: Chosen, lines: readonly Line[], placed: readonly Placed[]): string | null {
  for (let at = best.at + 1; at <= best.at + 4; at++) {
    const text = lines[at]?.text ?? '';
    if (ONLY_ADDRESS.test(text)) return canonicalUrl(text.replace(/^[^h]+|[\s>*_)）]+$/g, ''));
    const reading = placed.find((other) => other.at === at)?.reading;
    if (!reading?.end || reading.unknown > 4) return null;
  }
  return null;
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
