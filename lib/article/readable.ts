import { Readability } from '@mozilla/readability';

/** The element that holds a document's article, cleaned; null where none is found. Takes the document apart. */
export type Readable = (document: Document) => Element | null;

/** {@link Readable} by Readability. Only what needs it imports it: a known site's text is read without. */
export const readable: Readable = (document) => {
  const parsed = new Readability<Node>(document, { charThreshold: 0, serializer: (node) => node }).parse();
  return parsed?.content?.nodeType === 1 ? (parsed.content as Element) : null;
};
