import { INDEX_ATTRIBUTE } from '../shared/snapshot.ts';
import { visible } from './visible.ts';

const ATTRIBUTES = new Set(
  (
    'href src data-src data-original data-actualsrc _src alt title class id label name datetime role itemprop start ' +
    'colspan rowspan data-id data-name data-logo data-refer-type data-nickname data-alias data-url data-time ' +
    'data-article-publish-time data-miniprogram-nickname aria-hidden align color size'
  ).split(' '),
);
const STYLES = /(?<![\w-])(?:font-size|font-weight|color|text-align|display|visibility)\s*:[^;]*/gi;

/**
 * Names that a parser would read differently than they stand in the page: raw-text elements would show our
 * escapes, `plaintext` would swallow the rest. `form` is only a box here (whole portals stand in one).
 */
const RENAMED: Record<string, string> = { form: 'div', xmp: 'pre', listing: 'pre', plaintext: 'pre', image: 'span' };

/**
 * Writes the markup of live nodes in one walk: listed elements and attributes only, each element numbered.
 * No clone, no change of any node. `seen(element, index)` is told of every element written.
 * Yields now and then (every 256 steps), so that the caller can give the page its
 * turn; the caller stops the walk if the nodes change meanwhile. Returns the markup.
 */
export function* walk(
  roots: readonly Element[],
  seen: (element: Element, index: number) => void,
): Generator<number, string> {
  let out = '';
  let index = 0;
  let steps = 0;
  for (const root of roots) {
    const closing: string[] = [];
    let preformatted = 0;
    for (const step of visible(root)) {
      if ((++steps & 255) === 0) yield out.length;
      if (step.kind === 'text') {
        out += textMarkup(step.node.data, preformatted > 0);
      } else if (step.kind === 'open') {
        const name = writtenName(step.name);
        seen(step.element, index);
        out += `<${name} ${INDEX_ATTRIBUTE}=${index++}${step.name === 'form' ? '' : attributesOf(step.element, preformatted > 0)}>`;
        closing.push(name);
        if (name === 'pre') {
          preformatted++;
          out += '\n'; // a parser drops the first line break of a pre: give it one to drop
        }
      } else {
        const name = closing.pop()!;
        if (name === 'pre') preformatted--;
        if (!/^(br|img)$/.test(name)) out += `</${name}>`;
      }
    }
  }
  return out;
}

/** The element's name, or a harmless one where a parser would not make the same element of it (`<o:p>`). */
function writtenName(name: string): string {
  return Object.hasOwn(RENAMED, name) ? RENAMED[name]! : /^[a-z][a-z0-9-]*$/.test(name) ? name : 'span';
}

/** The listed attributes; the colours of program code (one span a word) are left out. */
function attributesOf(element: Element, inCode: boolean): string {
  if (!element.hasAttributes()) return '';
  let out = '';
  for (const name of element.getAttributeNames()) {
    const value = element.getAttribute(name);
    if (!value || (inCode && /^style|^class/.test(name))) continue;
    if (name === 'style') {
      const style = value.match(STYLES)?.join(';');
      if (style) out += ` style="${escape(style)}"`;
    } else if (ATTRIBUTES.has(name) && !(name === 'src' && value.startsWith('data:')))
      out += ` ${name}="${escape(value)}"`;
  }
  return out;
}

/** Runs of white space shrink to one character outside `pre`, as the browser draws them. */
function textMarkup(text: string, preformatted: boolean): string {
  const shrunk = preformatted ? text : text.replace(/[ \t\r\n\f]{2,}/g, ' ');
  return escape(shrunk);
}

function escape(text: string): string {
  return text.replace(/[&<"]/g, (c) => (c === '&' ? '&amp;' : c === '<' ? '&lt;' : '&quot;'));
}
