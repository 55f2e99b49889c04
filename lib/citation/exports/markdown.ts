import type { Fields } from '../fields.ts';
import { rich } from '../punctuation.ts';
import { defineExport } from '../style.ts';

/** A Markdown link: [title](URL). */
export const markdown = defineExport({
  id: 'markdown',
  label: 'Markdown',
  extension: 'md',
  mediaType: 'text/markdown',
  write: (_, fields) => link(fields),
  html: (_, fields) => rich(link(fields), fields.url),
});

function link({ title, site, url }: Fields): string {
  const text = (title || site || url).replace(/[\\[\]*_`<>&]/g, '\\$&');
  const target = /[()\s]/.test(url) ? `<${url}>` : url;
  return url ? `[${text}](${target})` : text;
}
