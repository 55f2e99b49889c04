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

/** BibTeX `@misc`; the account with its kind is `howpublished`. */
export const bibtex = defineExport({
  id: 'bibtex',
  label: 'BibTeX',
  extension: 'bib',
  mediaType: 'application/x-bibtex',
  write(item, fields, options) {
    const [year, month] = fields.issued;
    const { site, genre } = fields;
    return latexEntry('misc', latexKey(item, options), [
      ['author', latexNames(item)],
      ['title', latexTitle(fields)],
      ['howpublished', latexText(site && genre ? `${site}（${genre}）` : site || genre)],
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
