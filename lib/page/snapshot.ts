import type { Place } from '../sites/site.ts';
import type { Snapshot } from '../shared/snapshot.ts';
import { statesOf } from './states.ts';
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
): Generator<number, Snapshot> {
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
