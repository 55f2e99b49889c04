import { until } from './wait.ts';

/** Stands in the clipboard before a test copies: what is read afterwards is new. */
export const SENTINEL = 'nothing was copied';

/** Waits until the clipboard holds something new, and gives it. @param read reads the clipboard; null: no such form */
export async function newlyCopied<Item extends string | { text: string }>(
  read: () => Promise<Item | null>,
): Promise<Item> {
  const found = await until('something is copied', async () => {
    const item = await read();
    const text = typeof item === 'object' ? item?.text : item;
    return text && text !== SENTINEL ? item : null;
  });
  return found as Item;
}
