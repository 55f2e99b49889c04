import { ieeeDate } from '../dates.ts';
import { joinNames } from '../names.ts';
import { ended, italic, listed, quoted, spaced } from '../punctuation.ts';
import { defineStyle } from '../style.ts';

/**
 * IEEE: [1] Author, “Title,” Site. Accessed: Month Day, Year. [Online]. Available: URL. Web pages bear no date of publication,
 * articles of newspapers and magazines do, with their names in italics; a report bears its month.
 */
export const ieee = defineStyle({
  id: 'ieee',
  label: 'IEEE',
  entry({ authors, title, site, kind, issued, accessed, url, selfPublished }, { numbered = true }) {
    const names = selfPublished ? '' : joinNames(authors, { and: 'and', most: 6, shown: 1 });
    const press = kind === 'newspaper' || kind === 'magazine';
    const date = press ? ieeeDate(issued) : kind === 'report' ? ieeeDate(issued.slice(0, 2)) : '';
    return spaced(
      numbered ? '[1]' : '',
      names && `${names},`,
      quoted(title, site || date ? ',' : '.'),
      ended(listed(press ? italic(site) : site, date)),
      url && accessed.length ? `Accessed: ${ieeeDate(accessed)}.` : '',
      url && `[Online]. Available: ${url}`,
    );
  },
  inText: () => '[1]',
});
