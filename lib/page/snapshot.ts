import type { Place } from '../sites/site.ts';
import type { Snapshot } from '../shared/snapshot.ts';
import { walk } from './walk.ts';

/**
 * Takes the snapshot of a live document. `place` is the known site of its address, or null.
 * Yields during the walk; returns the snapshot.
 */
export function* takeSnapshot(
  document: Document,
  href: string,
  place: Place | null,
  seen: (element: Element, index: number) => void,
): Generator<void, Snapshot> {
  const parts = place ? articleParts(document, place) : null;
  const markup = yield* walk(parts ?? (document.body ? [document.body] : []), seen);
  return {
    url: href,
    title: document.title,
    language: document.documentElement.lang,
    scope: parts ? 'article' : 'document',
    meta: [...document.querySelectorAll('meta[content]')].flatMap((meta) => {
      const key = (meta.getAttribute('property') ?? meta.getAttribute('name') ?? meta.getAttribute('itemprop') ?? '').toLowerCase();
      return key ? [{ key, content: meta.getAttribute('content') ?? '' }] : [];
    }),
    canonical: document.querySelector('link[rel="canonical"]')?.getAttribute('href') ?? null,
    jsonLd: [...document.querySelectorAll('script[type="application/ld+json"]')].map((script) => script.textContent ?? ''),
    states: statesOf(document, place),
    markup,
  };
}

/** The site's own parts, outermost only, in document order; null where the body part is missing. */
function articleParts(document: Document, place: Place): Element[] | null {
  if (!place.bodyPart || !document.querySelector(place.bodyPart)) return null;
  const found = [...document.querySelectorAll(place.parts.join(','))];
  return found.filter((element) => !found.some((other) => other !== element && other.contains(element)));
}

/** Texts of the inline scripts that carry a known site's state, strings of 2,000 characters and more emptied. */
function statesOf(document: Document, place: Place | null): string[] {
  if (!place?.stateMarks.length) return [];
  return [...document.scripts].flatMap((script) => {
    const text = script.src ? '' : (script.textContent ?? '');
    return text && place.stateMarks.some((mark) => mark.test(text)) ? [text.replace(/"(?:[^"\\]|\\.){2000,}"/g, '""').replace(/'(?:[^'\\]|\\.){2000,}'/g, "''")] : [];
  });
}
