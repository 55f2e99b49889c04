import { patiently, stored } from './stored.ts';

/**
 * Values that follow the reader through the browser's own sync. Where sync is full or off, they are kept on this
 * device instead: nothing is lost, and `onFull` is called once ever.
 */
export interface Synced<Value> {
  read(): Promise<Value | null>;
  /** Writes at once; quick changes after it become one write (the browser allows 120 a minute). */
  write(value: Value): void;
  /** Writes what waits. */
  flush(): Promise<void>;
  /** Called with changes made by other windows and devices. */
  watch(changed: (value: Value | null) => void): void;
}

interface Spare {
  value: unknown;
}

const WAIT = 400;
const told = stored<boolean>('local', 'sync-refused');

export function syncedItem<Value>(name: string, onFull: () => void): Synced<Value> {
  const synced = stored<Value>('sync', name);
  const spare = stored<Spare>('local', name);
  const writer = joined(async (value: Value) => {
    try {
      await synced.set(value);
      await spare.remove();
    } catch {
      await spare.set({ value });
      await tellOnce(onFull);
    }
  });
  return {
    async read() {
      const kept = await spare.get();
      if (kept) return kept.value as Value;
      return patiently(synced.get).catch(() => null);
    },
    ...writer,
    watch(changed) {
      synced.watch((value) => writer.whenIdle(() => changed(value)));
      spare.watch((kept) => {
        if (kept) writer.whenIdle(() => changed(kept.value as Value));
      });
    },
  };
}

/** Says that sync refuses, once ever (not at each write, not at each start). */
export async function tellOnce(onFull: () => void): Promise<void> {
  if (await told.get()) return;
  await told.set(true);
  onFull();
}

/** Joins writes that follow each other closely; they never overtake each other, and one that fails stops none. */
export function joined<Value>(save: (value: Value) => Promise<void>) {
  let timer: ReturnType<typeof setTimeout> | null = null;
  let next: { value: Value } | null = null;
  let running: Promise<void> = Promise.resolve();
  const flush = (): Promise<void> => {
    if (next) {
      const { value } = next;
      next = null;
      running = running.catch(() => {}).then(() => save(value));
    }
    return running;
  };
  const beat = () => {
    timer = next && setTimeout(beat, WAIT);
    flush().catch((error: unknown) => reportError(error)); // to the one handler of this context
  };
  return {
    write(value: Value) {
      next = { value };
      if (!timer) beat();
    },
    flush,
    /** Runs once what is being written is written; not at all if more waits by then. */
    whenIdle(run: () => void) {
      void running
        .catch(() => {})
        .then(() => {
          if (!next) run();
        });
    },
  };
}
