import { britishDate, isoDate } from '../dates.ts';
import { clean, type Kind } from '../fields.ts';
import { defineExport } from '../style.ts';

/** The template and its parameter for where it came out. */
const TEMPLATES: Record<Kind, readonly [template: string, venue: string]> = {
  page: ['web', 'website'],
  post: ['web', 'website'],
  newspaper: ['news', 'newspaper'],
  magazine: ['magazine', 'magazine'],
  report: ['report', 'publisher'],
};

/** Wikipedia's {{cite web}} (news, magazine, report), with the parameters that the Chinese and the English template share. */
export const wikipedia = defineExport({
  id: 'wikipedia',
  label: 'Wikipedia {{cite web}}',
  extension: 'txt',
  mediaType: 'text/plain',
  write(item, { authors, title, kind, site, genre, issued, accessed, url, chinese }) {
    const [template, venue] = TEMPLATES[kind];
    const numbered = authors.length > 1;
    const parameters: [string, string][] = [
      ...authors.map((author, index): [string, string] => [`author${numbered ? index + 1 : ''}`, escaped(author)]),
      ['title', escaped(title)],
      [venue, escaped(site)],
      ['type', escaped(genre)],
      ['date', dateOf(issued, chinese)],
      ['url', url.replace(/[|{}[\]<>]/g, encodeURIComponent)],
      ['access-date', isoDate(accessed)],
      ['language', clean(item.language).toLowerCase()],
    ];
    const given = parameters.filter(([, value]) => value);
    return `{{cite ${template} ${given.map(([name, value]) => `|${name}=${value}`).join(' ')}}}`;
  },
});

/** A month alone in words: 2021-10 could be a span of years. */
function dateOf(issued: readonly number[], chinese: boolean): string {
  const [year, month, day] = issued;
  if (!month || day) return isoDate(issued);
  return chinese ? `${year}年${month}月` : britishDate(issued);
}

/** Characters that mean something in wikitext, as entities. */
function escaped(text: string): string {
  return text.replace(/[|{}[\]<>&'=]/g, (mark) => (mark === '|' ? '{{!}}' : `&#${mark.charCodeAt(0)};`));
}
