/** Characters that a reader reads in a minute. */
export const A_MINUTE = 400;

/**
 * White space in one space each, nothing unseen: zero-width characters and soft hyphens, which two copies of one text may
 * differ in, are dropped.
 */
export const collapse = (text: string): string =>
  text.replace(/[\u200b-\u200f\u2060\ufeff\u00ad]/g, '').replace(/\s+/g, ' ');

/** No white space, nothing unseen. */
export const strip = (text: string): string => text.replace(/[\s\u200b-\u200f\u2060\ufeff\u00ad]+/g, '');

/** Offset in `text` of its `count`-th character (from 0) that {@link strip} keeps. */
export function rawOffset(text: string, count: number): number {
  let left = count;
  let at = 0;
  while (at < text.length && (!strip(text[at]!) || left-- > 0)) at++;
  return at;
}
