/** One of several words, parted by white space, as the source of a pattern. */
export const oneOf = (words: string): string => `(?:${words.trim().replace(/\s+/g, '|')})`;

/** A pattern that matches where one of several does. The parts' own flags only let them be written; `flags` count. */
export const anyOf = (flags: string, ...parts: readonly RegExp[]): RegExp =>
  new RegExp(parts.map(({ source }) => source).join('|'), flags);

/**
 * A line in lower case from its first letter or digit on. What reads it needs neither the flag `i` nor the classes of
 * all the world's letters: a browser takes longer to compile one pattern with both than to read a whole article.
 */
export const fromFirstLetter = (line: string): string => line.replace(/^[^\p{L}\p{N}]+/u, '').toLowerCase();

/** Behind a line's words: marks and white space up to its end, as the source of a pattern. */
export const MARKS_TO_END = '[^㐀-鿿a-z\\d]*$';

/** A pattern for a line, {@link fromFirstLetter}, that is one of several things, whatever marks stand behind it. */
export const wholeLine = (...parts: readonly RegExp[]): RegExp =>
  new RegExp(`^(?:${anyOf('', ...parts).source})${MARKS_TO_END}`);
