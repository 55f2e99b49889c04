/** Marks and white space around a line's words. */
export const ORNAMENT = '[^\\p{L}\\p{N}]*';

/** One of several words, parted by white space, as the source of a pattern. */
export const oneOf = (words: string): string => `(?:${words.trim().replace(/\s+/g, '|')})`;

/** A pattern that matches where one of several does. The parts' own flags only let them be written; `flags` count. */
export const anyOf = (flags: string, ...parts: readonly RegExp[]): RegExp =>
  new RegExp(parts.map(({ source }) => source).join('|'), flags);

/** A pattern for a line that is one of several things, whatever marks stand around it. Upper and lower case are one. */
export const wholeLine = (...parts: readonly RegExp[]): RegExp =>
  new RegExp(`^${ORNAMENT}(?:${anyOf('', ...parts).source})${ORNAMENT}$`, 'iu');
