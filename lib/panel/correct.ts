import type { Article, ChainLink } from '../shared/article.ts';
import type { ArticleSource } from '../article/compose-source.ts';
import { citedUrl } from '../citation/cited-url.ts';
import type { Corrections } from './model.ts';

/** The article with the reader's corrections in place; the page's own facts and the original's are never mixed. */
export function correctArticle<A extends ArticleSource>(article: A, corrections: Corrections | null): A {
  if (!corrections) return article;
  const { title, authors, account, published, url, original } = corrections;
  const chain = [...article.provenance.chain];
  const page = pageIndex(article);
  const first = chain.findIndex(({ role }) => role === 'original');
  if (page >= 0) chain[page] = correctLink(chain[page]!, { account, published, url });
  if (original && first >= 0 && first !== page) chain[first] = correctLink(chain[first]!, original);
  return {
    ...article,
    ...(title === undefined ? {} : { title }),
    ...(authors === undefined ? {} : { authors }),
    ...(published === undefined ? {} : { published }),
    ...(url === undefined ? {} : { url }),
    provenance: { ...article.provenance, chain },
  };
}

/**
 * The chain's link that is the page at hand (the rule of `referenceOf`): the one with its address, else the last one
 * if it can be it; -1 where a statement names only a source.
 */
export function pageIndex({ url, provenance: { chain } }: Pick<Article, 'url' | 'provenance'>): number {
  const here = chain.findLastIndex((link) => link.url !== null && citedUrl(link.url) === citedUrl(url));
  const last = chain.at(-1);
  if (here >= 0 || !last) return here;
  return last.role !== 'original' || last.evidence === null ? chain.length - 1 : -1;
}

interface LinkFacts {
  account?: string | undefined;
  published?: string | null | undefined;
  url?: string | undefined;
}

function correctLink(link: ChainLink, { account, published, url }: LinkFacts): ChainLink {
  return {
    ...link,
    ...(account === undefined ? {} : { name: account }),
    ...(published === undefined ? {} : { published }),
    ...(url === undefined ? {} : { url }),
  };
}

const TEXTS = ['title', 'account', 'url', 'accessed', 'type', 'key'] as const;
const LONGEST = 2000;
const isText = (value: unknown) => typeof value === 'string' && value.length <= LONGEST;

/** Whether something stored or imported is a set of corrections. Unknown fields are an error: they would be lost. */
export function isCorrections(value: unknown): value is Corrections {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const { authors, published, original, ...rest } = value as Record<string, unknown>;
  if (authors !== undefined && !(Array.isArray(authors) && authors.length <= 200 && authors.every(isText)))
    return false;
  if (published !== undefined && published !== null && !isText(published)) return false;
  if (original !== undefined && !isOriginal(original)) return false;
  return Object.entries(rest).every(([key, text]) => TEXTS.includes(key as (typeof TEXTS)[number]) && isText(text));
}

function isOriginal(value: unknown): boolean {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const { published, ...rest } = value as Record<string, unknown>;
  if (published !== undefined && published !== null && !isText(published)) return false;
  return Object.entries(rest).every(([key, text]) => (key === 'account' || key === 'url') && isText(text));
}
