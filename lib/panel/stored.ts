import { browser } from 'wxt/browser';

/** One value in the browser's storage, on this device (`local`) or following the reader (`sync`). */
export interface Stored<Value> {
  /** Null where nothing is kept; rejects where the browser refuses, as the others do. */
  get(): Promise<Value | null>;
  set(value: Value): Promise<void>;
  remove(): Promise<void>;
  /** Called with every change from here on, this document's own ones included; null: removed. */
  watch(changed: (value: Value | null) => void): void;
}

export function stored<Value>(area: 'local' | 'sync', key: string): Stored<Value> {
  const storage = browser.storage[area];
  return {
    get: async () => ((await storage.get(key))[key] as Value | undefined) ?? null,
    set: (value) => storage.set({ [key]: value }),
    remove: () => storage.remove(key),
    watch(changed) {
      storage.onChanged.addListener(({ [key]: change }) => {
        if (change) changed((change.newValue as Value | undefined) ?? null);
      });
    },
  };
}

/** Asks again, after ever longer waits, where a storage refuses: a busy one does so now and then. */
export async function patiently<Value>(ask: () => Promise<Value>, tries = 3, wait = 100): Promise<Value> {
  try {
    return await ask();
  } catch (error) {
    if (tries <= 1) throw error;
    await new Promise((resolve) => setTimeout(resolve, wait));
    return patiently(ask, tries - 1, wait * 2);
  }
}
