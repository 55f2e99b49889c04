import type { Entity, JudgedLink, NamedEntity, OutlineEntry } from '../shared/article.ts';
import { textOf, type Block } from '../shared/blocks.ts';
import { findAliases } from './aliases.ts';
import { createArticleSigns } from './article-signs.ts';
import { collectCards, collectLinks, type FoundLink } from './collect.ts';
import { evidenceAt, type ArticleSigns } from './evidence.ts';
import { judge, type Judgement } from './judge.ts';
import { KNOWN } from './known.ts';
import type { Lexicon } from './lexicon.ts';
import { countMentions, type Line } from './mentions.ts';
import { findNamed } from './named.ts';
import { findOccurrences } from './occurrences.ts';
import { foldName } from './shapes.ts';

/** What the whole article adds to the evidence of a link. */
export interface EntityContext {
  /** Address of the page: links are resolved against it. */
  url: URL;
  title: string;
  outline: readonly OutlineEntry[];
  /** Organisations that the site's state lists. */
  organisations: readonly { name: string; href: string }[];
  /** Keywords that the page's own data lists (WeChat `search_keywords`). */
  keywords: readonly string[];
  /** Accounts and sites that the article came from. */
  sources: readonly string[];
}

interface Reading {
  text: string;
  lines: Line[];
  occurrences: Map<string, number[]>;
  signs: (name: string, at: number) => ArticleSigns;
  lexicon: Lexicon;
}

/** One name with all its links. */
interface Group {
  links: { link: FoundLink; judgement: Judgement; place: number | null }[];
}

const OWN: Judgement = { verdict: 'entity', score: 1, reasons: ['own-link'] };

/** Collects and judges the linked entities of the trimmed body, counts their mentions, lists further names. */
export function readEntities(
  blocks: readonly Block[],
  context: EntityContext,
  lexicon: Lexicon = KNOWN,
): { entities: Entity[]; named: NamedEntity[]; links: JudgedLink[] } {
  const found = collectLinks(blocks, context.url);
  const cards = collectCards(blocks);
  const text = textOf(blocks);
  const listed = [...context.organisations.map(({ name }) => name), ...context.keywords];
  const names = [...found, ...cards].filter(isCounted).map(({ name }) => name);
  const occurrences = findOccurrences(text, [...names, ...listed]);
  const headings = context.outline.map((entry) => entry.text).join('\n');
  const reading: Reading = {
    text,
    lines: blocks.filter((block) => block.text),
    occurrences,
    signs: createArticleSigns(text, occurrences, context.title, headings, context.sources),
    lexicon,
  };

  const links: JudgedLink[] = [];
  const groups = new Map<string, Group>();
  for (const link of [...found, ...cards]) {
    const block = blocks[link.block];
    const place = block ? block.offset + link.start : null;
    const judgement = link.automatic && block ? judgeLink(link, block.text, place!, reading) : OWN;
    if (link.automatic) links.push({ name: link.name, href: link.href, ...judgement });
    const key = link.automatic ? foldName(link.name) : `${link.kind} ${link.href || link.name}`;
    const group = groups.get(key);
    if (group) group.links.push({ link, judgement, place });
    else groups.set(key, { links: [{ link, judgement, place }] });
  }
  const entities = [...groups.values()].map((group) => entityOf(group, reading));
  addListed(entities, context, reading);
  const taken = entities.flatMap(({ name, aliases }) => [name, ...aliases.map((alias) => alias.name)]);
  return { entities, named: findNamed(reading.lines, taken, lexicon), links };
}

function judgeLink(link: FoundLink, line: string, place: number, { lexicon, signs }: Reading): Judgement {
  return judge(evidenceAt(line, link.start, link.end, lexicon, signs(link.name, place)));
}

/** Long link texts (titles, sentences) are not counted in the text. */
function isCounted({ name, kind }: Pick<FoundLink, 'name' | 'kind'>): boolean {
  return kind !== 'article' && kind !== 'site' && name.length <= 40;
}

function entityOf({ links }: Group, reading: Reading): Entity {
  const best = links.reduce((a, b) => (b.judgement.score > a.judgement.score ? b : a));
  const { name, href, kind, automatic, logo } = best.link;
  const linked = new Set(links.filter((one) => one.judgement.verdict === 'entity').flatMap((one) => one.place ?? []));
  const mentions = mentionsOf(best.link, best.judgement, linked, reading);
  const aliases =
    best.judgement.verdict === 'entity' && isCounted(best.link)
      ? aliasesOf(name, mentions ?? [...linked], reading)
      : [];
  return {
    name,
    href,
    kind: automatic && kind === 'company' && reading.lexicon.isProduct(name) ? 'product' : kind,
    linked: links.length,
    mentions: mentions && mentions.length,
    positions: mentions ?? [],
    aliases,
    verdict: best.judgement.verdict,
    score: best.judgement.score,
    reasons: best.judgement.reasons,
    nodes: [...new Set(links.flatMap((one) => one.link.node ?? []))],
    ...(logo ? { logo } : {}),
  };
}

function mentionsOf(link: FoundLink, judgement: Judgement, linked: Set<number>, reading: Reading): number[] | null {
  if (judgement.verdict === 'noise') return null;
  if (!isCounted(link)) return [...linked].sort((a, b) => a - b);
  const places = reading.occurrences.get(link.name) ?? [];
  return countMentions(link.name, places, linked, reading.lines, reading.lexicon, reading.signs);
}

function aliasesOf(name: string, places: readonly number[], { text, occurrences }: Reading): Entity['aliases'] {
  const aliases = findAliases(name, text, places);
  if (!aliases.length) return [];
  const counts = findOccurrences(text, new Set([...aliases, ...occurrences.keys()]));
  return aliases.map((alias) => ({ name: alias, mentions: counts.get(alias)!.length }));
}

/** Organisations and keywords that the page's data names, if the text speaks of them and no link does. */
function addListed(entities: Entity[], { organisations, keywords, url }: EntityContext, reading: Reading): void {
  const known = new Set(entities.map(({ name }) => foldName(name)));
  const add = (name: string, href: string, kind: Entity['kind'], reason: string) => {
    const places = reading.occurrences.get(name) ?? [];
    if (!places.length || known.has(foldName(name))) return;
    known.add(foldName(name));
    const positions = countMentions(name, places, new Set(), reading.lines, reading.lexicon, reading.signs);
    if (positions && !positions.length) return;
    entities.push({
      name,
      href: (href && URL.parse(href, url)?.href) || '',
      kind,
      linked: 0,
      mentions: positions && positions.length,
      positions: positions ?? [],
      aliases: [],
      verdict: 'entity',
      score: 0.9,
      reasons: [reason],
      nodes: [],
    });
  };
  for (const { name, href } of organisations) add(name, href, 'company', 'listed-organisation');
  for (const name of keywords) add(name, '', 'topic', 'listed-keyword');
}
