import { isoDate } from '../dates.ts';
import type { Fields } from '../fields.ts';
import { rich } from '../punctuation.ts';
import { defineExport } from '../style.ts';

/** One line for a message: title — account, date, URL. */
export const plain = defineExport({
  id: 'plain',
  label: 'title — account, date, URL',
  extension: 'txt',
  mediaType: 'text/plain',
  write: (_, fields) => line(fields),
  html: (_, fields) => rich(line(fields), fields.url),
});

function line({ title, site, issued, url }: Fields): string {
  return [title, [site, isoDate(issued), url].filter(Boolean).join(', ')].filter(Boolean).join(' — ');
}
