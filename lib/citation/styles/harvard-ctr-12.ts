import { britishDate } from '../dates.ts';
import type { Fields } from '../fields.ts';
import { joinNames } from '../names.ts';
import { ended, italic, listed, nested, spaced, withoutStop } from '../punctuation.ts';
import { defineStyle } from '../style.ts';

/**
 * Harvard (Cite Them Right 12): Author (Year) ‘Title of the post’, Account, Day Month. Available at: URL (Accessed: Date).
 * The title of a web page stands in italics without quotes and its day is left out.
 */
export const harvardCtr12 = defineStyle({
  id: 'harvard-ctr-12',
  label: 'Harvard (Cite Them Right 12)',
  british: true,
  entry(fields) {
    const { site, selfPublished, post, issued, accessed, url } = fields;
    const names = namesOf(fields);
    const title = titleOf(fields);
    const year = `(${issued[0] ?? 'no date'})`;
    const day = post && issued[1] ? britishDate(issued).replace(` ${issued[0]}`, '') : '';
    const container = selfPublished ? '' : post ? italic(site) : site;
    const rest = listed(...(names ? [title] : []), container, day);
    const consulted = accessed.length ? ` (Accessed: ${britishDate(accessed)})` : '';
    return spaced(ended(spaced(names || title, year, rest)), url && `Available at: ${url}${consulted}.`);
  },
  inText: (fields) => `(${ended(namesOf(fields) || titleOf(fields), ',')} ${fields.issued[0] ?? 'no date'})`,
});

function namesOf({ authors }: Fields): string {
  return joinNames(authors, { and: 'and', most: 3, shown: 1 });
}

function titleOf(fields: Fields): string {
  const title = withoutStop(fields.title);
  if (!title) return '';
  return fields.post ? `‘${nested(title, '‘')}’` : italic(title);
}
