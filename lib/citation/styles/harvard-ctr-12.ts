import { britishDate } from '../dates.ts';
import type { Fields } from '../fields.ts';
import { joinNames } from '../names.ts';
import { ended, italic, listed, nested, spaced, withoutStop } from '../punctuation.ts';
import { defineStyle } from '../style.ts';

/**
 * Harvard (Cite Them Right 12): Author (Year) ‘Title of the post’, Account, Day Month. Available at: URL (Accessed: Date).
 * The title of a web page stands in italics without quotes and its day is left out; a report's ends with a full stop.
 */
export const harvardCtr12 = defineStyle({
  id: 'harvard-ctr-12',
  label: 'Harvard (Cite Them Right 12)',
  british: true,
  entry(fields) {
    const { site, selfPublished, kind, serial, issued, accessed, url } = fields;
    const names = namesOf(fields);
    const title = titleOf(fields);
    const year = `(${issued[0] ?? 'no date'})`;
    const day = serial && issued[1] ? britishDate(issued).replace(` ${issued[0]}`, '') : '';
    const container = selfPublished || site === names ? '' : kind === 'report' ? site : italic(site);
    const consulted = accessed.length ? ` (Accessed: ${britishDate(accessed)})` : '';
    const head = spaced(names || title, year);
    const line =
      kind === 'report'
        ? spaced(ended(spaced(head, names && title)), container)
        : spaced(head, listed(names && title, container, day));
    return spaced(ended(line), url && `Available at: ${url}${consulted}.`);
  },
  inText: (fields) => `(${ended(namesOf(fields) || titleOf(fields), ',')} ${fields.issued[0] ?? 'no date'})`,
});

/** An article that names nobody goes by its newspaper or magazine. */
function namesOf({ authors, kind, site }: Fields): string {
  if (!authors.length && (kind === 'newspaper' || kind === 'magazine')) return site;
  return joinNames(authors, { and: 'and', most: 3, shown: 1 });
}

function titleOf(fields: Fields): string {
  const title = withoutStop(fields.title);
  if (!title) return '';
  return fields.serial ? `‘${nested(title, '‘')}’` : italic(title);
}
