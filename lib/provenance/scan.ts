/** Small steps over a text; every one is bounded or linear. */

/** The first of the words (longest first) that stands here, or null. Latin words end at a word boundary. */
export function wordAt(text: string, at: number, list: readonly string[]): string | null {
  for (const word of list) {
    if (!text.startsWith(word, at)) continue;
    if (/[A-Za-z]$/.test(word) && /[A-Za-z0-9_]/.test(text[at + word.length] ?? '')) continue;
    return word;
  }
  return null;
}

export function skipSpaces(text: string, at: number): number {
  while (text[at] === ' ') at++;
  return at;
}

/** Skips what stands between a role and its names, a verb and a name: `：`, `|`, `/`, `-`, spaces. */
export function skipSeparator(text: string, at: number): number {
  let i = skipSpaces(text, at);
  if (/[:|/\-–—·]/.test(text[i] ?? '')) i = skipSpaces(text, i + 1);
  if (/[:|]/.test(text[i] ?? '')) i = skipSpaces(text, i + 1);
  return i;
}

export const isHan = (char: string | undefined): boolean => char !== undefined && /\p{Script=Han}/u.test(char);
export const isLatin = (char: string | undefined): boolean => char !== undefined && /[A-Za-z0-9]/.test(char);
