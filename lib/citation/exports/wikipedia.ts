import { isoDate } from '../dates.ts';
import { clean } from '../fields.ts';
import { defineExport } from '../style.ts';

/** Wikipedia's {{cite web}}, with the parameters that the Chinese and the English template share. */
export const wikipedia = defineExport({
  id: 'wikipedia',
  label: 'Wikipedia {{cite web}}',
  extension: 'txt',
  mediaType: 'text/plain',
  write(item, { authors, title, site, genre, issued, accessed, url }) {
    const numbered = authors.length > 1;
    const parameters: [string, string][] = [
      ...authors.map((author, index): [string, string] => [`author${numbered ? index + 1 : ''}`, escaped(author)]),
      ['title', escaped(title)],
      ['website', escaped(site)],
      ['type', escaped(genre)],
      ['date', isoDate(issued)],
      ['url', url.replace(/[|{}[\]<>]/g, encodeURIComponent)],
      ['access-date', isoDate(accessed)],
      ['language', clean(item.language).toLowerCase()],
    ];
    const given = parameters.filter(([, value]) => value);
    return `{{cite web ${given.map(([name, value]) => `|${name}=${value}`).join(' ')}}}`;
  },
});

/** Characters that mean something in wikitext, as entities. */
function escaped(text: string): string {
  return text.replace(/[|{}[\]<>&'=]/g, (mark) => (mark === '|' ? '{{!}}' : `&#${mark.charCodeAt(0)};`));
}
