import type { CslItem } from '../../lib/shared/article.ts';
import { cslDay } from '../ui/dates.ts';

export type ComparedField = 'author' | 'title' | 'container' | 'genre' | 'issued' | 'url';

export interface ComparedRow {
  field: ComparedField;
  /** One value for each version, null where it is unknown. */
  values: (string | null)[];
  differs: boolean;
}

/** The fields of several references side by side; fields unknown to all are left out. */
export function compareItems(items: readonly CslItem[]): ComparedRow[] {
  const read: Record<ComparedField, (item: CslItem) => string | null> = {
    author: (item) => item.author?.map(nameOf).join('; ') || null,
    title: (item) => item.title || null,
    container: (item) => item['container-title'] || null,
    genre: (item) => item.genre || null,
    issued: (item) => cslDay(item.issued),
    url: (item) => item.URL || null,
  };
  return (Object.keys(read) as ComparedField[])
    .map((field) => {
      const values = items.map(read[field]);
      return { field, values, differs: new Set(values).size > 1 };
    })
    .filter((row) => row.values.some((value) => value !== null));
}

function nameOf(name: { literal?: string; family?: string; given?: string }): string {
  return name.literal ?? [name.given, name.family].filter(Boolean).join(' ');
}
