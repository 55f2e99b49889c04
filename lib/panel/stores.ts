import { browser } from 'wxt/browser';
import { memoryCorrections, storedCorrections, type CorrectionStore } from '../library/corrections.ts';
import type { Corrections } from './model.ts';
import { overruleStore, type OverruleStore } from './overrule-store.ts';
import type { Settings } from './settings.ts';
import { syncedItem, type Synced } from './synced.ts';

/** Where everything of the reader's is kept. */
export interface Stores {
  settings: Synced<Settings>;
  overrules: OverruleStore;
  corrections: CorrectionStore<Corrections>;
}

/** Writes what waits when the document is left. A side panel of Chromium closes with `visibilitychange` alone. */
export function flushOnLeave({ settings, overrules }: Stores, fail: (error: unknown) => void): void {
  const flush = () => void Promise.all([settings.flush(), overrules.flush()]).catch(fail);
  addEventListener('pagehide', flush);
  document.addEventListener('visibilitychange', flush);
}

/** `onFull`: the browser's sync refused, things stay on this device (called once ever). */
export function openStores(onFull: () => void): Stores {
  return {
    settings: syncedItem<Settings>('settings', onFull),
    overrules: overruleStore(onFull),
    corrections: browser.extension.inIncognitoContext ? memoryCorrections() : storedCorrections(),
  };
}
