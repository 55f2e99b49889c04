import { INDEX_ATTRIBUTE } from '../shared/snapshot.ts';

const SKIPPED = new Set('script style template noscript svg video audio canvas object embed form input button select textarea iframe frame link meta'.split(' '));
const ATTRIBUTES =
  'href src data-src data-original data-actualsrc _src alt title class id label name datetime role itemprop data-id data-name data-logo data-refer-type data-nickname data-alias data-signature data-url data-time data-article-publish-time data-role topic-id data-miniprogram-nickname data-miniprogram-appid textvalue aria-hidden rel data-img-size-val'.split(
    ' ',
  );
const STYLES = new Set('font-size font-weight color text-align display visibility'.split(' '));
const VOID = new Set('area br col hr img wbr'.split(' '));

/**
 * Writes the markup of live nodes in one walk: listed elements and attributes only, each element numbered.
 * No clone, no change of any node. `seen(element, index)` is told of every element written.
 * Yields now and then, so that the caller can give the page its turn; returns the markup.
 */
export function* walk(roots: readonly Element[], seen: (element: Element, index: number) => void): Generator<void, string> {
  const out: string[] = [];
  let index = 0;
  let steps = 0;
  const stack: (Node | string)[] = [...roots].reverse();
  while (stack.length) {
    if ((++steps & 255) === 0) yield;
    const item = stack.pop()!;
    if (typeof item === 'string') {
      out.push(item);
      continue;
    }
    if (item.nodeType === 3) {
      out.push(escapeText(item.nodeValue ?? ''));
      continue;
    }
    if (item.nodeType !== 1) continue;
    const element = item as Element;
    const name = element.localName;
    if (SKIPPED.has(name) || !/^[a-z][a-z0-9-]*$/.test(name)) continue;
    seen(element, index);
    out.push(`<${name} ${INDEX_ATTRIBUTE}="${index++}"${attributesOf(element)}>`);
    if (VOID.has(name)) continue;
    stack.push(`</${name}>`);
    for (let child = element.lastChild; child; child = child.previousSibling) stack.push(child);
  }
  return out.join('');
}

function attributesOf(element: Element): string {
  let out = '';
  for (const name of ATTRIBUTES) {
    const value = element.getAttribute(name);
    if (value !== null && !(name === 'src' && value.startsWith('data:'))) out += ` ${name}="${escapeAttribute(value)}"`;
  }
  const style = element.getAttribute('style');
  if (style) {
    const kept = style.split(';').filter((part) => STYLES.has((part.split(':')[0] ?? '').trim().toLowerCase()));
    if (kept.length) out += ` style="${escapeAttribute(kept.map((part) => part.trim()).join(';'))}"`;
  }
  return out;
}

const escapeText = (text: string) => text.replace(/[&<>]/g, (c) => (c === '&' ? '&amp;' : c === '<' ? '&lt;' : '&gt;'));
const escapeAttribute = (text: string) => text.replace(/[&"<]/g, (c) => (c === '&' ? '&amp;' : c === '"' ? '&quot;' : '&lt;'));
