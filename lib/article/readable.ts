import { Readability } from '@mozilla/readability';

/** The element that holds a document's article, cleaned; null where none is found. Takes the document apart. */
export type Readable = (document: Document) => Element | null;

/**
 * {@link Readable} by Readability. Only what needs it imports it: a known site's text is read without.
 * Styles and classes, which Readability drops, stay: they are what shows headings without a heading's tag.
 */
export const readable: Readable = (document) => {
  putStylesAside(document);
  const parsed = new Readability<Node>(document, { keepClasses: true, serializer: (node) => node }).parse();
  const content = parsed?.content?.nodeType === 1 ? (parsed.content as Element) : null;
  if (content) putStylesBack(content);
  return content;
};

const ASIDE = ['style', 'align'];

/**
 * Looks go to attributes that Readability leaves alone. (It also parses its document again when it finds
 * little text, and the panel's content security policy reports each style attribute that is parsed.) What the styles
 * hide is removed, as Readability would do.
 */
function putStylesAside(document: Document) {
  for (const element of document.querySelectorAll<HTMLElement>('[style], [align]')) {
    const { display, visibility } = element.style;
    if (display === 'none' || visibility === 'hidden') element.remove();
    for (const name of ASIDE) rename(element, name, `data-${name}`);
  }
}

function putStylesBack(content: Element) {
  for (const element of content.querySelectorAll<HTMLElement>('[data-style], [data-align]')) {
    element.style.cssText = element.dataset['style'] ?? '';
    delete element.dataset['style'];
    rename(element, 'data-align', 'align');
  }
}

function rename(element: Element, from: string, to: string) {
  const value = element.getAttribute(from);
  if (value === null) return;
  element.setAttribute(to, value);
  element.removeAttribute(from);
}
