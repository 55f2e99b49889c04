import { defineExport } from '../style.ts';
import {
  latexDate,
  latexEntry,
  latexKey,
  latexLanguage,
  latexNames,
  latexText,
  latexTitle,
  latexUrl,
} from './latex.ts';

/** BibLaTeX `@online`; the account is `titleaddon`, its kind `type`. */
export const biblatex = defineExport({
  id: 'biblatex',
  label: 'BibLaTeX',
  extension: 'bib',
  mediaType: 'application/x-bibtex',
  write: (item, fields, options) =>
    latexEntry('online', latexKey(item, options), [
      ['author', latexNames(item)],
      ['title', latexTitle(fields)],
      ['titleaddon', latexText(fields.site)],
      ['type', latexText(fields.genre)],
      ['date', latexDate(fields.issued)],
      ['url', latexUrl(fields)],
      ['urldate', latexDate(fields.accessed)],
      ['langid', latexLanguage(item)],
      ['note', latexText(item.note)],
    ]),
});
