import { browser } from 'wxt/browser';
import type { Overrule } from './model.ts';
import { fromRow, isOverruleRow, toRow, type OverruleRow } from './overrules.ts';
import { pack } from './pack.ts';
import { patiently, stored } from './stored.ts';
import { joined, tellOnce } from './synced.ts';

/** Packs that are synced: 10 × 7 kB of the 100 kB that the browser gives. Older verdicts stay on this device. */
const MOST_PACKS = 10;
const PACKS = Array.from({ length: MOST_PACKS }, (_, i) => `overrules-${i}`);
const rest = stored<OverruleRow[]>('local', 'overrules-rest');
/** All of them, while sync refuses. */
const spare = stored<OverruleRow[]>('local', 'overrules');

export interface OverruleStore {
  read(): Promise<Overrule[]>;
  write(overrules: readonly Overrule[]): void;
  flush(): Promise<void>;
  watch(changed: () => void): void;
}

/** The reader's verdicts on names, packed into items that the browser's sync takes. */
export function overruleStore(onFull: () => void): OverruleStore {
  const writer = joined(async (overrules: readonly Overrule[]) => {
    const rows = overrules.map(toRow);
    const all = pack(rows.toReversed());
    const synced = all.slice(0, MOST_PACKS);
    const left = all.slice(MOST_PACKS).flat();
    try {
      // First: who reads between the two has some twice, and misses none but the newest.
      if (left.length) await rest.set(left);
      await browser.storage.sync.set(Object.fromEntries(synced.map((rows, i) => [PACKS[i]!, rows])));
      await browser.storage.sync.remove(PACKS.slice(synced.length));
      await spare.remove();
      await (left.length ? tellOnce(onFull) : rest.remove());
    } catch {
      await spare.set(rows.toReversed());
      await tellOnce(onFull);
    }
  });
  return {
    async read() {
      const rows = (await spare.get()) ?? [...(await readPacks()), ...((await rest.get()) ?? [])];
      return rows.filter(isOverruleRow).toReversed().map(fromRow);
    },
    write: writer.write,
    flush: writer.flush,
    watch(changed) {
      const tell = () => writer.whenIdle(changed);
      browser.storage.sync.onChanged.addListener((changes) => {
        if (PACKS.some((key) => key in changes)) tell();
      });
      rest.watch(tell);
      spare.watch(tell);
    },
  };
}

/** What sync holds; nothing where it is off. */
async function readPacks(): Promise<OverruleRow[]> {
  type Packs = Record<string, OverruleRow[]>;
  const packs = await patiently(() => browser.storage.sync.get<Packs>(PACKS)).catch((): Packs => ({}));
  return PACKS.flatMap((key) => packs[key] ?? []);
}
