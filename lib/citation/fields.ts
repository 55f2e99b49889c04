import type { CslDate, CslItem, CslName } from '../shared/article.ts';
import { hasHan } from './han.ts';

/** What a style prints, read once from the CSL item: cleaned texts, known parts only. */
export interface Fields {
  authors: string[];
  title: string;
  /** The account or site (`container-title`). */
  site: string;
  /** The kind of post as the style words it; '' where there is none. */
  genre: string;
  kind: Kind;
  /** It came out in something with a title of its own: an account, a blog, a newspaper, a magazine; not on a site. */
  serial: boolean;
  /** Year, month, day, as many as are known; empty for undated. */
  issued: number[];
  accessed: number[];
  url: string;
  /** The account (or site) is its own author: each style then drops one of the two. */
  selfPublished: boolean;
  chinese: boolean;
}

export type Kind = 'page' | 'post' | 'newspaper' | 'magazine' | 'report';

/** What a CSL type is for us; every other one is a page of a site. */
const KINDS: ReadonlyMap<string, Kind> = new Map([
  ['post', 'post'],
  ['post-weblog', 'post'],
  ['article-newspaper', 'newspaper'],
  ['article-magazine', 'magazine'],
  ['report', 'report'],
]);

/** The wording that English styles use for a genre; other genres are printed as they are. */
const ENGLISH: Readonly<Record<string, string>> = { 微信公众号: 'WeChat official account post' };
// Control characters and the marks that this folder itself uses for italics.
// oxlint-disable-next-line no-control-regex
const UNPRINTABLE = /[\u0000-\u001f\u007f-\u009f\u2028\u2029\ue000\ue001]+/g;

/** Reads the printable fields. `genre: 'original'` keeps the Chinese word. Never throws on odd items. */
export function fieldsOf(item: CslItem, genre: 'english' | 'original' = 'english'): Fields {
  const authors = Array.isArray(item.author) ? item.author.map(nameOf).filter(Boolean) : [];
  const site = clean(item['container-title']);
  const word = clean(item.genre);
  const kind = KINDS.get(clean(item.type)) ?? 'page';
  return {
    authors,
    title: clean(item.title),
    site,
    genre: genre === 'english' ? (ENGLISH[word] ?? word) : word,
    kind,
    serial: kind !== 'page' && kind !== 'report',
    issued: partsOf(item.issued),
    accessed: partsOf(item.accessed),
    url: clean(item.URL),
    selfPublished: authors.length === 1 && authors[0] === site,
    chinese: !/^en\b/i.test(clean(item.language)),
  };
}

/** One printable line: white space collapsed, control characters dropped; '' for anything that is no text. */
export function clean(value: unknown): string {
  return typeof value === 'string' ? value.replace(UNPRINTABLE, ' ').replace(/\s+/g, ' ').trim() : '';
}

/** A name in one piece; a Chinese name stays together, others read given name first. */
export function nameOf(name: CslName): string {
  const literal = clean(name.literal);
  if (literal) return literal;
  const [family, given] = [clean(name.family), clean(name.given)];
  return hasHan(family) ? family + given : [given, family].filter(Boolean).join(' ');
}

function partsOf(date: CslDate | undefined): number[] {
  const parts = date?.['date-parts']?.[0];
  if (!Array.isArray(parts)) return [];
  const end = parts.findIndex((part) => !Number.isInteger(part) || part < 1);
  const known = (end < 0 ? parts : parts.slice(0, end)).slice(0, 3);
  return (known[1] ?? 1) > 12 ? known.slice(0, 1) : known;
}
