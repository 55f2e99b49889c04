import type { ChainLink } from '../shared/article.ts';
import type { ArticleSource } from '../article/compose-source.ts';
import { pageIndex } from '../citation/page-index.ts';
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

interface LinkFacts {
  title?: string | undefined;
  account?: string | undefined;
  published?: string | null | undefined;
  url?: string | undefined;
}

function correctLink(link: ChainLink, { title, account, published, url }: LinkFacts): ChainLink {
  return {
    ...link,
    ...(title === undefined ? {} : { title }),
    ...(account === undefined ? {} : { name: account }),
    ...(published === undefined ? {} : { published }),
    ...(url === undefined ? {} : { url }),
  };
}

/** The CSL types that a reader may choose. */
export const TYPES = ['webpage', 'post-weblog', 'article-newspaper', 'article-magazine', 'report'] as const;

/** Whether a text is an address of the web: only those become links. */
export const isAddress = (text: string): boolean => /^https?:\/\/\S+$/i.test(text) && URL.canParse(text);

type Check = (value: unknown) => boolean;

const text =
  (isRight: (text: string) => boolean = () => true): Check =>
  (value) =>
    typeof value === 'string' && isRight(value);
const isLink = text((url) => !url || isAddress(url));
const isDate = (value: unknown) =>
  value === null || text((date) => /^\d{4}-\d\d-\d\d(T|$)/.test(date) && !Number.isNaN(Date.parse(date)))(value);

const ORIGINAL = { title: text(), account: text(), published: isDate, url: isLink } satisfies Record<string, Check>;
const CHECKS: Record<keyof Corrections, Check> = {
  ...ORIGINAL,
  authors: (value) => Array.isArray(value) && value.every(text()),
  accessed: text((day) => day.length === 10 && isDate(day)),
  type: text((type) => TYPES.some((each) => each === type)),
  key: text(),
  original: (value) => fits(value, ORIGINAL),
};

/**
 * Whether something stored or imported is a set of corrections, such as the form makes them: all of it may become a
 * link or a citation. Unknown fields are an error: they would be lost.
 */
export const isCorrections = (value: unknown): value is Corrections => fits(value, CHECKS);

function fits(value: unknown, checks: Record<string, Check>): boolean {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  return Object.entries(value).every(([key, part]) => Object.hasOwn(checks, key) && checks[key]!(part));
}
