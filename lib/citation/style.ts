import type { CslItem } from '../shared/article.ts';
import { fieldsOf, type Fields } from './fields.ts';
import { curly, escapeHtml, plain, rich } from './punctuation.ts';

/** One formatted citation: plain text, and safe HTML with the URL as a link. */
export interface Citation {
  text: string;
  html: string;
}

/** What the reader may switch. */
export interface CiteOptions {
  /** Width of commas and brackets in GB/T 7714; `standard` = as the edition prints them. */
  gbtPunctuation?: 'standard' | 'full' | 'half';
  /** `false` leaves the leading [1] out. */
  numbered?: boolean;
  /** `true` or `false` where the style's own rule for the access date should not count. */
  accessDate?: boolean;
  /** How the kind of post is worded in English styles. */
  genre?: 'english' | 'original';
}

/** A citation style or an export format: one entry of the registry. */
export interface Style {
  id: string;
  kind: 'style' | 'export';
  /** Its proper name, the same in all languages of the interface. */
  label: string;
  /** For files to download, without the dot. */
  extension?: string;
  mediaType?: string;
  format(item: CslItem, options?: CiteOptions): Citation;
  /** The short form in the running text. */
  inText?(item: CslItem, options?: CiteOptions): string;
}

interface StyleDefinition {
  id: string;
  label: string;
  /** Single quotation marks come first. */
  british?: boolean;
  entry(fields: Fields, options: CiteOptions): string;
  inText(fields: Fields, options: CiteOptions): string;
}

/** Makes a style of two functions over the printable fields. */
export function defineStyle({ id, label, british, entry, inText }: StyleDefinition): Style {
  return {
    id,
    kind: 'style',
    label,
    format(item, options = {}) {
      const fields = printed(item, options, british);
      const line = entry(fields, options);
      return { text: plain(line), html: rich(line, fields.url) };
    },
    inText: (item, options = {}) => plain(inText(printed(item, options, british), options)),
  };
}

interface ExportDefinition {
  id: string;
  label: string;
  extension: string;
  mediaType: string;
  write(item: CslItem, fields: Fields): string;
  /** The rich form, if it is another than the escaped text. */
  html?(item: CslItem, fields: Fields): string;
}

/** Makes an export format of a function that writes the whole text. */
export function defineExport({ write, html, ...rest }: ExportDefinition): Style {
  return {
    ...rest,
    kind: 'export',
    format(item) {
      const fields = fieldsOf(item, 'original');
      const text = write(item, fields);
      return { text, html: html ? html(item, fields) : escapeHtml(text) };
    },
  };
}

function printed(item: CslItem, options: CiteOptions, british = false): Fields {
  const fields = fieldsOf(item, options.genre);
  return {
    ...fields,
    title: curly(fields.title, british),
    accessed: options.accessDate === false ? [] : fields.accessed,
  };
}

/** Whether a style that prints the access date of undated pages only prints it here. */
export function showsAccess({ issued, accessed }: Fields, { accessDate }: CiteOptions): boolean {
  return accessed.length > 0 && (accessDate === true || !issued.length);
}
