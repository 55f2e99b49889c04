import { ieeeDate } from '../dates.ts';
import { joinNames } from '../names.ts';
import { ended, italic, quoted, spaced } from '../punctuation.ts';
import { defineStyle } from '../style.ts';

/** IEEE: [1] Author, “Title,” Site. Accessed: Month Day, Year. [Online]. Available: URL. Web pages bear no date of publication. */
export const ieee = defineStyle({
  id: 'ieee',
  label: 'IEEE',
  entry({ authors, title, site, accessed, url, selfPublished }, { number = 1, numbered = true }) {
    const names = selfPublished ? '' : joinNames(authors, { and: 'and', most: 6, shown: 1 });
    return spaced(
      numbered ? `[${number}]` : '',
      names && `${names},`,
      quoted(title, site ? ',' : '.'),
      ended(italic(site)),
      accessed.length ? `Accessed: ${ieeeDate(accessed)}.` : '',
      url && `[Online]. Available: ${url}`,
    );
  },
  inText: (_, { number = 1 }) => `[${number}]`,
});
