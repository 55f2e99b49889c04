import { isoDate } from '../dates.ts';
import type { Fields } from '../fields.ts';
import { escapeHtml } from '../punctuation.ts';
import { defineExport } from '../style.ts';

/** One HTML paragraph: authors, linked title, account or site, day. */
export const html = defineExport({
  id: 'html',
  label: 'HTML',
  extension: 'html',
  mediaType: 'text/html',
  write: (_, fields) => paragraph(fields),
  html: (_, fields) => paragraph(fields),
});

function paragraph({ authors, title, site, issued, url, selfPublished }: Fields): string {
  const name = escapeHtml(title || url);
  const linked = /^https?:\/\//i.test(url) ? `<a href="${escapeHtml(url)}">${name}</a>` : name;
  const day = isoDate(issued);
  const parts = [
    escapeHtml(authors.join('、')),
    linked,
    selfPublished ? '' : escapeHtml(site),
    day && `<time datetime="${day}">${day}</time>`,
  ];
  return `<p>${parts.filter(Boolean).join('，')}</p>`;
}
