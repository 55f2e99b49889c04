import { openDB, type DBSchema, type IDBPDatabase } from 'idb';

/** What a reader corrected on one article. `at`: milliseconds since 1970. */
export interface CorrectionRecord<Corrections = unknown> {
  /** The article's canonical address. */
  url: string;
  corrections: Corrections;
  at: number;
}

interface Tables extends DBSchema {
  corrections: { key: string; value: CorrectionRecord };
}

const NAME = 'yuandu';
const VERSION = 1;

export type Database = IDBPDatabase<Tables>;

/**
 * Opens the database of this device; rejects where the browser has none (some private windows).
 * @param closed called when it can be used no longer and is to be opened again
 */
export function openDatabase(closed: () => void): Promise<Database> {
  return openDB<Tables>(NAME, VERSION, {
    upgrade(database, from) {
      if (from < 1) database.createObjectStore('corrections', { keyPath: 'url' });
    },
    // Another window wants a newer version: let it.
    blocking(_current, _blocked, event) {
      (event.target as IDBDatabase).close();
      closed();
    },
    terminated: closed,
  });
}
