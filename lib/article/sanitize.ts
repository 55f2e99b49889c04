import createDOMPurify from 'dompurify';

/** Makes DOMPurify for a window (the panel's own, jsdom's in Node). */
export function createSanitizer(window: Parameters<typeof createDOMPurify>[0]) {
  const purify = createDOMPurify(window);
  return (html: string): string =>
    purify.sanitize(html, { ALLOWED_URI_REGEXP: /^https?:/i, FORBID_TAGS: ['style', 'form', 'input'], FORBID_ATTR: ['style', 'id', 'class'] });
}
export type Sanitize = ReturnType<typeof createSanitizer>;
