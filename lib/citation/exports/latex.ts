import type { CslItem } from '../../shared/article.ts';
import { clean, nameOf, type Fields } from '../fields.ts';
import { isoDate } from '../dates.ts';
import { hasHan } from '../han.ts';

const COMMANDS: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\textbraceleft{}', // BibTeX counts even escaped braces
  '}': '\\textbraceright{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};
const LANGUAGES: Readonly<Record<string, string>> = { zh: 'chinese', en: 'english', ja: 'japanese' };

/** Writes one entry: `@type{key, name = {value} …}`; fields without a value are left out. */
export function latexEntry(type: string, key: string, fields: readonly (readonly [string, string])[]): string {
  const lines = fields.filter(([, value]) => value).map(([name, value]) => `  ${name.padEnd(11)} = ${value}`);
  return `@${type}{${key},\n${lines.join(',\n')}\n}`;
}

/** The entry's key: without the characters that BibTeX does not allow in keys. */
export function latexKey({ id }: CslItem): string {
  return clean(id).replace(/[\s,{}"#%'()~\\=]+/g, '') || 'item';
}

export function braced(value: string): string {
  return value && `{${value}}`;
}

/** A text for LaTeX, in braces. */
export function latexText(value: unknown): string {
  return braced(
    clean(value)
      .replace(/[&%$#_]/g, '\\$&')
      .replace(/\\(?![&%$#_])|[{}~^]/g, (mark) => COMMANDS[mark] ?? mark)
      .replace(/([-'`])(?=\1)/g, '$1{}'), // no dashes and quotes by ligature
  );
}

/** Author names; a name that is not a short Chinese one is kept together by braces. */
export function latexNames(item: CslItem): string {
  const names = (item.author ?? [])
    .filter((name) => nameOf(name))
    .map((name) => {
      const whole = nameOf(name);
      if (!clean(name.literal) && clean(name.family) && !hasHan(whole))
        return [name.family, name.given]
          .map((part) => inside(latexText(part)))
          .filter(Boolean)
          .join(', ');
      const short = hasHan(whole) && [...whole].length <= 4 && !/[\s,]/.test(whole);
      return short ? inside(latexText(whole)) : latexText(whole);
    });
  return braced(names.join(' and '));
}

/** The title; Latin capitals are protected by a second pair of braces. */
export function latexTitle({ title }: Fields): string {
  return /[A-Z]/.test(title) ? braced(latexText(title)) : latexText(title);
}

/** The address as it is; only braces would break the entry. */
export function latexUrl({ url }: Fields): string {
  return braced(url.replaceAll('{', '%7B').replaceAll('}', '%7D'));
}

export function latexDate(parts: readonly number[]): string {
  return braced(isoDate(parts));
}

/** The babel name of the language. */
export function latexLanguage(item: CslItem): string {
  return braced(LANGUAGES[clean(item.language).slice(0, 2).toLowerCase()] ?? '');
}

function inside(text: string): string {
  return text.slice(1, -1);
}
