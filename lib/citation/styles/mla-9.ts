import { britishDate, shortMonths } from '../dates.ts';
import type { Fields } from '../fields.ts';
import { joinNames } from '../names.ts';
import { ended, endedInside, italic, listed, nested, quoted, spaced } from '../punctuation.ts';
import { defineStyle, showsAccess } from '../style.ts';

/**
 * MLA 9: Author. “Title.” Kind. Site, Day Month Year, URL. An account that is its own author is named once, as the
 * container; an undated page says when it was accessed.
 */
export const mla9 = defineStyle({
  id: 'mla-9',
  label: 'MLA 9',
  entry(fields, options) {
    const { title, site, kind, issued, accessed, url } = fields;
    return spaced(
      ended(namesOf(fields)),
      contained(fields) ? quoted(title) : endedInside(italic(title)),
      ended(fields.genre),
      ended(listed(kind === 'report' ? site : italic(site), britishDate(issued, shortMonths), url)),
      showsAccess(fields, options) ? `Accessed ${britishDate(accessed, shortMonths)}.` : '',
    );
  },
  inText(fields) {
    const names = fields.selfPublished ? '' : joinNames(fields.authors, { and: 'and', most: 2, shown: 1 });
    return `(${names || (contained(fields) ? `“${nested(fields.title)}”` : fields.title)})`;
  },
});

/** A title in a container stands in quotation marks; a report, like anything without container, stands by itself. */
function contained({ site, kind }: Fields): boolean {
  return site !== '' && kind !== 'report';
}

/** Of three and more the first: “A, et al.” */
function namesOf({ authors, selfPublished }: Fields): string {
  if (authors.length > 2) return `${authors[0]}, et al.`;
  return selfPublished ? '' : joinNames(authors, { and: 'and' });
}
