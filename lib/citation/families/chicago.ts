import { americanDate, monthDay } from '../dates.ts';
import type { Fields } from '../fields.ts';
import { joinNames } from '../names.ts';
import { ended, endedInside, italic, listed, quoted, spaced } from '../punctuation.ts';
import { defineStyle, showsAccess, type CiteOptions, type Style } from '../style.ts';

type Edition = 17 | 18;

/** The edition of 2024 cuts earlier: more than six authors in the list, more than two in notes and text. */
const LIMITS = {
  17: { listed: { most: 10, shown: 7 }, short: { most: 3, shown: 1 } },
  18: { listed: { most: 6, shown: 3 }, short: { most: 2, shown: 1 } },
} as const;

/** Chicago author-date: Author. Year. “Title.” Kind. Site, Month Day. URL. Titles keep their script and case. */
export function chicagoAuthorDate(edition: Edition): Style {
  return defineStyle({
    id: `chicago-${edition}-author-date`,
    label: `Chicago ${edition} (author-date)`,
    entry(fields, options) {
      const names = authorsOf(fields, edition, 'listed');
      const year = String(fields.issued[0] ?? 'n.d.');
      const title = titleOf(fields);
      const site = fields.selfPublished ? '' : siteOf(fields);
      // As the published style of the 17th edition has it: a post or a newspaper's article repeats the year.
      const date = edition === 17 && fields.serial && site ? americanDate(fields.issued) : monthDay(fields.issued);
      const head = names ? [ended(names), ended(year), title] : [title, ended(year)];
      return spaced(
        ...head,
        ended(fields.genre),
        ended(listed(site, date)),
        accessOf(fields, options, 'Accessed'),
        urlOf(fields),
      );
    },
    inText(fields) {
      const [year] = fields.issued;
      const names = authorsOf(fields, edition, 'short') || quoted(fields.title, year ? '' : ',');
      if (year) return `(${spaced(names, String(year))})`;
      return fields.authors.length ? `(${ended(names, ',')} n.d.)` : `(${spaced(names, 'n.d.')})`;
    },
  });
}

/** Chicago bibliography: Author. “Title.” Kind. Site, Month Day, Year. URL. Its in-text form is the note. */
export function chicagoBibliography(edition: Edition): Style {
  return defineStyle({
    id: `chicago-${edition}-bibliography`,
    label: `Chicago ${edition} (bibliography)`,
    entry(fields, options) {
      const names = authorsOf(fields, edition, 'listed');
      const site = fields.selfPublished ? '' : siteOf(fields);
      const date = dateOf(fields, !fields.selfPublished);
      return spaced(
        ended(names),
        titleOf(fields),
        ended(fields.genre),
        ended(listed(site, date)),
        accessOf(fields, options, 'Accessed'),
        urlOf(fields),
      );
    },
    inText: (fields, options) => note(fields, options, edition),
  });
}

/** Chicago full note: Author, “Title,” kind, Site, Month Day, Year, URL. */
export function chicagoNote(edition: Edition): Style {
  return defineStyle({
    id: `chicago-${edition}-note`,
    label: `Chicago ${edition} (note)`,
    entry: (fields, options) => note(fields, options, edition),
    inText: (fields, options) => note(fields, options, edition),
  });
}

function note(fields: Fields, options: CiteOptions, edition: Edition): string {
  const { genre, selfPublished } = fields;
  const details = [
    genre,
    siteOf(fields),
    dateOf(fields, !selfPublished),
    accessOf(fields, options, 'accessed', ''),
    fields.url,
  ];
  const rest = listed(...details);
  const names = selfPublished ? '' : authorsOf(fields, edition, 'short');
  return ended(listed(names, spaced(titleOf(fields, rest ? ',' : '.'), rest)));
}

function authorsOf({ authors }: Fields, edition: Edition, place: 'listed' | 'short'): string {
  return joinNames(authors, { and: 'and', ...LIMITS[edition][place] });
}

/** A report stands by itself, as a book does: its title is in italics, not in quotation marks. */
function titleOf({ title, kind }: Fields, mark = '.'): string {
  return kind === 'report' ? endedInside(italic(title), mark) : quoted(title, mark);
}

/** The name of a blog or newspaper is set in italics, a website's is not. */
function siteOf({ site, serial }: Fields): string {
  return serial ? italic(site) : site;
}

function dateOf({ issued }: Fields, sayUndated: boolean): string {
  return americanDate(issued) || (sayUndated ? 'n.d.' : '');
}

function accessOf(fields: Fields, options: CiteOptions, word: string, mark = '.'): string {
  return showsAccess(fields, options) ? `${word} ${americanDate(fields.accessed)}${mark}` : '';
}

function urlOf({ url }: Fields): string {
  return url && `${url}.`;
}
