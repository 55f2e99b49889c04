import type { Snapshot } from '../shared/snapshot.ts';
import { shorten, statesOf, type SnapshotTake } from './states.ts';
import { walk } from './walk.ts';

/** Longest content of a meta element that travels: WeChat puts the whole text of a short message there. */
const META_LIMIT = 4000;

/**
 * Takes the snapshot of a live document. `take` tells what to take of a known site's page; null for others.
 * Yields the characters written so far, so that the caller can give the page its turn or give up; returns the
 * snapshot. `seen(element, index)` is told of every element written.
 */
export function* takeSnapshot(
  document: Document,
  href: string,
  take: SnapshotTake | null,
  seen: (element: Element, index: number) => void,
): Generator<number, Snapshot> {
  const parts = take ? articleParts(document, take) : null;
  const markup = yield* walk(parts ?? (document.body ? [document.body] : []), seen);
  yield markup.length;
  return {
    url: href,
    title: document.title,
    language: document.documentElement.lang,
    scope: parts ? 'article' : 'document',
    meta: metaOf(document),
    canonical: document.querySelector('link[rel="canonical"]')?.getAttribute('href') ?? null,
    jsonLd: jsonLdOf(document),
    states: statesOf(document, take),
    markup,
  };
}

/**
 * The site's own parts, outermost only, in document order; null where the body part is missing or still empty
 * (the reader of a named host must never see an empty article: then the whole document is read).
 */
export function articleParts(document: Document, take: SnapshotTake): Element[] | null {
  const { parts, bodyPart } = take;
  if (!bodyPart || ![...document.querySelectorAll(bodyPart)].some((element) => element.textContent?.trim()))
    return null;
  const all = parts.join(',');
  return [...document.querySelectorAll(all)].filter((element) => !element.parentElement?.closest(all));
}

function metaOf(document: Document): Snapshot['meta'] {
  return [...document.querySelectorAll<HTMLMetaElement>('meta[content]')].flatMap((meta) => {
    const key = meta.getAttribute('property') ?? (meta.name || meta.getAttribute('itemprop'));
    const content = meta.content.slice(0, META_LIMIT);
    return key && content ? [{ key: key.toLowerCase(), content }] : [];
  });
}

/** The blocks with long strings emptied (`articleBody` holds the text once more); broken ones are left out. */
function jsonLdOf(document: Document): string[] {
  return [...document.querySelectorAll('script[type="application/ld+json"]')].flatMap((script) => {
    try {
      return [JSON.stringify(JSON.parse(script.textContent ?? ''), shorten)];
    } catch {
      return [];
    }
  });
}
