/** Small steps over a text; every one is bounded or linear. */

const INDEXES = new WeakMap<readonly string[], Map<string, string[]>>();

/** A table by first character: most places in a text begin none of its words. */
function byFirst(list: readonly string[]): Map<string, string[]> {
  let index = INDEXES.get(list);
  if (!index) {
    INDEXES.set(list, (index = new Map()));
    for (const word of list) index.set(word[0]!, [...(index.get(word[0]!) ?? []), word]);
  }
  return index;
}

/** The first of the words (longest first) that stands here, or null. Latin words end at a word boundary. */
export function wordAt(text: string, at: number, list: readonly string[]): string | null {
  for (const word of byFirst(list).get(text[at] ?? '') ?? []) {
    if (!text.startsWith(word, at)) continue;
    if (/[A-Za-z]$/.test(word) && /[A-Za-z0-9_]/.test(text[at + word.length] ?? '')) continue;
    return word;
  }
  return null;
}

/** What a sticky pattern finds exactly here, or null. */
export function stickyAt(pattern: RegExp, text: string, at: number): string | null {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? null;
}

export function skipSpaces(text: string, at: number): number {
  while (text[at] === ' ') at++;
  return at;
}

/** Skips what stands between a role and its names, a verb and a name: `：`, `|`, `/`, `-`, spaces. */
export function skipSeparator(text: string, at: number): number {
  let i = skipSpaces(text, at);
  const dashes = /^[-–—]{2,6}/.exec(text.slice(i, i + 6));
  if (dashes) i = skipSpaces(text, i + dashes[0].length);
  else if (/[:|/\-–—·]/.test(text[i] ?? '')) i = skipSpaces(text, i + 1);
  if (/[:|]/.test(text[i] ?? '')) i = skipSpaces(text, i + 1);
  return i;
}

export const isHan = (char: string | undefined): boolean => char !== undefined && /\p{Script=Han}/u.test(char);

/** Skips markdown's and blank marks. */
export function skipMarks(plain: string, at: number): number {
  while (/[\s*_\\]/.test(plain[at] ?? '\0') && plain[at] !== undefined) at++;
  return at;
}

/** Skips a comma and the spaces around it. */
export function skipComma(plain: string, at: number): number {
  const next = skipSpaces(plain, at);
  return plain[next] === ',' ? skipSpaces(plain, next + 1) : next;
}

/** `indexOf` that looks no further than `reach`: unbounded searches would make a long line quadratic. */
export function indexWithin(text: string, wanted: string, from: number, reach: number): number {
  const at = text.slice(from, from + reach).indexOf(wanted);
  return at < 0 ? -1 : from + at;
}

/** Where an address begins that is printed without its scheme: a host and a path. */
const BARE_ADDRESS = /^(?:[a-z\d-]+\.){1,3}[a-z]{2,6}\/[\w.~%/?=&#-]+/i;

/**
 * The address printed here, an opening bracket before it or not, and where reading goes on. It ends where no address
 * goes on: at a blank, a bracket, anything Chinese; what stands behind it as punctuation is none of it.
 */
export function addressAt(text: string, at: number): { url: string; end: number } | null {
  const open = /^[<[(（【]*/.exec(text.slice(at, at + 4))![0].length;
  const rest = text.slice(at + open, at + open + 1200);
  const found =
    /^https?:\/\/[^\s\u3000-\u303f\u3400-\u9fff\uff00-\uffef<>()[\]{}"“”‘’`|\\]+/i.exec(rest)?.[0] ??
    BARE_ADDRESS.exec(rest)?.[0];
  if (!found) return null;
  const url = found.replace(/[.,;:!?'*_~]+$/, '');
  const close = open ? /^[>\])）】]{0,2}/.exec(rest.slice(url.length))![0].length : 0;
  return { url: /^https?:/i.test(url) ? url : `https://${url}`, end: at + open + url.length + close };
}

/** Whether a statement may begin here: at the line's beginning, marks aside, or behind a stop. */
export function isStart(plain: string, at: number): boolean {
  return (
    (/^[\s>*_#\-—·•▌【(\[“"'|~=◎●■※\d.、]*$/.test(plain.slice(0, Math.min(at, 40))) && at <= 40) ||
    /[。!?;)|:]\s?$/.test(plain.slice(Math.max(0, at - 3), at))
  );
}

/** Skips what stands before a line's words: marks of lists and quotes, brackets, `1.`. */
export function skipOrnaments(plain: string, at: number): number {
  const found = /^(?:[\p{S}\s>*_`#\-—–·•▌【「『(\[“"'|~=◎●■※▍▎▶►△▲◆◇☆★〔\\]|\d{1,2}[.、)]\s)+/u.exec(
    plain.slice(at, at + 24),
  );
  return found ? at + found[0].length : at;
}

/** Skips what stands between two parts of a line. */
export function skipDelimiters(plain: string, at: number): number {
  while (/[\s,。;!?|/、)(\[\]】【〔〕*_\-—·:<>~…"“”「」\\]/.test(plain[at] ?? 'x')) at++;
  return at;
}

/** Where the clause ends: at punctuation or, for what is said without any, at a space. */
export function endOfClause(plain: string, at: number): number {
  for (let i = at; i < plain.length; i++) if (/[,。;!?\s(（“”"|]/.test(plain[i]!)) return Math.max(i, at + 1);
  return plain.length;
}
