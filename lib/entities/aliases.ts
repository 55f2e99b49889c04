import { foldName } from './shapes.ts';

const LATIN = /^[A-Z][\w .&'-]{1,30}$/;
const HAN = /^(?!以下|图|注|见|即|如|含|包括|下同|上图|左|右)\p{Script=Han}{2,8}$/u;
const AFTER =
  /^[”"」》]?\s?[（(]((?:以下)?(?:简称|下称|英文名?|又称|原名|即)[：:为]?\s?)?[“"「]?([^（）()“”"「」，。；：、]{2,32})[”"」]?[)）]/;
const FULL =
  /([\p{Script=Han}（）()A-Za-z]{2,24}?(?:公司|集团|大学|学院|研究院|实验室|委员会|基金会))\s?[（(](?:(?:以下)?(?:简称|下称)[：:]?)?[“"「]?$/u;
const SMALL_WORDS = /^.*(?:[，。；：、“”的由是为与和及在向被将]|隶属于?|来自|成立于?|加入)/u;

const isForm = (inside: string, name: string): boolean =>
  inside.includes(name) || (inside.length > 2 && name.includes(inside));

/**
 * Other names that the article gives in brackets: 山雀（Shanque） and 山雀科技有限公司（以下简称“山雀”） for 山雀.
 * Only the first places are read, where names are introduced.
 */
export function findAliases(name: string, text: string, places: readonly number[]): string[] {
  const aliases: string[] = [];
  for (const place of places.slice(0, 6)) {
    const end = place + name.length;
    const [, said, within] = AFTER.exec(text.slice(end, end + 48)) ?? [];
    const inside = within?.trim();
    // 小米（雷军）, 中国移动（中国）: without a word for it only a fuller or a shorter form is another name
    const named = inside && (LATIN.test(inside) || (HAN.test(inside) && (said || isForm(inside, name))));
    if (named && !/^[A-Z]{2,4}$/.test(inside)) aliases.push(inside);
    const closes = /^[”"」]?\s?[）)]/.test(text.slice(end, end + 3));
    const full = closes ? FULL.exec(text.slice(Math.max(0, place - 44), place))?.[1] : undefined;
    const trimmed = full?.replace(SMALL_WORDS, '');
    if (trimmed && trimmed.length > 4) aliases.push(trimmed);
  }
  const folded = foldName(name);
  return [...new Set(aliases)].filter((alias) => foldName(alias) !== folded).slice(0, 4);
}
