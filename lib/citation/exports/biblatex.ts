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

/** The entry's type, the field that names where it came out, and the subtype. */
const ENTRIES: Record<Kind, readonly [type: string, venue: string, subtype?: string]> = {
  page: ['online', 'titleaddon'],
  post: ['online', 'titleaddon'],
  newspaper: ['article', 'journaltitle', 'newspaper'],
  magazine: ['article', 'journaltitle', 'magazine'],
  report: ['report', 'institution'],
};

/** BibLaTeX `@online`, the account in `titleaddon`, its kind in `type`; `@article` and `@report` for what is no page. */
export const biblatex = defineExport({
  id: 'biblatex',
  label: 'BibLaTeX',
  extension: 'bib',
  mediaType: 'application/x-bibtex',
  write(item, fields) {
    const [type, venue, subtype] = ENTRIES[fields.kind];
    return latexEntry(type, latexKey(item), [
      ['author', latexNames(item)],
      ['title', latexTitle(fields)],
      [venue, latexText(fields.site)],
      ['entrysubtype', braced(subtype ?? '')],
      ['type', latexText(fields.genre)],
      ['date', latexDate(fields.issued)],
      ['url', latexUrl(fields)],
      ['urldate', latexDate(fields.accessed)],
      ['langid', latexLanguage(item)],
      ['note', latexText(item.note)],
    ]);
  },
});
