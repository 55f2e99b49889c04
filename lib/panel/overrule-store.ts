import { storage } from '@wxt-dev/storage';
import type { Overrule } from './model.ts';
import { fromRow, isOverruleRow, toRow, type OverruleRow } from './overrules.ts';
import { pack } from './pack.ts';
import { joined, tellOnce } from './synced.ts';

/** Packs that are synced: 10 × 7 kB of the 100 kB that the browser gives. Older verdicts stay on this device. */
const MOST_PACKS = 10;
const packs = Array.from({ length: MOST_PACKS }, (_, i) => storage.defineItem<OverruleRow[]>(`sync:overrules-${i}`));
const rest = storage.defineItem<OverruleRow[]>('local:overrules-rest');
/** All of them, while sync refuses. */
const spare = storage.defineItem<OverruleRow[]>('local:overrules');

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
    try {
      await storage.setItems(packs.flatMap((item, i) => (synced[i] ? [{ item, value: synced[i] }] : [])));
      await storage.removeItems(packs.slice(synced.length));
      await spare.removeValue();
      const left = all.slice(MOST_PACKS).flat();
      if (left.length) {
        await rest.setValue(left);
        await tellOnce(onFull);
      } else await rest.removeValue();
    } catch {
      await spare.setValue(rows.toReversed());
      await tellOnce(onFull);
    }
  });
  return {
    async read() {
      const kept = await spare.getValue();
      const rows = kept ?? [
        ...(await Promise.all(packs.map((item) => item.getValue().catch(() => null)))).flatMap((row) => row ?? []),
        ...((await rest.getValue()) ?? []),
      ];
      return rows.filter(isOverruleRow).toReversed().map(fromRow);
    },
    write: writer.write,
    flush: writer.flush,
    watch(changed) {
      const tell = () => {
        if (!writer.waiting()) changed();
      };
      for (const item of packs) item.watch(tell);
      spare.watch(tell);
    },
  };
}
