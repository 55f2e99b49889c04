import type { CslItem } from '../../shared/article.ts';
import { clean, nameOf, type Fields, type Kind } from '../fields.ts';
import { defineExport } from '../style.ts';
import { hasHan } from '../han.ts';

const TYPES: Record<Kind, string> = { page: 'ELEC', post: 'BLOG', newspaper: 'NEWS', magazine: 'MGZN', report: 'RPRT' };

/** RIS: BLOG for a post of an account, ELEC for a web page. Dates are YYYY/MM/DD/ with empty places for unknown parts. */
export const ris = defineExport({
  id: 'ris',
  label: 'RIS',
  extension: 'ris',
  mediaType: 'application/x-research-info-systems',
  write: (item, fields) => risLines(risFields(item, fields, risDate)),
});

export type RisField = readonly [tag: string, value: string];

export function risFields(item: CslItem, fields: Fields, date: (parts: readonly number[]) => string): RisField[] {
  const { title, site, genre, issued, accessed, url, kind } = fields;
  // A comma would split the name, and RIS knows no escape.
  const authors = (item.author ?? []).map((name): RisField => {
    const { literal, family, given } = name;
    const split = !clean(literal) && clean(family) && clean(given) && !hasHan(nameOf(name));
    return ['AU', split ? `${clean(family)}, ${clean(given)}` : nameOf(name).replace(/,\s*/g, ' ')];
  });
  return [
    ['TY', TYPES[kind]],
    ['TI', title],
    ...authors,
    [kind === 'report' ? 'PB' : 'T2', site],
    ['M3', genre],
    ['PY', issued[0] ? String(issued[0]) : ''],
    ['DA', date(issued)],
    ['Y2', date(accessed)],
    ['LA', clean(item.language)],
    ['UR', url],
    ['N1', clean(item.note)],
  ];
}

/** One `TG  - value` a line, closed by ER; fields without a value are left out. */
export function risLines(fields: readonly RisField[]): string {
  const lines = fields.filter(([, value]) => value).map(([tag, value]) => `${tag}  - ${value}\r\n`);
  return `${lines.join('')}ER  - \r\n`;
}

function risDate(parts: readonly number[]): string {
  if (!parts.length) return '';
  return `${[0, 1, 2].map((index) => (parts[index] === undefined ? '' : String(parts[index]).padStart(2, '0'))).join('/')}/`;
}
