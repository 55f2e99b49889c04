import type { Kind } from '../fields.ts';
import { defineExport } from '../style.ts';
import {
  braced,
  latexDate,
  latexEntry,
  latexKey,
  latexLanguage,
  latexNames,
  latexText,
  latexTitle,
  latexUrl,
} from './latex.ts';

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/** The entry's type and the field that names where it came out. */
const ENTRIES: Record<Kind, readonly [type: string, venue: string]> = {
  page: ['misc', 'howpublished'],
  post: ['misc', 'howpublished'],
  newspaper: ['article', 'journal'],
  magazine: ['article', 'journal'],
  report: ['techreport', 'institution'],
};

/** BibTeX `@misc`, the account with its kind in `howpublished`; `@article` and `@techreport` for what is no page. */
export const bibtex = defineExport({
  id: 'bibtex',
  label: 'BibTeX',
  extension: 'bib',
  mediaType: 'application/x-bibtex',
  write(item, fields) {
    const [year, month] = fields.issued;
    const { site, genre } = fields;
    const [type, venue] = ENTRIES[fields.kind];
    return latexEntry(type, latexKey(item), [
      ['author', latexNames(item)],
      ['title', latexTitle(fields)],
      [venue, latexText(site && genre ? `${site}（${genre}）` : site || genre)],
      ['year', braced(String(year ?? ''))],
      ['month', month ? (MONTHS[month - 1] ?? '') : ''],
      ['date', latexDate(fields.issued)],
      ['url', latexUrl(fields)],
      ['urldate', latexDate(fields.accessed)],
      ['language', latexText(item.language)],
      ['langid', latexLanguage(item)],
      ['note', latexText(item.note)],
    ]);
  },
});
