import type { Target } from '../protocol.ts';
import { collapse } from './text.ts';

/** Characters of context on either side of a quote. */
export const CONTEXT = 32;

/**
 * The place `start` to `end` of the body's text as a text-quote selector (W3C Web Annotation, 4.2.4), with white
 * space collapsed; `node` is the snapshot index of the element that holds it, if known.
 */
export function targetOf(bodyText: string, start: number, end: number, node: number | null): Target {
  return {
    node,
    quote: collapse(bodyText.slice(start, end)).trim(),
    prefix: collapse(bodyText.slice(Math.max(0, start - 2 * CONTEXT), start)).slice(-CONTEXT),
    suffix: collapse(bodyText.slice(end, end + 2 * CONTEXT)).slice(0, CONTEXT),
  };
}
