import type { EntityKind } from '../shared/article.ts';
import type { Block } from '../shared/blocks.ts';
import { indexOf } from '../shared/page.ts';
import { matchesHost } from '../shared/match-host.ts';

/** A link of the body to something that has a name. */
export interface FoundLink {
  name: string;
  /** Absolute; '' where the page links nothing (account cards). */
  href: string;
  kind: EntityKind;
  /** The page's linker set it by machine: it has to be judged. Others are the author's own. */
  automatic: boolean;
  /** Where the name stands: block of the list and offsets in its text; -1 for cards without text. */
  block: number;
  start: number;
  end: number;
  node: number | null;
  logo?: string;
}

/** Reads all links of the blocks in document order. Addresses are resolved against `base`. */
export function collectLinks(blocks: readonly Block[], base: URL): FoundLink[] {
  const found: FoundLink[] = [];
  blocks.forEach((block, index) => {
    for (let at = 0; at < block.runs.length; at++) {
      const link = block.runs[at]!.link;
      if (!link) continue;
      const first = block.runs[at]!;
      while (block.runs[at + 1]?.link === link) at++;
      const place = trimmed(block.text, first.start, block.runs[at]!.end);
      const name = block.text.slice(place.start, place.end);
      const target = targetOf(link, base);
      if (name && target) found.push({ name, ...target, ...logoOf(link), block: index, ...place, node: indexOf(link) });
    }
  });
  return found;
}

/** The account cards (mp-common-profile) among the blocks: elements without text. */
export function collectCards(blocks: readonly Block[]): FoundLink[] {
  const first = blocks[0]?.element;
  const last = blocks.at(-1)?.element;
  if (!first || !last) return [];
  const cards: FoundLink[] = [];
  for (const card of first.ownerDocument.querySelectorAll('mp-common-profile[data-nickname]')) {
    const name = card.getAttribute('data-nickname')!.trim();
    const inside = !(first.compareDocumentPosition(card) & 2) && !(last.compareDocumentPosition(card) & 4);
    if (name && (inside || last.contains(card)))
      cards.push({
        name,
        href: '',
        kind: 'account',
        automatic: false,
        block: -1,
        start: 0,
        end: 0,
        node: indexOf(card),
      });
  }
  return cards;
}

/** 36kr's stand-in for companies without a logo of their own (facts of 2021-22): no picture of anybody. */
const STAND_IN = '/v2_811751a081924fa9af8741ce120bd7bf';

function logoOf(link: Element): { logo?: string } {
  const url = URL.parse(link.getAttribute('data-logo') ?? '');
  return url?.protocol === 'https:' && !url.pathname.includes(STAND_IN) ? { logo: url.href } : {};
}

type Target = Pick<FoundLink, 'href' | 'kind' | 'automatic'>;

/** What an `<a>` of the body leads to; null if nowhere worth listing. */
function targetOf(link: Element, base: URL): Target | null {
  const written = link.getAttribute('href')?.trim() ?? '';
  const miniProgram = link.getAttribute('data-miniprogram-nickname');
  const own = link.classList.contains('project-link');
  const url = URL.parse(written, base);
  const web = url && /^https?:$/.test(url.protocol) ? url.href : '';
  if (own) return { href: web, kind: 'company', automatic: true };
  if (link.classList.contains('wx_topic_link')) return { href: web, kind: 'topic', automatic: false };
  if (miniProgram) return { href: '', kind: 'product', automatic: false };
  if (!url || !web || written.startsWith('#')) return null;
  const target = (kind: EntityKind, automatic = false): Target => ({ href: url.href, kind, automatic });
  const host = url.hostname.replace(/^(?:www|m)\./, '');
  const path = url.pathname;
  if (host === 'p.36kr.com' || host === '36dianping.com')
    return path.startsWith('/space/') ? target('company', true) : null;
  if (matchesHost(host, ['*.36kr.com'])) {
    if (/^\/project(?:Details)?\//.test(path)) return target('company', true);
    if (/^\/(?:organization|company)\//.test(path)) return target('company');
    if (/^\/user\//.test(path)) return target('person');
    if (/^\/(?:topics?|motif|tags?)\//.test(path)) return target('topic');
    return /^\/(?:p|newsflashes|video)\//.test(path) ? target('article') : null;
  }
  if (host === 'mp.weixin.qq.com') return wechatTarget(url, target);
  if (matchesHost(host, ['*.zhihu.com'])) {
    if (link.classList.contains('RichContent-EntityWord') || host.startsWith('zhida.')) return target('topic', true);
    if (/^\/(?:people|org)\//.test(path)) return target('person');
  }
  return target(url.hostname === base.hostname ? 'article' : 'site');
}

function wechatTarget(url: URL, target: (kind: EntityKind) => Target): Target | null {
  if (url.pathname.startsWith('/mp/appmsgalbum')) return target('topic');
  if (url.pathname.startsWith('/mp/profile_ext') || url.pathname.startsWith('/mp/homepage')) return target('account');
  return url.pathname === '/s' || url.pathname.startsWith('/s/') ? target('article') : null;
}

function trimmed(text: string, start: number, end: number): { start: number; end: number } {
  let from = start;
  let to = Math.min(end, text.length);
  while (from < to && /\s/.test(text[from]!)) from++;
  while (to > from && /\s/.test(text[to - 1]!)) to--;
  return { start: from, end: to };
}
