import type { CslItem } from '../shared/article.ts';
import { clean, nameOf } from './fields.ts';

type ComparedField = keyof typeof READ;

/** One field of several versions; null where a version does not know it. */
export interface ComparedRow {
  field: ComparedField;
  /** In the order of the versions. */
  values: (string | null)[];
  differs: boolean;
}

const READ = {
  author: (item: CslItem) => (item.author ?? []).map(nameOf).join('、'),
  title: (item: CslItem) => clean(item.title),
  container: (item: CslItem) => clean(item['container-title']),
  genre: (item: CslItem) => clean(item.genre),
  issued: (item: CslItem) => dateOf(item.issued),
  url: (item: CslItem) => clean(item.URL),
  note: (item: CslItem) => clean(item.note),
};

/** The fields of several references side by side, in the order of a citation; what none knows is left out. */
export function compareReferences(items: readonly CslItem[]): ComparedRow[] {
  return (Object.keys(READ) as ComparedField[])
    .map((field) => {
      const values = items.map((item) => READ[field](item) || null);
      return { field, values, differs: new Set(values).size > 1 };
    })
    .filter(({ values }) => values.some((value) => value !== null));
}

function dateOf(date: CslItem['issued']): string {
  return (date?.['date-parts']?.[0] ?? []).map((part) => String(part).padStart(2, '0')).join('-');
}
