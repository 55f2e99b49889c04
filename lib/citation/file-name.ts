import type { CslItem } from '../shared/article.ts';
import { clean, nameOf } from './fields.ts';

const LONGEST = 60;

/** A name for the downloaded file that every system accepts: author-year-title.extension. */
export function fileNameOf(item: CslItem, extension: string): string {
  const author = item.author?.map(nameOf).find(Boolean) ?? '';
  const year = item.issued?.['date-parts']?.[0]?.[0];
  const parts = [author, year ? String(year) : '', clean(item.title)].filter(Boolean);
  const name = [...parts.join('-').replace(/[^\p{L}\p{N}_-]+/gu, '-')].slice(0, LONGEST).join('');
  return `${name.replace(/^-+|-+$/g, '').replace(/-{2,}/g, '-') || 'reference'}.${extension}`;
}
