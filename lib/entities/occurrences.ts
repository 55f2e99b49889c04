import { foldCode, foldName, pairKey } from './shapes.ts';

/**
 * Where each of the names stands in the text, the longest name first: 阿里 inside 阿里巴巴 is no occurrence of 阿里
 * if both are asked for. Width and case do not count. Linear in the text's length.
 * @returns per name its offsets, ascending; a name without any has an empty list.
 */
export function findOccurrences(text: string, names: Iterable<string>): Map<string, number[]> {
  const found = new Map<string, number[]>();
  const byPair = new Map<number, { folded: string; places: number[] }[]>();
  const byFolded = new Map<string, number[]>();
  for (const name of names) {
    if (found.has(name) || !name) continue;
    const folded = foldName(name);
    let places = byFolded.get(folded);
    if (!places) {
      byFolded.set(folded, (places = []));
      const key = pairKey(folded, 0);
      const list = byPair.get(key);
      if (list) list.push({ folded, places });
      else byPair.set(key, [{ folded, places }]);
    }
    found.set(name, places);
  }
  if (!found.size) return found;
  for (const list of byPair.values()) list.sort((a, b) => b.folded.length - a.folded.length);
  // Most characters begin no name: one look tells.
  const begins = new Uint8Array(65536);
  for (const key of byPair.keys()) begins[Math.floor(key / 65536)] = 1;
  const folded = foldName(text);
  for (let at = 0; at < folded.length;) {
    if (!begins[foldCode(folded.charCodeAt(at))]) {
      at++;
      continue;
    }
    const pair = pairKey(folded, at);
    const hit = find(byPair.get(pair), folded, at) ?? find(byPair.get(pair - (pair % 65536)), folded, at);
    if (hit) hit.places.push(at);
    at += hit ? hit.folded.length : 1;
  }
  return found;
}

function find<Entry extends { folded: string }>(
  list: Entry[] | undefined,
  text: string,
  at: number,
): Entry | undefined {
  return list?.find((entry) => text.startsWith(entry.folded, at));
}
