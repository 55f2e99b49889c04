import { INDEX_ATTRIBUTE, type Snapshot } from '../shared/snapshot.ts';

/**
 * A fixture for a bug report without anybody's text: tags, classes and styles stay, every Han character becomes 字,
 * every other letter x or X and every number 0; addresses keep their host. Words that carry structure (微信公众号, 作者 …) stay,
 * else the statement could not be seen.
 */
export function textFree(snapshot: Snapshot, document: Document): Snapshot {
  for (const element of [document.body, ...document.body.querySelectorAll('*')]) {
    for (const { name, value } of [...element.attributes]) {
      if (KEPT.has(name)) continue;
      element.setAttribute(name, /^https?:/.test(value) ? blankAddress(value) : blank(value));
    }
    for (const node of element.childNodes) if (node.nodeType === 3) node.nodeValue = blank(node.nodeValue ?? '');
  }
  return {
    ...snapshot,
    url: blankAddress(snapshot.url),
    ...(snapshot.base ? { base: blankAddress(snapshot.base) } : {}),
    title: blank(snapshot.title),
    meta: snapshot.meta.map(({ key, content }) => ({ key, content: blank(content) })),
    canonical: snapshot.canonical && blankAddress(snapshot.canonical),
    jsonLd: [],
    states: [],
    markup: markupOf(document.body),
  };
}

function markupOf(body: HTMLElement): string {
  const serializer = new XMLSerializer();
  const markup = [...body.childNodes].map((node) => serializer.serializeToString(node)).join('');
  return markup.replaceAll(' xmlns="http://www.w3.org/1999/xhtml"', '');
}

const KEPT = new Set([INDEX_ATTRIBUTE, 'class', 'id', 'style', 'role', 'itemprop']);
const WORDS =
  /微信公众号|公众号|作者|来源|来自|编辑|责编|编译|译者|原文|原创|首发|经授权|授权|转载|发布|微信|ID|出品|撰文|https?/g;

function blank(text: string): string {
  let out = '';
  let from = 0;
  for (const match of text.matchAll(WORDS)) {
    out += blankAll(text.slice(from, match.index)) + match[0];
    from = match.index + match[0].length;
  }
  return out + blankAll(text.slice(from));
}

const blankAll = (text: string) =>
  text
    .replace(/\p{Script=Han}/gu, '字')
    .replace(/\p{Lu}/gu, 'X')
    .replace(/(?!字|X)[\p{L}\p{M}]/gu, 'x')
    .replace(/\p{N}/gu, '0');

function blankAddress(address: string): string {
  if (!URL.canParse(address)) return blank(address);
  const url = new URL(address);
  return url.origin + blankAll(url.pathname.replace(/%[0-9a-f]{2}/gi, '')) + (url.search ? '?' : '');
}
