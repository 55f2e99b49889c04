import type { Entity, JudgedLink, NamedEntity, OutlineEntry } from '../shared/article.ts';
import type { Block } from '../shared/blocks.ts';

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
}

/** Collects and judges the linked entities of the trimmed body, counts their mentions, lists further names. */
export function readEntities(
  blocks: readonly Block[],
  context: EntityContext,
): { entities: Entity[]; named: NamedEntity[]; links: JudgedLink[] } {
  void blocks;
  void context;
  return { entities: [], named: [], links: [] };
}
