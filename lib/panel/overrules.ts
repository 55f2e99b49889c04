import type { Article } from '../shared/article.ts';
import type { Overrule } from './model.ts';

/** As stored: name, address, verdict (`e` or `n`). Short, because synced storage is small. */
export type OverruleRow = [name: string, href: string, verdict: 'e' | 'n'];

/** Characters of a link; a verdict holds by its name, without its link too. */
const LONGEST_LINK = 2000;

export const toRow = ({ name, href, verdict }: Overrule): OverruleRow => [
  name,
  href.length > LONGEST_LINK ? '' : href,
  verdict === 'entity' ? 'e' : 'n',
];
export const fromRow = ([name, href, verdict]: OverruleRow): Overrule => ({
  name,
  href,
  verdict: verdict === 'e' ? 'entity' : 'noise',
});

/** Whether anything stored or imported is a row. */
export function isOverruleRow(row: unknown): row is OverruleRow {
  return (
    Array.isArray(row) &&
    row.length === 3 &&
    typeof row[0] === 'string' &&
    row[0].length > 0 &&
    typeof row[1] === 'string' &&
    row[1].length <= LONGEST_LINK &&
    (row[2] === 'e' || row[2] === 'n')
  );
}

/** The list with the reader's verdict on a name; null takes an earlier one back. The newest stands last. */
export function withOverrule(
  list: readonly Overrule[],
  name: string,
  href: string,
  verdict: Overrule['verdict'] | null,
) {
  const others = list.filter((rule) => rule.name !== name);
  return verdict ? [...others, { name, href, verdict }] : others;
}

/** The article with the reader's verdicts in place of ours; each carries the reason `overruled`. */
export function applyOverrules(article: Article, overrules: readonly Overrule[]): Article {
  if (!overrules.length) return article;
  const verdicts = new Map(overrules.map(({ name, verdict }) => [name, verdict]));
  const judge = <Link extends { name: string; verdict: Overrule['verdict']; reasons: string[] }>(link: Link): Link => {
    const verdict = verdicts.get(link.name);
    return !verdict || verdict === link.verdict ? link : { ...link, verdict, reasons: [...link.reasons, 'overruled'] };
  };
  return { ...article, entities: article.entities.map(judge), links: article.links.map(judge) };
}
