import type { CslItem } from '../shared/article.ts';
import { clean, nameOf } from './fields.ts';

/** A field in which two versions differ; '' where a version does not know it. */
export interface Difference {
  field: ComparedField;
  left: string;
  right: string;
}

const READ = {
  type: (item: CslItem) => clean(item.type),
  title: (item: CslItem) => clean(item.title),
  author: (item: CslItem) => (item.author ?? []).map(nameOf).join('、'),
  'container-title': (item: CslItem) => clean(item['container-title']),
  genre: (item: CslItem) => clean(item.genre),
  issued: (item: CslItem) => dateOf(item.issued),
  accessed: (item: CslItem) => dateOf(item.accessed),
  URL: (item: CslItem) => clean(item.URL),
  language: (item: CslItem) => clean(item.language),
  note: (item: CslItem) => clean(item.note),
};

export type ComparedField = keyof typeof READ;

/** The fields in which two references differ, in the order of a citation. Identifiers don't count. */
export function compareReferences(left: CslItem, right: CslItem): Difference[] {
  const fields = Object.keys(READ) as ComparedField[];
  return fields
    .map((field) => ({ field, left: READ[field](left), right: READ[field](right) }))
    .filter((difference) => difference.left !== difference.right);
}

function dateOf(date: CslItem['issued']): string {
  return (date?.['date-parts']?.[0] ?? []).map((part) => String(part).padStart(2, '0')).join('-');
}
