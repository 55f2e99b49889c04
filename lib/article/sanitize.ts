import createDOMPurify from 'dompurify';
import { INDEX_ATTRIBUTE } from '../shared/snapshot.ts';
import { KEPT_ATTRIBUTES } from './kept-attributes.ts';

/** Elements of a text for reading: no form, no frame, no media that plays, no drawing. */
const TAGS =
  'a abbr address article aside b blockquote br caption center cite code col colgroup dd del details dfn div dl dt em figcaption figure footer h1 h2 h3 h4 h5 h6 header hr i img ins kbd li main mark ol p pre q rp rt ruby s samp section small span strong sub summary sup table tbody td tfoot th thead time tr u ul var wbr'.split(
    ' ',
  );

/** Web addresses and fragments; everything else (data:, javascript:, blob:, relative) is dropped. */
const ADDRESS = /^(?:https?:\/\/|#)/i;

/**
 * Makes the sanitizer for a window (the panel's own, jsdom's in Node). Its result is safe to insert and sends
 * no request: the addresses of images wait in `data-src` until the reader asks. Links open apart, without
 * referrer. Of the page's attributes only the index stays that the outline anchors at.
 */
export function createSanitizer(window: Parameters<typeof createDOMPurify>[0]) {
  const purify = createDOMPurify(window);
  purify.addHook('uponSanitizeAttribute', (_element, attribute) => {
    const { attrName, attrValue } = attribute;
    if ((attrName === 'href' || attrName === 'src') && !ADDRESS.test(attrValue.trim())) attribute.keepAttr = false;
    if (attrName === INDEX_ATTRIBUTE && !/^\d{1,7}$/.test(attrValue)) attribute.keepAttr = false;
  });
  purify.addHook('afterSanitizeAttributes', (element) => {
    if (element.localName === 'a') guardLink(element);
    else if (element.localName === 'img') guardImage(element);
    else {
      element.removeAttribute('href');
      element.removeAttribute('src');
    }
  });
  return (html: string): string =>
    purify.sanitize(html, {
      ALLOWED_TAGS: TAGS,
      ALLOWED_ATTR: [...KEPT_ATTRIBUTES],
      ALLOW_DATA_ATTR: false,
      ALLOW_ARIA_ATTR: false,
      ALLOWED_URI_REGEXP: ADDRESS,
      ADD_URI_SAFE_ATTR: KEPT_ATTRIBUTES.filter((name) => name !== 'href' && name !== 'src'),
      RETURN_TRUSTED_TYPE: false,
    });
}
export type Sanitize = ReturnType<typeof createSanitizer>;

function guardLink(link: Element) {
  link.removeAttribute('src');
  const href = link.getAttribute('href');
  if (!href || href.startsWith('#')) return;
  link.setAttribute('rel', 'noopener noreferrer');
  link.setAttribute('target', '_blank');
}

function guardImage(image: Element) {
  image.removeAttribute('href');
  const source = image.getAttribute('src');
  image.removeAttribute('src');
  if (!source || source.startsWith('#')) return;
  image.setAttribute('data-src', source);
  image.setAttribute('referrerpolicy', 'no-referrer');
  image.setAttribute('loading', 'lazy');
}
