import type { Block } from '../shared/blocks.ts';
import { isCaption } from '../shared/caption.ts';
import { furnitureOf, isAddressLine, isBareEnd, isCoverCredit, type Furniture } from '../shared/furniture.ts';
import { lineStyleOf, mayHead } from '../shared/body-style.ts';
import { foldText } from '../shared/same-text.ts';
import { numberingOf } from './numbering.ts';

/** Why a line is no heading. `sentence`, `intro` and `long` speak against its style, too: it is emphasis. */
export type Refusal =
  | 'long'
  | 'sentence'
  | 'intro'
  | 'question'
  | 'quote'
  | 'quoted-part'
  | 'work'
  | 'title'
  | 'list'
  | 'caption'
  | 'date'
  | 'furniture'
  | 'framing'
  | 'address'
  | 'link'
  | 'code'
  | 'blank';

/** No heading is as long as this, in any script; what is need not be looked at any closer. */
export const LONGEST = 150;

/** Refusals that show that a style marks emphasis and not headings. */
export const EMPHASIS: ReadonlySet<Refusal | null> = new Set<Refusal>(['long', 'sentence', 'intro']);

/**
 * What no section is called, not even in a heading's tag. Words like 引用, 摘要, 历史回顾 or `数据：…` may well be a
 * section's, and where they frame the article the body's range has cut them off.
 */
const CERTAIN: ReadonlySet<Furniture> = new Set<Furniture>(['advert', 'end', 'statement', 'licence', 'contents']);

/** What a line in a heading's style and place may be all the same: `“慢就是快”`, `成本：`. */
export const FORGIVEN: ReadonlySet<Refusal | null> = new Set<Refusal>(['sentence', 'intro', 'quote', 'work']);

/** A day, a month or a time alone: 21号, 5月3日, 2024年3月, 12:30. A year may well head a section. */
const DATE =
  /^(?!\d{4}年?$)[^\p{L}\p{N}]*(?:\d{4}年)?(?:\d{1,2}月)?(?:\d{1,2}[日号])?(?:\s*\d{1,2}[:：]\d{2})?[^\p{L}\p{N}]*$/u;

/** A figure set large: 3200万, 67%, 48小时. */
const FIGURE = /^[+-]?[\d.,]+\s?(?:[万亿]|[万亿]?(?:[%％元倍岁人次家个天秒台款]|小时|分钟|个月|美元|公里))$/;

/** Says why a line can't be a heading, judged by itself; null if nothing speaks against it. */
export function refusalOf(
  block: Block,
  text: string,
  { title, link }: { title: string; link: boolean },
): Refusal | null {
  const tagged = block.heading !== null;
  if (text.length > LONGEST) return 'long';
  if (!/[\p{L}\p{N}]/u.test(text)) return 'blank';
  if (title && repeatsTitle(text, title)) return 'title';
  if (block.container === 'pre') return 'code';
  if (isCaption(block) || isCoverCredit(text)) return 'caption';
  const furniture = furnitureOf(text, mayHead(block));
  if (furniture && CERTAIN.has(furniture) && !(tagged && isBareEnd(text))) return 'furniture';
  if (furniture && !tagged) return /^(?:related|date|caption)$/.test(furniture) ? 'furniture' : 'framing';
  // A bare name like socket.io is a subject; an address has a path.
  if (/[/:]|www\./.test(text) && isAddressLine(text)) return 'address';
  const sentence = sentenceOf(text, tagged);
  if (sentence) return sentence;
  if (tagged) return null;
  if (/\d/.test(text) && (DATE.test(text) || FIGURE.test(text))) return 'date';
  if (isListed(block)) return 'list';
  if (link) return 'link';
  if (/^[“"「『].*[”"」』][。！？]?$/.test(text) && !/[”"」』].+[“"「『]/.test(text.slice(1, -1)))
    return numberingOf(text)?.rest === '' ? null : 'quote';
  // the last line of a quotation that begins above
  if (/^[^“「『]*[”」』]$/.test(text)) return 'quoted-part';
  if (/^《[^《》]*》$/.test(text)) return 'work';
  if (/^(?:Q\d*|问|记者|提问|主持人|[\p{L}\p{N}·]{1,10})[:：](?=.*[？?]$)/u.test(text) && !numberingOf(text))
    return 'question';
  return null;
}

/** The title, or most of it: pages cut it or add the site's name. */
function repeatsTitle(text: string, title: string): boolean {
  if (text.length > title.length + 40) return false;
  const [a, b] = [foldText(text), foldText(title)];
  return (
    a === b || (a.length >= 8 && a.length >= b.length * 0.6 && b.startsWith(a)) || (b.length >= 8 && a.startsWith(b))
  );
}

/**
 * Whether the line is one of a list, a table or a quotation. Some editors set a heading in a box: a numbered bold
 * line or a bold name in a quotation of its own, a list of one item, a table of a single row.
 */
export function isListed(block: Block): boolean {
  const { container, element, text } = block;
  if (container === 'blockquote')
    return !((numberingOf(text) || isName(element.closest('blockquote')!, text)) && lineStyleOf(block).bold);
  if (container === 'li') return element.closest('ul, ol')?.children.length !== 1;
  if (container === 'table')
    return sizeOf(element.closest('table')!, (table) => table.querySelectorAll('tr').length) > 1;
  return container !== null;
}

/** A quotation that holds nothing but a few words without a stop. */
const isName = (quotation: Element, text: string): boolean =>
  text.length <= 20 &&
  !/[，。！？；“”「」]/.test(text) &&
  sizeOf(quotation, ({ textContent }) => textContent!.trim().length) <= text.length;

const sizes = new WeakMap<Element, number>();

/** How large a quotation or a table is, measured once: each may hold thousands of lines. */
function sizeOf(element: Element, measure: (element: Element) => number): number {
  let size = sizes.get(element);
  if (size === undefined) sizes.set(element, (size = measure(element)));
  return size;
}

/** Characters of a sentence that heads a section. */
const FEW = 36;

/** Whether the line reads like a sentence of the text; a true heading is given more room. */
function sentenceOf(text: string, tagged: boolean): Refusal | null {
  const length = [...text].length;
  const latin = (text.match(/[\u0020-\u024f]/g)?.length ?? 0) / length;
  const limit = (tagged ? 60 : 36) * (latin > 0.6 ? 2 : 1 + latin / 2);
  if (length > limit) return 'long';
  if (/[，,、]$/.test(text)) return length > 12 || !tagged ? 'sentence' : null;
  // an editor's tag may be set on a sentence of a few words
  if (/[。；;]\s*[”"」』）)]?$/.test(text)) return length > FEW || !tagged ? 'sentence' : null;
  if (/。./.test(text.replace(/^[^。]{1,6}。/, '')) && length > 20) return 'sentence';
  if (tagged) return null;
  if (/[:：]$/.test(text)) return 'intro';
  if (/(?:…|\.{3}|⋯)+$/.test(text)) return 'sentence';
  if (/[!！~～]$/.test(text) && length > 16) return 'sentence';
  return null;
}
