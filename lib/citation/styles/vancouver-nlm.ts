import { nlmDate } from '../dates.ts';
import type { Fields } from '../fields.ts';
import { ended, spaced } from '../punctuation.ts';
import { defineStyle } from '../style.ts';

/**
 * Vancouver (NLM). A post or an article of a newspaper: Author. Title [Kind]. Account [Internet]. Date [cited Date]. Available from: URL.
 * A part of a website: Author. Site [Internet]. Year [cited Date]. Title. Available from: URL.
 * A report: Author. Title [Internet]. Site; Year Month [cited Date]. Available from: URL.
 */
export const vancouverNlm = defineStyle({
  id: 'vancouver-nlm',
  label: 'Vancouver (NLM)',
  entry(fields, { numbered = true }) {
    const names = namesOf(fields.authors);
    const parts = [names, ...partsOf(fields)].map((part) => ended(part));
    return spaced(numbered ? '1.' : '', ...parts, fields.url && `Available from: ${fields.url}`);
  },
  inText: () => '(1)',
});

function partsOf({ title, genre, kind, serial, issued, accessed, url, ...fields }: Fields): string[] {
  const site = fields.selfPublished ? '' : fields.site;
  const online = url && '[Internet]';
  const cited = url && accessed.length ? `[cited ${nlmDate(accessed)}]` : '';
  const dated = (known: number) => spaced(nlmDate(issued.slice(0, known)), cited);
  if (kind === 'report') return [spaced(title, online), [site, dated(2)].filter(Boolean).join('; ')];
  if (!serial) return [spaced(site || title, online), dated(1), site && title];
  const head = spaced(title, genre && `[${genre}]`);
  return [...(site ? [head, spaced(site, online)] : [spaced(head, online)]), dated(3)];
}

/** Six names, then “et al.”; no “and”. */
function namesOf(authors: string[]): string {
  return [...authors.slice(0, 6), ...(authors.length > 6 ? ['et al.'] : [])].join(', ');
}
