import { hasHan } from './han.ts';

/** Marks for italics inside a formatted line; they never reach the reader (see {@link plain}, {@link rich}). */
const OPEN = '\ue000';
const CLOSE = '\ue001';

/** A text that already ends a clause; a full stop or comma after it would be a double mark. */
const ENDED = /[.?!,:;。？！…‥，、：；．]$/u;

/** Italics, but never for Han text: browsers would slant the characters. */
export function italic(text: string): string {
  return !text || hasHan(text) ? text : OPEN + text + CLOSE;
}

/** Typographic quotation marks for typewriter ones around Latin words; inside running Han text they stay as typed. */
export function curly(text: string, british = false): string {
  if (!/["']/.test(text)) return text;
  return text
    .replace(/(?<![^\s([])"([^"]*)"(?![^\s.,;:!?)\]])/g, british ? '‘$1’' : '“$1”')
    .replace(/(?<=[A-Za-z0-9])'(?=[A-Za-z])/g, '’')
    .replace(/(?<![^\s(["“])'([^']*)'(?![^\s.,;:!?)\]"”])/g, '‘$1’');
}

/** Swaps double and single marks inside a text that is going to stand in quotation marks; apostrophes stay. */
export function nested(text: string, outer: '“' | '‘' = '“'): string {
  const marks = outer === '“' ? ['‘’', '“”'] : ['“”', '‘’'];
  const open: string[] = [];
  return text.replace(/[“”‘’]/g, (mark) => {
    if (mark === '“' || mark === '‘') {
      open.push(mark);
      return marks[(open.length - 1) % 2]?.[0] ?? mark;
    }
    if (open.at(-1) !== (mark === '”' ? '“' : '‘')) return mark;
    open.pop();
    return marks[open.length % 2]?.[1] ?? mark;
  });
}

/**
 * Adds a mark unless the text is empty or ends with one already; closing quotes don't hide the end. A comma does follow
 * the period of an abbreviation (n.d., et al.).
 */
export function ended(text: string, mark = '.'): string {
  const end = text.replace(/[”’\ue001]+$/, '');
  const abbreviated = mark === ',' && /(?<!\.)\.$/.test(end);
  return !text || (ENDED.test(end) && !abbreviated) ? text : text + mark;
}

/** The same the American way: the mark goes inside the closing quotes. */
export function endedInside(text: string, mark = '.'): string {
  const quotes = /[”’\ue001]*$/.exec(text)?.[0] ?? '';
  const inner = quotes ? text.slice(0, -quotes.length) : text;
  return ended(mark === '.' ? inner : withoutStop(inner), mark) + quotes;
}

/** A title without its final period, which a comma replaces; abbreviations and dots of omission keep theirs. */
export function withoutStop(title: string): string {
  return title.replace(/(?<![.\p{Lu}])\.$/u, '');
}

/** The title in American quotation marks, with the mark that follows it inside: “Title.” */
export function quoted(title: string, mark = '.'): string {
  return title && `“${endedInside(nested(title), mark)}”`;
}

/** Joins the parts that are there by spaces. */
export function spaced(...parts: readonly string[]): string {
  return parts.filter(Boolean).join(' ');
}

/** Joins the parts that are there by commas; a part that ends in a mark takes none. */
export function listed(...parts: readonly string[]): string {
  return parts.filter(Boolean).reduce((line, part) => (line ? `${ended(line, ',')} ${part}` : part), '');
}

/** The line as plain text. */
export function plain(line: string): string {
  return line.replaceAll(OPEN, '').replaceAll(CLOSE, '');
}

/** The line as safe HTML: everything escaped, the address a link (http and https only, without the final period). */
export function rich(line: string, url: string): string {
  const html = escapeHtml(line).replaceAll(OPEN, '<i>').replaceAll(CLOSE, '</i>');
  if (!/^https?:\/\//i.test(url)) return html;
  const address = escapeHtml(url);
  const start = html.lastIndexOf(address);
  if (start < 0) return html;
  return `${html.slice(0, start)}<a href="${address}">${address}</a>${html.slice(start + address.length)}`;
}

export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
