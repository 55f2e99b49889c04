import type { Snapshot, SnapshotInPieces } from '../shared/snapshot.ts';
import { shorten, statesOf, type SnapshotTake } from './states.ts';
import { visible } from './visible.ts';
import { walk, type Seen } from './walk.ts';

/** Longest content of a meta element that travels: WeChat puts the whole text of a short message there. */
const META_LIMIT = 4000;

/**
 * Takes the snapshot of a live document with a body. `take` tells what to take of a known site's page, null for others;
 * `roots` are its {@link articleParts} or the body.
 * Yields as the walk does, and returns the snapshot; what the walk met is added to `seen`. `href` is the address that
 * the page had when it began.
 */
export function* takeSnapshot(
  document: Document,
  href: string,
  take: SnapshotTake | null,
  roots: readonly Element[],
  seen: Seen,
): Generator<number, SnapshotInPieces> {
  const markup = yield* walk(roots, seen);
  return {
    url: href,
    base: document.baseURI,
    title: document.title,
    language: document.documentElement.lang,
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
export function articleParts(document: Document, take: SnapshotTake | null): Element[] | null {
  if (!take?.bodyPart || ![...document.querySelectorAll(take.bodyPart)].some(hasText)) return null;
  const all = take.parts.join(',');
  return [...document.querySelectorAll(all)].filter((element) => !element.parentElement?.closest(all));
}

/** The first text tells, so that a long one is not copied to look. */
function hasText(element: Element): boolean {
  for (const step of visible(element)) if (step.text && /\S/.test(step.text.data)) return true;
  return false;
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
  return [...document.querySelectorAll<HTMLScriptElement>('script[type="application/ld+json"]')].flatMap(({ text }) => {
    try {
      return [JSON.stringify(JSON.parse(text), shorten)];
    } catch {
      return [];
    }
  });
}
