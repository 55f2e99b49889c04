import Readability from '@mozilla/readability/Readability.js';
import { putStylesBack, STYLE_ASIDE } from '../shared/inline-styles.ts';

/** The element that holds a document's article, cleaned; null where none is found. Takes the document apart. */
export type Readable = (document: Document) => Element | null;

/**
 * {@link Readable} by Readability. Only what needs it imports it: a known site's text is read without.
 * Styles and classes, which Readability drops, stay: they are what shows headings without a heading's tag.
 */
export const readable: Readable = (document) => {
  putLooksAside(document);
  const parsed = new Readability<Node>(document, { keepClasses: true, serializer: (node) => node }).parse();
  const content = parsed?.content?.nodeType === 1 ? (parsed.content as Element) : null;
  if (content) putLooksBack(content);
  return content;
};

/**
 * Looks go to attributes that Readability leaves alone. (It also parses its document again when it finds
 * little text, and the panel's content security policy reports each style attribute that is parsed.) What the styles
 * hide is removed, as Readability would do.
 */
function putLooksAside(document: Document) {
  for (const element of document.querySelectorAll<HTMLElement>('[style], [align]')) {
    const { display, visibility } = element.style;
    if (display === 'none' || visibility === 'hidden') element.remove();
    rename(element, 'style', STYLE_ASIDE);
    rename(element, 'align', 'data-align');
  }
}

function putLooksBack(content: Element) {
  putStylesBack(content);
  for (const element of content.querySelectorAll('[data-align]')) rename(element, 'data-align', 'align');
}

function rename(element: Element, from: string, to: string) {
  const value = element.getAttribute(from);
  if (value === null) return;
  element.setAttribute(to, value);
  element.removeAttribute(from);
}
