import type { Fields } from '../fields.ts';
import { defineStyle } from '../style.ts';

/**
 * The Chinese legal citation manual (《法学引注手册》): 作者：《标题》，载微信公众号“账号”2021年10月26日。
 * A newspaper or magazine is named as 载《报纸》. A dated post needs no address; a website's page has it, an undated one also says when it was visited.
 */
export const lawCitationManual = defineStyle({
  id: 'law-citation-manual',
  label: '法学引注手册',
  entry: note,
  inText: note,
});

function note(fields: Fields): string {
  const { title, site, kind, serial, issued, accessed, url, selfPublished } = fields;
  const names = selfPublished ? '' : namesOf(fields.authors);
  const post = kind === 'post';
  const place = site && `载${post ? `微信公众号“${site}”` : serial ? `《${inner(site)}》` : site}`;
  const undated = !issued.length;
  const parts = [
    (names && `${names}：`) + (title && `《${inner(title)}》`),
    // the year is no part of a Latin name: 载 example.org 2024年
    place + (/\w$/.test(place) && issued.length ? ' ' : '') + chineseDate(issued),
    post && !undated ? '' : url,
    undated && accessed.length ? `${chineseDate(accessed)}访问` : '',
  ];
  return `${parts.filter(Boolean).join('，')}。`;
}

/** Title marks inside a title become single ones. */
function inner(title: string): string {
  return title.replaceAll('《', '〈').replaceAll('》', '〉');
}

function namesOf(authors: string[]): string {
  return authors.length > 3 ? `${authors[0]}等` : authors.join('、');
}

function chineseDate(parts: number[]): string {
  return parts.map((part, index) => `${part}${'年月日'[index]}`).join('');
}
