import { openDatabase, type CorrectionRecord, type Database } from './database.ts';

/** Corrections by canonical address, on this device only. */
export interface CorrectionStore<Corrections> {
  get(url: string): Promise<Corrections | null>;
  /** Null forgets them. */
  set(url: string, corrections: Corrections | null, at: number): Promise<void>;
  all(): Promise<CorrectionRecord<Corrections>[]>;
  /** Replaces everything, or nothing if the browser refuses. */
  replaceAll(records: readonly CorrectionRecord<Corrections>[]): Promise<void>;
  /** Tells when another document of the extension has changed what is kept: the settings, the panel of another window. */
  watch(changed: () => void): void;
}

const CHANNEL = 'corrections';

/** The store in IndexedDB. Private windows get {@link memoryCorrections}: an address kept would tell what was read. */
export function storedCorrections<Corrections>(
  open: (closed: () => void) => Promise<Database> = openDatabase,
): CorrectionStore<Corrections> {
  let opened: Promise<Database> | null = null;
  const forget = () => {
    opened = null;
  };
  const database = () => {
    opened ??= open(forget).catch((error: unknown) => {
      forget();
      throw error;
    });
    return opened;
  };
  let channel: BroadcastChannel | null = null;
  const others = () => (channel ??= new BroadcastChannel(CHANNEL));
  return {
    async get(url) {
      const record = await (await database()).get('corrections', url);
      return (record?.corrections as Corrections | undefined) ?? null;
    },
    async set(url, corrections, at) {
      if (corrections === null) await (await database()).delete('corrections', url);
      else await (await database()).put('corrections', { url, corrections, at });
      others().postMessage(null);
    },
    async all() {
      return (await (await database()).getAll('corrections')) as CorrectionRecord<Corrections>[];
    },
    async replaceAll(records) {
      const change = (await database()).transaction('corrections', 'readwrite');
      await Promise.all([change.store.clear(), ...records.map((record) => change.store.put(record)), change.done]);
      others().postMessage(null);
    },
    watch(changed) {
      others().addEventListener('message', changed);
    },
  };
}

/** The same, forgotten with the document. */
export function memoryCorrections<Corrections>(): CorrectionStore<Corrections> {
  const records = new Map<string, CorrectionRecord<Corrections>>();
  return {
    get: async (url) => records.get(url)?.corrections ?? null,
    async set(url, corrections, at) {
      if (corrections === null) records.delete(url);
      else records.set(url, { url, corrections, at });
    },
    all: async () => [...records.values()],
    async replaceAll(all) {
      records.clear();
      for (const record of all) records.set(record.url, record);
    },
    watch() {},
  };
}
