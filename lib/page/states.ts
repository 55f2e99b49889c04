import { jsonAt } from '../shared/script-json.ts';
import type { Take } from '../shared/snapshot.ts';

/** A {@link Take}, or a site's own `place`: the same fields, its marks not yet made strings. */
export type SnapshotTake = Pick<Take, 'parts' | 'bodyPart'> & {
  stateMarks: readonly (string | RegExp)[];
  stateKeys?: readonly string[];
};

/** A string of a state script longer than this is emptied: it is the article's body or an image list. */
const LONG_STRING = 4000;
/** Most that one script may add to the message. */
const LIMIT = 40_000;

/** Texts of the inline scripts that carry a known site's state, cut small: the message must not hold the body twice. */
export function statesOf(document: Document, take: SnapshotTake | null): string[] {
  if (!take) return [];
  const marks = take.stateMarks.map((mark) => new RegExp(mark));
  return [...document.scripts].flatMap(({ text }) => cutState(text, marks, take.stateKeys ?? []) ?? []);
}

/**
 * Cuts a state script down to what a site reads. After a mark follows JSON (36kr, 虎嗅) or the script is plain
 * JavaScript (WeChat), which is never evaluated. JSON keeps its shape: only the branches that lead to `keys` stay.
 * JavaScript keeps the lines that name a key; there a key is an identifier. Returns null where no mark is found.
 */
export function cutState(text: string, marks: readonly RegExp[], keys: readonly string[]): string | null {
  const places = marks.map((mark) => text.search(mark)).filter((at) => at >= 0);
  if (!places.length) return null;
  const cut = places.map((at) => cutJson(text, at, keys));
  return (cut.includes(null) ? cutScript(text, keys) : cut.join(';\n')).slice(0, LIMIT);
}

function cutJson(text: string, from: number, keys: readonly string[]): string | null {
  const start = text.indexOf('{', from);
  if (start < 0 || start - from > 80) return null;
  const value = jsonAt(text, start);
  if (value === null) return null;
  return text.slice(from, start) + JSON.stringify((keys.length && branches(value, keys)) || value, shorten);
}

/** A replacer for JSON.stringify: empties strings that are too long to be a field. */
export const shorten = (_key: string, value: unknown): unknown =>
  typeof value === 'string' && value.length > LONG_STRING ? '' : value;

/** The value with only those branches that end in a wanted key; undefined where there is none. */
function branches(value: unknown, keys: readonly string[]): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  const kept = Object.entries(value).flatMap(([key, inner]) => {
    const branch: unknown = keys.includes(key) ? inner : branches(inner, keys);
    return branch === undefined ? [] : [[key, branch] as const];
  });
  return kept.length ? Object.fromEntries(kept) : undefined;
}

/** Whole strings one after another, so that a quote that ends a string is never taken for one that starts one. */
const STRINGS = /"[^"\\\n]*(?:\\.[^"\\\n]*)*"|'[^'\\\n]*(?:\\.[^'\\\n]*)*'/g;

function cutScript(text: string, keys: readonly string[]): string {
  const short = text.replace(STRINGS, (string) => (string.length > LONG_STRING ? string[0]! + string[0]! : string));
  if (!keys.length) return short;
  const wanted = new RegExp(`(?<![\\w$])["']?(?:${keys.join('|')})["']?\\s*[:=](?!=)`);
  return short
    .split('\n')
    .filter((line) => wanted.test(line))
    .join('\n');
}
