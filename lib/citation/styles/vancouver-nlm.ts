import { nlmDate } from '../dates.ts';
import { ended, spaced } from '../punctuation.ts';
import { defineStyle } from '../style.ts';

/**
 * Vancouver (NLM). A post or an article of a newspaper: Author. Title [Kind]. Account [Internet]. Date [cited Date]. Available from: URL.
 * A part of a website: Author. Site [Internet]. Year [cited Date]. Title. Available from: URL.
 */
export const vancouverNlm = defineStyle({
  id: 'vancouver-nlm',
  label: 'Vancouver (NLM)',
  entry(fields, { number = 1, numbered = true }) {
    const { title, genre, serial, issued, accessed, url } = fields;
    const site = fields.selfPublished ? '' : fields.site;
    const cited = accessed.length ? `[cited ${nlmDate(accessed)}]` : '';
    const dates = spaced(nlmDate(serial ? issued : issued.slice(0, 1)), cited);
    const head = serial ? spaced(title, genre && `[${genre}]`) : site || title;
    return spaced(
      numbered ? `${number}.` : '',
      ended(namesOf(fields.authors)),
      ...(serial && site ? [ended(head), site] : [head]),
      '[Internet].',
      ended(dates),
      !serial && site ? ended(title) : '',
      url && `Available from: ${url}`,
    );
  },
  inText: (_, { number = 1 }) => `(${number})`,
});

/** Six names, then “et al.”; no “and”. */
function namesOf(authors: string[]): string {
  return [...authors.slice(0, 6), ...(authors.length > 6 ? ['et al.'] : [])].join(', ');
}
