import type { Take } from '../shared/snapshot.ts';
import { placeOf } from './places.ts';
import type { Place } from './site.ts';

/** What is taken of a page of this site; the regular expressions as sources, so that it can be sent. */
export function takeOf(place: Place): Take {
  const { parts, bodyPart, stateMarks, stateKeys } = place;
  return { parts, bodyPart, stateMarks: stateMarks.map(({ source }) => source), stateKeys: stateKeys ?? [] };
}

/** What is taken of the page at an address; undefined (the whole body) where the site is not known. */
export function takeAt(url: string): Take | undefined {
  const place = URL.canParse(url) ? placeOf(new URL(url)) : null;
  return place ? takeOf(place) : undefined;
}
