import { isArticle, type Page } from '../shared/page.ts';
import { emptyReading } from './reading.ts';
import { elementsIn, textOfElement } from './select.ts';
import type { SiteReading } from './site.ts';

/**
 * Containers that hold an article's body on many sites, most telling first. One is taken only where the page has
 * exactly one (its wrappers aside), or one under the heading of the page's title, and it holds real text; else the
 * reader is left to find the body.
 */
const BODIES = [
  '.articleDetailContent',
  '#js_content',
  '[itemprop="articleBody"]',
  'article .article-content, .article-content',
  '.post-content, .entry-content, .post-body, .markdown-body',
];

/** Reads any page by the conventions of the web. Its kind is none: only a source statement makes it ours. */
export function readGeneric(page: Page): SiteReading {
  const { document } = page;
  return {
    ...emptyReading(),
    page: 'article',
    reason: 'generic',
    authors: statedAuthors(page),
    body: genericBody(page),
    notices: [
      ...elementsIn(document, '.editor-note, .article-footer-txt, .it-news-source-tip'),
      ...sourceInfo(document),
    ],
  };
}

/** 发布日期：… 来源：X微信公众号: the line under the title in which offices and schools name the source. */
function sourceInfo(document: Document): Element[] {
  return elementsIn(document, '.info, .article-info, .article-meta, .source').filter((element) => {
    const text = textOfElement(element) ?? '';
    return (
      text.length < 120 && /来源\s?[：:][^：:]{1,30}公众号/.test(text) && !element.closest('a, aside, nav, footer, li')
    );
  });
}

/** The body by the conventions of the web; null where they are not met. */
export function genericBody(page: Page): Element | null {
  for (const selector of BODIES) {
    const body = onlyBody(page, selector);
    if (body) return body;
  }
  return null;
}

/** The head's author. On mirrors and blogs that may be the feed or the owner: provenance decides. */
function statedAuthors(page: Page): string[] {
  const name = [page.meta('author'), page.meta('article:author'), authorIn(page.jsonLd[0])].find(isName);
  return name ? [name] : [];
}

const isName = (name: string | null): boolean =>
  name !== null && name.length <= 40 && /\p{L}/u.test(name) && !/^https?:/.test(name) && !NOBODY.test(name.trim());

/** What programs for blogs call whoever is logged in. */
const NOBODY = /^(?:admin|administrator|root|webmaster|editor|管理员|小编|编辑|佚名|匿名)$/i;

/** The author of ld+json's first thing where that is an article: a name, a person, or the first of several. */
function authorIn(thing: { author?: unknown } | undefined): string | null {
  if (!thing || !isArticle(thing)) return null;
  const author: unknown = Array.isArray(thing.author) ? thing.author[0] : thing.author;
  const name: unknown = typeof author === 'object' && author !== null && 'name' in author ? author.name : author;
  return typeof name === 'string' ? name : null;
}

function onlyBody(page: Page, selector: string): Element | null {
  const found = elementsIn(page.document, selector);
  const outer = found.filter((element) => !found.some((other) => other !== element && other.contains(element)));
  const body = outer.length > 1 ? underTitle(page, outer) : outer[0];
  return body && (textOfElement(body)?.length ?? 0) >= 80 ? body : null;
}

/** Of several articles one after the other (endless scrolling adds them) the one whose heading is the page's title. */
function underTitle(page: Page, bodies: readonly Element[]): Element | undefined {
  const stated = page.meta('og:title') ?? page.title;
  const headings = elementsIn(page.document, 'h1, h2').filter(
    (heading) => !bodies.some((body) => body.contains(heading)),
  );
  const titled = bodies.filter((body) => {
    const text = textOfElement(
      headings.findLast((heading) => heading.compareDocumentPosition(body) & heading.DOCUMENT_POSITION_FOLLOWING) ??
        null,
    );
    return text !== null && stated.startsWith(text);
  });
  return titled.length === 1 ? titled[0] : undefined;
}
