import type { Article, ChainLink, CslItem } from '../shared/article.ts';
import { clean } from './fields.ts';
import { dateParts } from './date-parts.ts';
import { citationKey } from './keys.ts';
import { pageIndex } from './page-index.ts';
import { shortTitle } from './short-title.ts';

/** Which version is cited: the page at hand or one of the chain. */
export type CitedVersion = 'page' | 'original' | 'republisher';

/** Fields that the reader has set; a field that is not given stays as read. */
interface Corrections {
  title?: string;
  authors?: readonly string[];
  /** The account or site. */
  account?: string;
  /** A day, month or year: 2021-10-26, 2021-10, 2021; '' for undated. */
  published?: string | null;
  url?: string;
}

/** What a reference is made of. `accessed` is a local calendar day, YYYY-MM-DD, or null. */
export interface ReferenceInput {
  article: Pick<Article, 'detected' | 'title' | 'url' | 'published' | 'language' | 'authors' | 'provenance'>;
  of: CitedVersion;
  accessed: string | null;
  corrections?: Corrections;
}

const GENRE = '微信公众号';

/**
 * CSL-JSON of the chosen version. Facts differ by version and are never mixed: the original's date is its own or none.
 * Addresses are canonical in the record and cited as they stand. Without a named person the account is the author. A version that the chain does not name is the page at hand.
 */
export function referenceOf({ article, of, accessed, corrections = {} }: ReferenceInput): CslItem {
  const { chain } = article.provenance;
  const original = chain.find(({ role }) => role === 'original');
  const page = chain[pageIndex(article)];
  const chosen = of === 'page' ? page : (chain.find(({ role }) => role === of) ?? page);
  const here = chosen === page;
  const wechat = chosen ? chosen.kind === 'wechat' : article.url.startsWith('https://mp.weixin.qq.com/');

  const account = clean(corrections.account ?? chosen?.name);
  const named = (corrections.authors ?? article.authors).map(clean).filter(Boolean);
  const first = chosen === original ? account : clean(original?.name) || account;
  const authors = named.length ? named : [first].filter(Boolean);
  const url = clean(corrections.url ?? (here ? article.url : chosen?.url));
  const issued = dateParts(corrections.published ?? (here ? article.published : chosen?.published) ?? '');
  const accessedParts = dateParts(accessed ?? '');
  const note = original && chosen !== original ? noteOf(original) : '';

  const item: CslItem = {
    id: '',
    type: wechat ? 'post-weblog' : 'webpage',
    title: titleOf(article, corrections, here ? null : chosen?.title),
    ...(authors.length && { author: authors.map((literal) => ({ literal })) }),
    ...(account && { 'container-title': account }),
    ...(wechat && { genre: GENRE }),
    ...(issued && { issued: { 'date-parts': [issued] } }),
    ...(accessedParts && { accessed: { 'date-parts': [accessedParts] } }),
    ...(url && { URL: url }),
    language: article.language || 'zh-CN',
    ...(note && { note }),
  };
  return { ...item, id: citationKey(item) };
}

/**
 * The reader's title, the chosen version's own, or the article's. A picture post and the like have none: theirs may be
 * the whole text.
 */
function titleOf(
  { detected, title }: ReferenceInput['article'],
  corrections: Corrections,
  own: string | null | undefined,
): string {
  if (corrections.title !== undefined || own) return clean(corrections.title ?? own);
  return detected.page === 'article' ? clean(title) : shortTitle(clean(title));
}

/** 转载自微信公众号“X”（ID：y）：URL, with what is known of it. */
function noteOf({ kind, name, id, url }: ChainLink): string {
  if (!name) return '';
  const source = `转载自${kind === 'wechat' ? GENRE : ''}“${clean(name)}”`;
  return source + (id ? `（ID：${clean(id)}）` : '') + (url ? `：${url}` : '');
}
