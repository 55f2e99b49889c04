/** The browser's own limit of one synced item is 8,192 bytes, key included; ours stays well below. */
export const MOST_BYTES = 7000;

/**
 * Deals rows into packs of at most `limit` bytes of JSON each, in order. A row that alone is larger is left out
 * (nothing of ours comes near).
 */
export function pack<Row>(rows: readonly Row[], limit = MOST_BYTES): Row[][] {
  const packs: Row[][] = [];
  let current: Row[] = [];
  let size = 2;
  for (const row of rows) {
    const bytes = byteLength(JSON.stringify(row)) + 1;
    if (bytes + 2 > limit) continue;
    if (size + bytes > limit) {
      packs.push(current);
      current = [];
      size = 2;
    }
    current.push(row);
    size += bytes;
  }
  if (current.length) packs.push(current);
  return packs;
}

const encoder = new TextEncoder();
const byteLength = (text: string) => encoder.encode(text).length;
