import { foldName } from './shapes.ts';

/**
 * Where each of the names stands in the text, the longest name first: 阿里 inside 阿里巴巴 is no occurrence of 阿里
 * if both are asked for. Width and case do not count. Linear in the text's length.
 * @returns per name its offsets, ascending; a name without any has an empty list.
 */
export function findOccurrences(text: string, names: Iterable<string>): Map<string, number[]> {
  const found = new Map<string, number[]>();
  const byStart = new Map<string, { name: string; folded: string }[]>();
  for (const name of names) {
    if (found.has(name) || !name) continue;
    found.set(name, []);
    const folded = foldName(name);
    const key = folded.slice(0, 2);
    const list = byStart.get(key);
    if (list) list.push({ name, folded });
    else byStart.set(key, [{ name, folded }]);
  }
  // the same name in two spellings is found under both
  for (const list of byStart.values()) list.sort((a, b) => b.folded.length - a.folded.length);
  const folded = foldName(text);
  for (let at = 0; at < folded.length;) {
    const list = byStart.get(folded.slice(at, at + 2)) ?? byStart.get(folded[at]!);
    const hit = list?.find((entry) => folded.startsWith(entry.folded, at));
    if (!hit) {
      at++;
      continue;
    }
    for (const entry of list!) if (entry.folded === hit.folded) found.get(entry.name)!.push(at);
    at += hit.folded.length;
  }
  return found;
}
