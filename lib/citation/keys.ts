import type { CslItem } from '../shared/article.ts';
import { clean, nameOf } from './fields.ts';
import { pinyinOf } from './pinyin.ts';

/** Letters of a key: pinyin of author and title, Latin only (the account's ID or the address where the author has none), or as written. */
export type KeyStyle = 'pinyin' | 'latin' | 'cjk';

/** Characters of the title that go into the key, and the longest this part may become. */
const TITLE_CHARACTERS = 6;
const LONGEST = 16;

/**
 * The BibTeX key: first author, year (`nd` for undated), first word of the title, e.g. `zhangsan2021shuixiangriji`.
 * Pure but for the collation tables of the platform. Never empty.
 */
export function citationKey(item: CslItem, keyStyle: KeyStyle = 'pinyin'): string {
  const author = clean(item.author?.map(nameOf).find(Boolean) ?? item['container-title']);
  const year = String(item.issued?.['date-parts']?.[0]?.[0] ?? 'nd');
  const start = [...clean(item.title)].slice(0, TITLE_CHARACTERS).join('');
  if (keyStyle === 'cjk') return letters(author) + year + letters(start);
  if (keyStyle === 'pinyin')
    return latin(pinyinOf(author, { name: true })) + year + latin(pinyinOf(start)).slice(0, LONGEST);
  const source = latin(author) || latin(accountIdOf(item)) || latin(hostOf(item));
  return source + year + latin(/[a-z]+/i.exec(clean(item.title))?.[0] ?? '').slice(0, LONGEST);
}

function letters(text: string): string {
  return text.replace(/[^\p{L}\p{N}]/gu, '');
}

function latin(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[^a-z0-9]/gi, '')
    .toLowerCase();
}

/** The ID of the original account, which the note of a republication names. */
function accountIdOf(item: CslItem): string {
  return /（ID：([\w-]+)）/.exec(clean(item.note))?.[1] ?? '';
}

/** The name in the address: `36kr` of www.36kr.com, `weixin` of mp.weixin.qq.com. */
function hostOf(item: CslItem): string {
  const [, host = ''] = /^https?:\/\/([^/:?#]+)/i.exec(clean(item.URL)) ?? [];
  return /(^|\.)weixin\.qq\.com$/.test(host) ? 'weixin' : (host.split('.').at(-2) ?? '');
}
