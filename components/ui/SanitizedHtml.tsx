import { useEffect, useRef } from 'preact/hooks';
import type { Body } from '../../lib/shared/article.ts';
import { INDEX_ATTRIBUTE } from '../../lib/shared/snapshot.ts';

const KEPT = new Set(
  (
    'a abbr b blockquote br caption cite code dd del div dl dt em figcaption figure h1 h2 h3 h4 h5 h6 hr i ins kbd li mark ' +
    'ol p pre q ruby rp rt s section small span strong sub sup table tbody td tfoot th thead tr u ul'
  ).split(' '),
);
/** Boxes that the panel gives no meaning of their own: lines in them stay lines. */
const BOXES = new Set('address article aside center details footer header main summary'.split(' '));
const DROPPED = new Set(
  'script style template noscript iframe object embed form input button svg math link meta'.split(' '),
);

const NONE: ReadonlySet<string> = new Set();

interface Props {
  /** Only a body of the record: its html went through the sanitizer, which keeps the addresses of images apart. */
  body: Pick<Body, 'html'>;
  /** The indices of links that are drawn as text. */
  plain?: ReadonlySet<string>;
  /** Whether images load at once; else each stands as a button until it is asked for. */
  images: boolean;
  imageWord: (alt: string) => string;
  /** Stands in place of a picture that does not load, as a link to it. */
  failedWord: string;
  language: string;
  onReady?: (root: HTMLElement) => void;
}

/**
 * Draws the sanitized body. It is parsed in an inert document and built anew from listed elements and attributes,
 * so that nothing loads by being parsed and no attribute comes through that is not named here.
 */
export function SanitizedHtml({ body, plain = NONE, language, onReady, ...options }: Props) {
  const { images } = options;
  const root = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const target = root.current;
    if (!target) return;
    const parsed = new DOMParser().parseFromString(body.html, 'text/html');
    const built = document.createDocumentFragment();
    copyChildren(parsed.body, built, { plain, ...options });
    target.replaceChildren(built);
    onReady?.(target);
  }, [body.html, images, [...plain].join()]);
  return <div ref={root} class="prose" lang={language} />;
}

type Options = Required<Pick<Props, 'plain' | 'images' | 'imageWord' | 'failedWord'>>;

function copyChildren(from: Node, to: Node, options: Options) {
  for (const child of from.childNodes) {
    if (child.nodeType === 3) to.appendChild(document.createTextNode(child.nodeValue ?? ''));
    else if (child.nodeType === 1) copyElement(child as Element, to, options);
  }
}

function copyElement(element: Element, to: Node, options: Options) {
  const name = element.localName;
  if (DROPPED.has(name)) return;
  if (name === 'img') {
    const image = imageOf(element, options);
    if (image) to.appendChild(image);
    return;
  }
  if (!KEPT.has(name) && !BOXES.has(name)) return copyChildren(element, to, options);
  if (name === 'a' && options.plain.has(element.getAttribute(INDEX_ATTRIBUTE) ?? ''))
    return copyChildren(element, to, options);
  // A picture that is asked for by a button is in no link: a press would do both.
  if (name === 'a' && !options.images && !element.textContent?.trim()) return copyChildren(element, to, options);
  const copy = document.createElement(BOXES.has(name) ? 'div' : name);
  if (name === 'a') {
    const href = element.getAttribute('href') ?? '';
    if (/^https?:/i.test(href)) {
      copy.setAttribute('href', href);
      copy.setAttribute('target', '_blank');
      copy.setAttribute('rel', 'noopener noreferrer');
    }
  }
  for (const attribute of ['colspan', 'rowspan', 'start']) {
    const value = element.getAttribute(attribute);
    if (value && /^\d{1,3}$/.test(value)) copy.setAttribute(attribute, value);
  }
  copyChildren(element, copy, options);
  to.appendChild(copy);
}

function imageOf(element: Element, { images, imageWord, failedWord }: Options): HTMLElement | null {
  const address = element.getAttribute('data-src') ?? '';
  if (!/^https?:/i.test(address)) return null;
  // The content security policy lets no other picture in; old articles have the address of the time before.
  const src = address.replace(/^http:/i, 'https:');
  const alt = element.getAttribute('alt') ?? '';
  const load = () => {
    const image = document.createElement('img');
    image.referrerPolicy = 'no-referrer';
    image.loading = 'lazy';
    image.alt = alt;
    image.src = src;
    image.addEventListener('error', () => image.replaceWith(image.closest('a') ? failedWord : failed()), {
      once: true,
    });
    return image;
  };
  const failed = () => {
    const link = asking('a', failedWord);
    link.href = src;
    link.target = '_blank';
    link.rel = 'noopener noreferrer';
    return link;
  };
  if (images) return load();
  const button = asking('button', imageWord(alt));
  button.type = 'button';
  button.addEventListener('click', () => button.replaceWith(load()), { once: true });
  return button;
}

function asking<Name extends 'a' | 'button'>(name: Name, text: string): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name);
  element.className = 'image-ask';
  element.textContent = text;
  return element;
}
