import { describe, expect, it } from 'vitest';
import { memoryCorrections, storedCorrections, type CorrectionStore } from '../../../lib/library/corrections.ts';
import type { Database } from '../../../lib/library/database.ts';

type Kept = { title: string };

/** The few calls that the store makes, over a map; `refuse` makes the next change fail as a full disk does. */
function fakeDatabase() {
  const rows = new Map<string, unknown>();
  const state = { refuse: false };
  const database = {
    get: async (_: string, url: string) => rows.get(url),
    getAll: async () => [...rows.values()],
    put: async (_: string, row: { url: string }) => void rows.set(row.url, row),
    delete: async (_: string, url: string) => void rows.delete(url),
    transaction() {
      const next = new Map(rows);
      return {
        store: {
          clear: async () => next.clear(),
          put: async (row: { url: string }) => void next.set(row.url, row),
        },
        get done() {
          return Promise.resolve().then(() => {
            if (state.refuse) throw new Error('QuotaExceededError');
            rows.clear();
            for (const [url, row] of next) rows.set(url, row);
          });
        },
      };
    },
  };
  return { database: database as unknown as Database, state };
}

const stores: [string, () => CorrectionStore<Kept>][] = [
  ['memory', () => memoryCorrections<Kept>()],
  ['database', () => storedCorrections<Kept>(async () => fakeDatabase().database)],
];

describe('a change of corrections', () => {
  it('is told to the other documents of the extension, not to the one that made it', async () => {
    const { database } = fakeDatabase();
    const [settings, panel] = [
      storedCorrections<Kept>(async () => database),
      storedCorrections<Kept>(async () => database),
    ];
    const heard: string[] = [];
    settings.watch(() => heard.push('settings'));
    panel.watch(() => heard.push('panel'));
    await settings.set('a', { title: '一' }, 1);
    await expect.poll(() => heard).toEqual(['panel']);
    await settings.replaceAll([]);
    await expect.poll(() => heard).toEqual(['panel', 'panel']);
    await panel.set('a', null, 2);
    await expect.poll(() => heard).toEqual(['panel', 'panel', 'settings']);
  });
});

describe.each(stores)('corrections in %s', (_, make) => {
  it('are kept by address, replaced, and forgotten', async () => {
    const store = make();
    expect(await store.get('a')).toBeNull();
    await store.set('a', { title: '一' }, 1);
    await store.set('b', { title: '二' }, 2);
    await store.set('a', { title: '三' }, 3);
    expect(await store.get('a')).toEqual({ title: '三' });
    expect((await store.all()).toSorted((x, y) => x.at - y.at)).toEqual([
      { url: 'b', corrections: { title: '二' }, at: 2 },
      { url: 'a', corrections: { title: '三' }, at: 3 },
    ]);
    await store.set('a', null, 4);
    expect(await store.get('a')).toBeNull();
  });

  it('are replaced all at once', async () => {
    const store = make();
    await store.set('a', { title: '一' }, 1);
    await store.replaceAll([{ url: 'c', corrections: { title: '四' }, at: 5 }]);
    expect(await store.all()).toEqual([{ url: 'c', corrections: { title: '四' }, at: 5 }]);
  });
});

describe('corrections in a database that refuses', () => {
  it('stay as they were', async () => {
    const { database, state } = fakeDatabase();
    const store = storedCorrections<Kept>(async () => database);
    await store.set('a', { title: '一' }, 1);
    state.refuse = true;
    await expect(store.replaceAll([])).rejects.toThrow('Quota');
    expect(await store.get('a')).toEqual({ title: '一' });
  });

  it('are asked for again where it was closed under us', async () => {
    let opens = 0;
    let close = () => {};
    const store = storedCorrections<Kept>(async (closed) => {
      opens++;
      close = closed;
      return fakeDatabase().database;
    });
    await store.get('a');
    await store.get('a');
    expect(opens).toBe(1);
    close();
    await store.get('a');
    expect(opens).toBe(2);
  });

  it('are asked for again after it could not be opened', async () => {
    let opens = 0;
    const store = storedCorrections<Kept>(async () => {
      if (!opens++) throw new Error('no database');
      return fakeDatabase().database;
    });
    await expect(store.get('a')).rejects.toThrow('no database');
    expect(await store.get('a')).toBeNull();
  });
});
