import { fakeBrowser } from './support/fake-browser.ts';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Overrule } from '../../../lib/panel/model.ts';
import { overruleStore } from '../../../lib/panel/overrule-store.ts';
import { MOST_BYTES, pack } from '../../../lib/panel/pack.ts';
import { DEFAULT_SETTINGS } from '../../../lib/panel/settings.ts';
import { flushOnLeave, openStores } from '../../../lib/panel/stores.ts';
import { syncedItem } from '../../../lib/panel/synced.ts';

const rules = (count: number): Overrule[] =>
  Array.from({ length: count }, (_, i) => ({
    name: `名字${i}`,
    href: `https://36kr.com/projectDetails/${i}`,
    verdict: i % 2 ? 'noise' : 'entity',
  }));
const refuse = () =>
  vi.spyOn(fakeBrowser.storage.sync, 'set').mockRejectedValue(new Error('QUOTA_BYTES quota exceeded'));

beforeEach(() => {
  fakeBrowser.reset();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

describe('synced item', () => {
  it('writes at once, since a closing panel has no time; joins what follows quickly, and reads the last back', async () => {
    const set = vi.spyOn(fakeBrowser.storage.sync, 'set');
    const item = syncedItem<number>('number', () => {});
    item.write(0);
    await new Promise((resolve) => setTimeout(resolve));
    expect(set).toHaveBeenCalledTimes(1);
    for (let i = 1; i < 50; i++) item.write(i);
    await item.flush();
    expect(set).toHaveBeenCalledTimes(2);
    expect(await syncedItem<number>('number', () => {}).read()).toBe(49);
  });

  it('keeps everything on the device and says so once ever when sync refuses', async () => {
    refuse();
    const told = vi.fn<() => void>();
    const item = syncedItem<string>('word', told);
    item.write('first');
    await item.flush();
    item.write('second');
    await item.flush();
    const later = syncedItem<string>('word', told);
    expect(await later.read()).toBe('second');
    later.write('third');
    await later.flush();
    expect(told).toHaveBeenCalledTimes(1);
  });

  it('goes back to sync when it takes things again', async () => {
    const refused = refuse();
    const item = syncedItem<string>('word', () => {});
    item.write('kept here');
    await item.flush();
    refused.mockRestore();
    item.write('synced');
    await item.flush();
    expect(await fakeBrowser.storage.sync.get('word')).toEqual({ word: 'synced' });
    expect(await fakeBrowser.storage.local.get('word')).toEqual({});
  });

  it('goes on after a write that failed altogether, and tells that one', async () => {
    const refused = refuse();
    const disk = vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValue(new Error('disk full'));
    const told = vi.fn<(error: unknown) => void>();
    vi.stubGlobal('reportError', told);
    const item = syncedItem<string>('word', () => {});
    item.write('lost');
    await expect(item.flush()).rejects.toThrow('disk full');
    expect(told).toHaveBeenCalledExactlyOnceWith(new Error('disk full'));
    refused.mockRestore();
    disk.mockRestore();
    item.write('kept');
    await item.flush();
    expect(await item.read()).toBe('kept');
  });
});

describe('what waits to be written', () => {
  it.each(['pagehide', 'visibilitychange'])('is written when the document is left: %s', async (event) => {
    const page = Object.assign(new EventTarget(), { visibilityState: 'hidden' });
    vi.stubGlobal('document', page);
    vi.stubGlobal('addEventListener', page.addEventListener.bind(page));
    const set = vi.spyOn(fakeBrowser.storage.sync, 'set');
    const stores = openStores(() => {});
    flushOnLeave(stores, () => {});
    for (const style of ['apa-7', 'mla-9']) stores.settings.write({ ...DEFAULT_SETTINGS, style });
    await new Promise((resolve) => setTimeout(resolve));
    expect(set).toHaveBeenCalledTimes(1);
    page.dispatchEvent(new Event(event));
    await new Promise((resolve) => setTimeout(resolve));
    expect(set).toHaveBeenCalledTimes(2);
  });
});

describe('changes from elsewhere', () => {
  it('are told with the new value, and null where it is gone', async () => {
    const changed = vi.fn<(value: number | null) => void>();
    syncedItem<number>('number', () => {}).watch(changed);
    await fakeBrowser.storage.sync.set({ number: 3, other: 4 });
    await fakeBrowser.storage.sync.remove('number');
    expect(changed.mock.calls).toEqual([[3], [null]]);
  });

  it('are told once for a change of several packs, and not for other items', async () => {
    const changed = vi.fn<() => void>();
    overruleStore(() => {}).watch(changed);
    await fakeBrowser.storage.sync.set({ 'overrules-0': [], 'overrules-1': [] });
    await fakeBrowser.storage.sync.set({ settings: {} });
    expect(changed).toHaveBeenCalledTimes(1);
  });
});

describe('pack', () => {
  it('fills packs that stay below the limit and keeps order and rows', () => {
    const rows = rules(500).map(({ name, href }) => [name, href]);
    const packs = pack(rows);
    expect(packs.flat()).toEqual(rows);
    for (const each of packs)
      expect(new TextEncoder().encode(JSON.stringify(each)).length).toBeLessThanOrEqual(MOST_BYTES);
    expect(packs.length).toBeLessThan(7);
  });

  it('leaves out a row that no item could hold', () => {
    expect(pack([['短'], ['长'.repeat(4000)], ['短']])).toEqual([[['短'], ['短']]]);
  });
});

describe('overrule store', () => {
  it('reads back what was written, packed into several items', async () => {
    const store = overruleStore(() => {});
    store.write(rules(300));
    await store.flush();
    expect(Object.keys(await fakeBrowser.storage.sync.get()).length).toBeGreaterThan(1);
    expect(await overruleStore(() => {}).read()).toEqual(rules(300));
    store.write(rules(2));
    await store.flush();
    expect(await overruleStore(() => {}).read()).toEqual(rules(2));
    expect(Object.keys(await fakeBrowser.storage.sync.get())).toEqual(['overrules-0']);
  });

  it('keeps the oldest on the device when there are more than sync can hold, and says so', async () => {
    const told = vi.fn<() => void>();
    const store = overruleStore(told);
    store.write(rules(2000));
    await store.flush();
    expect(await overruleStore(told).read()).toEqual(rules(2000));
    expect(JSON.stringify(await fakeBrowser.storage.sync.get()).length).toBeLessThan(100_000);
    expect(told).toHaveBeenCalledTimes(1);
  });

  it('loses nothing when sync refuses', async () => {
    refuse();
    const store = overruleStore(() => {});
    store.write(rules(5));
    await store.flush();
    expect(await overruleStore(() => {}).read()).toEqual(rules(5));
  });

  it('keeps a name however long', async () => {
    const store = overruleStore(() => {});
    const rule: Overrule = { name: '长'.repeat(201), href: '', verdict: 'noise' };
    store.write([rule]);
    await store.flush();
    expect(await overruleStore(() => {}).read()).toEqual([rule]);
  });

  it('passes over rows that are none of ours', async () => {
    await fakeBrowser.storage.sync.set({ 'overrules-0': [['好', '', 'n'], ['', '', 'n'], 'x', ['y', '', 'maybe']] });
    expect(await overruleStore(() => {}).read()).toEqual([{ name: '好', href: '', verdict: 'noise' }]);
  });
});
