import { stateOf } from '../entities/judge.ts';
import type { Article, Entity, NamedEntity } from '../shared/article.ts';
import type { Overrule } from '../panel/model.ts';

/** An entity with its place in `article.entities`, by which the page is asked to mark it. */
export interface ListedEntity {
  index: number;
  entity: Entity;
  /** Set where the reader's word stands against (or beside) ours. */
  overrule: Overrule | null;
}

export interface EntityGroups {
  entities: ListedEntity[];
  uncertain: ListedEntity[];
  noise: ListedEntity[];
  named: NamedEntity[];
}

const GROUP = { entity: 'entities', uncertain: 'uncertain', noise: 'noise' } as const;

/** The groups of the view, each by mentions (links where they cannot be counted), most first. */
export function entityGroups(article: Article, overrules: readonly Overrule[]): EntityGroups {
  const groups: EntityGroups = { entities: [], uncertain: [], noise: [], named: [] };
  for (const [index, entity] of article.entities.entries()) {
    const overrule = overrules.find(({ name }) => name === entity.name) ?? null;
    const state = overrule?.verdict ?? stateOf(entity.score);
    groups[GROUP[state]].push({ index, entity, overrule });
  }
  for (const group of [groups.entities, groups.uncertain, groups.noise])
    group.sort((a, b) => weight(b.entity) - weight(a.entity) || a.index - b.index);
  groups.named = [...article.named].sort((a, b) => b.mentions - a.mentions);
  return groups;
}

function weight(entity: Entity): number {
  return entity.mentions ?? entity.linked;
}
