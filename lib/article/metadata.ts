import { isoFromText } from '../shared/dates.ts';
import type { Page } from '../shared/page.ts';
import { canonicalUrl, isTemporaryUrl } from '../shared/url.ts';
import { siteOf } from '../sites/registry.ts';
import { elementsIn, textOfElement } from '../sites/select.ts';
import type { SiteReading } from '../sites/site.ts';
import { BESIDE, dateBelow, printedDate } from './under-title.ts';

/** Title, address, date and language of the page at hand. */
export interface Metadata {
  title: string;
  url: string;
  published: string | null;
  language: string;
}

/** Reads the page's own fields: the site's first, then what the head says in machine-readable form, then what is printed. */
export function readMetadata(page: Page, reading: SiteReading): Metadata {
  const title = reading.title ?? titleOf(page);
  // WeChat's own rules know where its date stands
  const printed = () =>
    reading.kind === 'wechat' ? null : (printedDate(page.document, title, reading.body) ?? dateBelow(page.document));
  return {
    title,
    url: addressOf(page, reading),
    published: reading.published ?? machineDate(page) ?? printed(),
    language: languageOf(page, reading.body),
  };
}

/** The page's one heading of the first level, or of several the one that the head's title begins with; else that title. */
function titleOf(page: Page): string {
  const stated = (page.meta('og:title') ?? page.title).trim();
  const site = siteOf(page.url)?.name ?? page.meta('og:site_name');
  const headings = textsOf(page, 'h1')
    // a blog's own name above its articles is no title
    .filter((text) => text !== site && (stated.includes(text) || !page.title.endsWith(text)));
  const begins = beginningOf(stated, [...headings, ...textsOf(page, 'h2, h3')]);
  if (begins && begins !== site && headings.every((text) => text !== stated && stated.endsWith(text))) return begins;
  return (
    (headings.length === 1 ? headings[0] : headings.find((text) => stated.startsWith(text))) ??
    withoutSite(stated, site)
  );
}

const textsOf = (page: Page, selector: string): string[] =>
  elementsIn(page.document, selector).flatMap((element) =>
    element.closest('nav, aside, footer, li') ? [] : (textOfElement(element) ?? []),
  );

/** `标题_频道_网站`: the title up to a separator, where a heading says exactly that. A dash alone may be the title's own. */
const beginningOf = (title: string, headings: readonly string[]): string | undefined =>
  headings.find(
    (text) =>
      text.length >= 4 &&
      title.startsWith(text) &&
      (/^(?:\s?[_|｜]|\s[-–]\s|\s?—(?!—))/.test(title.slice(text.length)) ||
        (text.length >= 8 && /^-[^-]{2,16}$/.test(title.slice(text.length)))),
  );

/**
 * `标题-36氪`, `标题 | 虎嗅网`, `标题_新浪财经_新浪网`: the site's names at the end are no part of the title. A figure or a
 * single letter is none: `Claude-3`.
 */
function withoutSite(title: string, site: string | null): string {
  const [, rest, name] = /^(.+?)\s*[_|｜–—·-]\s*([^_|｜–—·-]+)$/.exec(title) ?? [];
  const isSite = name && site && name.length > 1 && /\D/.test(name) && (name.includes(site) || site.includes(name));
  return isSite ? withoutSite(rest!, site) : title;
}

function addressOf(page: Page, reading: SiteReading): string {
  if (reading.url) return reading.url;
  const here = canonicalUrl(page.url.href) ?? page.url.href;
  const stated = page.canonical ? canonicalUrl(page.canonical, page.url) : null;
  // A canonical link is believed if it stays on the host and names more than its front page.
  if (!stated || isTemporaryUrl(new URL(stated))) return here;
  const host = (href: string) => new URL(href).hostname.replace(/^(?:www|m)\./, '');
  return host(stated) === host(here) && new URL(stated).pathname !== '/' ? stated : here;
}

/** ISO dates of the head, of ld+json and of the time element; never a printed relative date. */
function machineDate(page: Page): string | null {
  for (const key of [
    'article:published_time',
    'og:published_time',
    'datepublished',
    'publishdate',
    'pubdate',
    'og:release_date',
    'og:time',
    'apub:time',
    'publish_time',
    'weibo:article:create_at',
  ]) {
    const value = page.meta(key);
    const date = value ? isoFromText(value) : null;
    if (date) return date;
  }
  for (const item of page.jsonLd) {
    const { datePublished, pubDate } = item as { datePublished?: unknown; pubDate?: unknown };
    const value = datePublished ?? pubDate;
    const date = typeof value === 'string' ? isoFromText(value) : null;
    if (date) return date;
  }
  for (const time of page.document.querySelectorAll('[itemprop="datePublished"], time[datetime]')) {
    if (isElsewhere(time)) continue;
    const date = isoFromText(time.getAttribute('content') ?? time.getAttribute('datetime') ?? '');
    if (date) return date;
  }
  return null;
}

/** A time of a comment, of a list of articles or of the side is not the article's. */
function isElsewhere(time: Element): boolean {
  const list = time.closest('li')?.parentElement;
  return time.closest(BESIDE) !== null || (list?.querySelectorAll('time').length ?? 0) > 1;
}

/** Characters that tell a language. */
const SAMPLE = 10_000;

/** The page's tag; of a template that says `en` around Chinese text it is none. */
function languageOf({ language, document }: Page, body: Element | null): string {
  if (!/^[a-z]{2,3}(?:-[a-z\d]{2,8})*$/i.test(language)) return 'zh-CN';
  if (/^(?:zh|ja|ko)\b/i.test(language)) return language;
  const letters = (body ?? document.body).textContent.slice(0, SAMPLE).match(/\p{L}/gu) ?? [];
  const han = letters.filter((letter) => /\p{Script=Han}/u.test(letter)).length;
  const kana = letters.some((letter) => /[ぁ-ヿ]/.test(letter));
  return !kana && han > letters.length / 2 ? 'zh-CN' : language;
}
