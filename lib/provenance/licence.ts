import { flatName } from './same-name.ts';
import { skipSpaces } from './scan.ts';
import { REPUBLISHERS } from './tables.ts';

/** A licence phrase found in a text. */
export interface LicencePhrase {
  end: number;
  /** The words used, the republisher left out. */
  words: string;
  republisher: string | null;
}

const SITE = `(?:${REPUBLISHERS.flatMap(({ words }) => words)
  .sort((a, b) => b.length - a.length)
  .map((word) => word.replace(/ /g, '\\s?'))
  .join('|')})`;
const WHO = '(?:原|该)?(?:作者(?:本人)?|公众号|公号|媒体|版权方|网站|平台|出版方|出版社|账号|号主|译者)?';
const ACT = '(?:发布|转载|转发|刊发|刊载|发表|编译|翻译|首发|转自|使用|推送|刊登|整理|编发)';

/** Each form once; tried at one place only, with bounded parts. */
const FORMS = [
  new RegExp(`(?:由|经)(?<site0>${SITE})?\\s?${WHO}\\s?(?:本人)?授权\\s?(?<site1>${SITE})?\\s?(?:${ACT})?`, 'iy'),
  new RegExp(
    `(?:已|已经|以|现已|均已)?(?:获|获得|得到|取得|征得)(?:了)?${WHO}(?:的)?(?:授权|许可|同意)(?:\\s?(?<site2>${SITE})?\\s?${ACT})?`,
    'iy',
  ),
  /经(?:原)?(?:作者|译者|公众号|公号|版权方|媒体)(?:本人)?(?:同意|许可|允许)(?:转载|发布)?/iy,
  /经(?:许可|同意|允许)(?:转载|发布|刊发)/iy,
  /转载(?:已|均已|已经)?(?:获|获得|得到|取得|经)(?:了)?(?:原)?(?:作者|公众号|公号|媒体|平台)?(?:的)?(?:授权|许可|同意)/iy,
  new RegExp(`授权\\s?(?<site3>${SITE})?\\s?${ACT}`, 'iy'),
  new RegExp(`(?:已)?授权(?=[,，。;；!！\\s)）]|$)`, 'iy'),
];

/** The licence phrase that begins exactly here, or null. 未经授权, 需授权 and requests for one are none. */
export function licenceAt(plain: string, at: number): LicencePhrase | null {
  if (!/[由经已获得取征授以现均转]/.test(plain[at] ?? '')) return null;
  const before = plain.slice(Math.max(0, at - 8), at);
  if (/(?:未|无|需|须|请|可|否则|未获|没有|若|如|联系.{0,4}|获取|申请|开通)$/.test(before)) return null;
  for (const form of FORMS) {
    form.lastIndex = at;
    const found = form.exec(plain);
    if (!found) continue;
    const said = found.groups?.site0 ?? found.groups?.site1 ?? found.groups?.site2 ?? found.groups?.site3 ?? null;
    const words = (said ? found[0].replace(said, '') : found[0]).replace(/\s+/g, '');
    return { end: at + found[0].length, words, republisher: said ? siteName(said) : null };
  }
  return null;
}

/** The site's own name for a printed one (36Kr → 36氪). */
export function siteName(printed: string): string {
  const flat = flatName(printed);
  return REPUBLISHERS.find(({ words }) => words.some((word) => flatName(word) === flat))?.name ?? printed.trim();
}

const REPUBLISHERS_BEGIN = new Set(REPUBLISHERS.flatMap(({ words }) => words.map((word) => word[0]!)));

/** 36氪经授权发布, 经36氪授权: the republisher's name begins the licence. */
export function beginsRepublisher(plain: string, at: number): { name: string; end: number } | null {
  if (!REPUBLISHERS_BEGIN.has(plain[at] ?? '')) return null;
  for (const { name, words } of REPUBLISHERS)
    for (const word of words)
      if (plain.startsWith(word, at)) {
        const next = skipSpaces(plain, at + word.length);
        if (/^(?:已)?(?:经|获|获得|得到|授权|编译|翻译)/.test(plain.slice(next, next + 4))) return { name, end: next };
      }
  return null;
}
