import { INDEX_ATTRIBUTE } from '../shared/snapshot.ts';
import { visible } from './visible.ts';

const ATTRIBUTES =
  /^(?:href|_?src|alt|title|class|id|label|datetime|role|itemprop|start|colspan|rowspan|aria-hidden|align|color|size|data-(?:src|original|actualsrc|logo|nickname|alias|url|time|article-publish-time|miniprogram-nickname))$/;
const STYLES = /(?<![\w-])(?:font-size|font-weight|color|text-align|display|visibility)\s*:[^;]*/gi;

/** Boxes without a style of their own: they inherit all of {@link STYLES}, and hand it on. */
const PLAIN = /^(?:section|div|p|span)$/;
/** Styles that are not inherited, or count from the parent's (em, %, larger): the same in a child says something else. */
const OWN = /display|[%m]|er/;

/** What a walk met, in order: every element written, by its number, and every text as it was. */
export interface Seen {
  elements: WeakRef<Element>[];
  texts: string[];
}

/** Characters of markup from which a piece is full: what is sent in one go holds the page up. */
const PIECE = 50_000;

/**
 * Writes the markup of live nodes in one walk: listed elements and attributes only, each element numbered; a style that
 * repeats what is inherited (WeChat's editor writes it on every box) once.
 * No clone, no change of any node. What it met is added to `seen`.
 * Yields the characters written so far, now and then (every 64 steps) and at the end, so that the caller can give the
 * page its turn; the caller stops the walk if the nodes change meanwhile. Returns the markup in pieces, each begins with
 * a tag.
 */
export function* walk(roots: readonly Element[], { elements, texts }: Seen): Generator<number, string[]> {
  const pieces: string[] = [];
  const listed = new Map<string, string>();
  let out = '';
  let written = 0;
  let index = 0;
  let steps = 0;
  for (const root of roots) {
    const open: { name: string; handed: string }[] = [];
    let preformatted = 0;
    for (const step of visible(root)) {
      if ((++steps & 63) === 0) yield written + out.length;
      if (step.text) {
        const { data } = step.text;
        texts.push(data);
        out += textMarkup(data, preformatted > 0);
      } else if (step.element) {
        if (out.length > PIECE) {
          pieces.push(out);
          written += out.length;
          out = '';
        }
        const name = writtenName(step.name);
        elements[index] = new WeakRef(step.element);
        const form = step.name === 'form';
        const attributes = form ? '' : attributesOf(step.element, preformatted > 0);
        const style = form || preformatted ? '' : styleOf(step.element, listed);
        const plain = PLAIN.test(name) && !/ align=/.test(attributes);
        const handed = (plain && open.at(-1)?.handed) || '';
        out += `<${name} ${INDEX_ATTRIBUTE}=${index++}${style && style !== handed ? ` style="${escape(style)}"` : ''}${attributes}>`;
        open.push({ name, handed: plain && !OWN.test(style) ? style || handed : '' });
        if (name === 'pre') {
          preformatted++;
          out += '\n'; // a parser drops the first line break of a pre: give it one to drop
        }
      } else {
        const { name } = open.pop()!;
        if (name === 'pre') preformatted--;
        if (!/^(br|img)$/.test(name)) out += `</${name}>`;
      }
    }
  }
  pieces.push(out);
  yield written + out.length;
  return pieces;
}

/**
 * The element's name, or a harmless one where a parser would not make the same element of it (`<o:p>`): raw-text
 * elements would show our escapes, `plaintext` would swallow the rest. `form` is only a box here (whole portals stand
 * in one).
 */
function writtenName(name: string): string {
  if (name === 'form') return 'div';
  if (/^(?:xmp|listing|plaintext)$/.test(name)) return 'pre';
  return /^[a-z][a-z\d-]*$/.test(name) ? name : 'span';
}

/** The listed declarations of the inline style; most elements of a page share a few styles. */
function styleOf(element: Element, listed: Map<string, string>): string {
  const style = element.getAttribute('style');
  if (!style) return '';
  let found = listed.get(style);
  if (found === undefined) listed.set(style, (found = style.match(STYLES)?.join(';') ?? ''));
  return found;
}

/** The listed attributes but `style`; the colours of program code (one span a word) are left out. */
function attributesOf(element: Element, inCode: boolean): string {
  if (!element.hasAttributes()) return '';
  let out = '';
  for (const name of element.getAttributeNames()) {
    if (!ATTRIBUTES.test(name) || (inCode && name === 'class')) continue;
    const value = element.getAttribute(name);
    if (value && !(name === 'src' && value.startsWith('data:')))
      out += ` ${name}=${/[^\w-]/.test(value) ? `"${escape(value)}"` : value}`;
  }
  return out;
}

/** Runs of white space shrink to one character outside `pre`, as the browser draws them. */
const textMarkup = (text: string, preformatted: boolean): string =>
  escape(preformatted ? text : text.replace(/[ \t\r\n\f]{2,}/g, ' '));

const escape = (text: string): string => text.replace(/[&<"]/g, (c) => `&#${c.charCodeAt(0)};`);
