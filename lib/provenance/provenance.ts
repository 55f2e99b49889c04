import type { ChainLink, Conflict, Contributor } from '../shared/article.ts';
import type { Block } from '../shared/blocks.ts';
import type { Page } from '../shared/page.ts';
import { siteOf } from '../sites/registry.ts';
import type { SiteReading } from '../sites/site.ts';
import { buildChain } from './chain.ts';
import { isOrganisation, splitNames } from './people.ts';
import { flatName } from './same-name.ts';
import { readStatement, type Statement } from './statement.ts';

/** What the source statement, the bylines and the site's own fields say together. */
export interface ProvenanceReading {
  authors: string[];
  contributors: Contributor[];
  chain: ChainLink[];
  licence: string | null;
  /** By-lines that contradict each other. */
  conflicts: Conflict[];
  /** Blocks that are statement, byline or notice: no part of the text. Indices into the given blocks. */
  consumed: number[];
  /** Statements glued to the text of a block: the part to be cut out of it. */
  cuts: { block: number; start: number; end: number }[];
}

/**
 * Reads who wrote the text, which account or site published it first, who republished it.
 * `blocks` are all lines of the body root and of the notices, untrimmed; `published` is the page's own date.
 */
export function readProvenance(input: {
  page: Page;
  reading: SiteReading | null;
  blocks: readonly Block[];
  published?: string | null;
}): ProvenanceReading {
  const { page, reading, blocks } = input;
  const inWechat = reading?.kind === 'wechat' || page.url.hostname === 'mp.weixin.qq.com';
  const statement = readStatement(blocks, { inWechat, notices: reading?.notices ?? [] });
  const chain = buildChain({ page, reading, statement, published: input.published ?? reading?.published ?? null });
  const authors = authorsOf(page, reading, statement, inWechat);
  // on WeChat the author widget is a by-line too; elsewhere the page's author is the poster
  const widget = inWechat ? (reading?.authors ?? []).flatMap(splitNames) : [];
  const values = [...new Set([...statement.otherAuthors, ...widget])].filter(
    (name) => !authors.includes(name) && !isOrganisation(name) && flatName(name) !== flatName(reading?.account?.name),
  );
  return {
    authors,
    contributors: statement.contributors,
    chain,
    licence: statement.licence,
    conflicts: values.length ? [{ field: 'authors', values }] : [],
    consumed: statement.consumed,
    cuts: statement.cuts,
  };
}

/**
 * Statement and bylines first. The site's byline counts where the page is the original: on a repost it is the
 * account's user there, and on a mirror the feed or the owner of the blog. A named writer beats the poster.
 */
function authorsOf(page: Page, reading: SiteReading | null, statement: Statement, inWechat: boolean): string[] {
  if (statement.authors.length) return statement.authors;
  const card = reading?.original?.author;
  if (card) return splitNames(card);
  const posted = (reading?.authors ?? []).flatMap(splitNames);
  if (inWechat) return posted;
  const { source } = statement;
  // 原文地址 without a name: the page's author field is that of the text (front matter of blogs)
  if (source && !(source.name === null && reading?.reason === 'generic')) return [];
  // who posts a translation did not write it
  if (statement.contributors.some(({ role }) => role === 'translator')) return [];
  const names = new Set(
    [siteOf(page.url)?.name, page.meta('og:site_name'), page.url.hostname, statement.republisher].map(flatName),
  );
  return posted.filter((name) => !names.has(flatName(name)) && !/^36\s?(?:氪|kr)/i.test(name) && !isOrganisation(name));
}
