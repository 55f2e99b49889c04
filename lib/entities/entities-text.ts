import type { Entity } from '../shared/article.ts';

export type EntitiesFormat = 'markdown' | 'csv' | 'json';

type Row = Pick<Entity, 'name' | 'kind' | 'mentions' | 'linked' | 'href' | 'aliases'>;

/** The list for the clipboard. Only what is handed in is written: the caller filters and orders. */
export function entitiesText(entities: readonly Row[], format: EntitiesFormat): string {
  switch (format) {
    case 'markdown':
      return entities.map(markdownLine).join('');
    case 'csv':
      return [HEADER, ...entities.map(csvLine)].join('\r\n') + '\r\n';
    case 'json':
      return JSON.stringify(entities.map(pick), null, 2) + '\n';
  }
}

const HEADER = 'name,kind,mentions,linked,aliases,url';

function markdownLine({ name, href, mentions }: Row): string {
  const shown = name.replace(/\s+/g, ' ').replace(/[\\`*_[\]<>#|~&]/g, '\\$&');
  const target = /^https?:/.test(href)
    ? href.replace(/[\s()<>\\]/g, encodeURIComponent).replace(/[()]/g, escapeBracket)
    : '';
  return `- ${target ? `[${shown}](${target})` : shown}${mentions === null ? '' : ` ×${mentions}`}\n`;
}

function escapeBracket(bracket: string): string {
  return bracket === '(' ? '%28' : '%29';
}

function csvLine({ name, kind, mentions, linked, aliases, href }: Row): string {
  const cells = [name, kind, mentions ?? '', linked, aliases.map((alias) => alias.name).join('; '), href];
  return cells.map((cell) => csvCell(String(cell))).join(',');
}

/**
 * One cell (RFC 4180). A text that a spreadsheet would run as a formula gets an apostrophe before it (OWASP, CSV
 * injection): = + - @, tab and carriage return, full-width forms too.
 */
function csvCell(cell: string): string {
  const safe = /^[\s\u200b\ufeff]*[=+\-@＝＋－＠]|^[\t\r]/.test(cell) ? `'${cell}` : cell;
  return /[",\r\n']/.test(safe) ? `"${safe.replace(/"/g, '""')}"` : safe;
}

function pick({ name, kind, mentions, linked, aliases, href }: Row): Row {
  return { name, kind, mentions, linked, aliases, href };
}
