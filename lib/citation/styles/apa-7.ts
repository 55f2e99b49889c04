import { americanDate, monthDay } from '../dates.ts';
import type { Fields } from '../fields.ts';
import { joinNames } from '../names.ts';
import { ended, endedInside, italic, quoted, spaced } from '../punctuation.ts';
import { defineStyle, showsAccess } from '../style.ts';

/**
 * APA 7: Author. (Year, Month Day). Title [Kind]. Site. URL. The site is left out where it is the author;
 * an undated page says when it was retrieved; of a report only the year is said. Without author the title takes the first place (APA 9.12).
 */
export const apa7 = defineStyle({
  id: 'apa-7',
  label: 'APA 7',
  entry(fields, options) {
    const { site, serial, selfPublished, url } = fields;
    const names = namesOf(fields.authors);
    const date = `(${dateOf(fields)}).`;
    const title = titleOf(fields);
    const retrieved = showsAccess(fields, options) ? `Retrieved ${americanDate(fields.accessed)}, from ` : '';
    return spaced(
      ...(names ? [ended(names), date, title] : [title, date]),
      selfPublished ? '' : ended(serial ? italic(site) : site),
      url && retrieved + url,
    );
  },
  inText(fields) {
    const year = String(fields.issued[0] ?? 'n.d.');
    const { authors } = fields;
    if (!authors.length)
      return contained(fields)
        ? `(${spaced(quoted(fields.title, ','), year)})`
        : `(${ended(fields.title, ',')} ${year})`;
    return `(${joinNames(authors, { and: '&', most: 2, shown: 1 })}, ${year})`;
  },
});

/** Whether it stands in something that the citation names; what stands by itself has its title in italics. */
function contained({ serial, site, selfPublished }: Fields): boolean {
  return serial && site !== '' && !selfPublished;
}

function titleOf(fields: Fields): string {
  const { title, genre } = fields;
  const shown = contained(fields) ? title : italic(title);
  return genre ? `${spaced(shown, `[${genre}]`)}.` : endedInside(shown);
}

function dateOf({ issued, kind }: Fields): string {
  return [issued[0] ?? 'n.d.', kind === 'report' ? '' : monthDay(issued)].filter(Boolean).join(', ');
}

/** Up to twenty names; of more the first nineteen and the last. */
function namesOf(authors: string[]): string {
  if (authors.length > 20) return `${authors.slice(0, 19).join(', ')}, … ${authors.at(-1)}`;
  return joinNames(authors, { and: '&' });
}
