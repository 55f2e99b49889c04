import { fakeBrowser } from './support/fake-browser.ts';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createChoices } from '../../../lib/panel/choices.ts';
import type { Overrule } from '../../../lib/panel/model.ts';
import { overruleStore } from '../../../lib/panel/overrule-store.ts';
import { DEFAULT_SETTINGS } from '../../../lib/panel/settings.ts';
import { openStores, type Stores } from '../../../lib/panel/stores.ts';
import { syncedItem } from '../../../lib/panel/synced.ts';

const noise = (name: string): Overrule => ({ name, href: '', verdict: 'noise' });
const names = (rules: readonly Overrule[]) => rules.map(({ name }) => name);
const open = () => {
  const stores = openStores(() => {});
  const flush = () => Promise.all([stores.settings.flush(), stores.overrules.flush()]);
  return { stores, flush, choices: createChoices(stores, () => {}) };
};
const keptSettings = () => syncedItem<unknown>('settings', () => {}).read();
const keptNames = async () => names(await overruleStore(() => {}).read());

beforeEach(async () => {
  vi.restoreAllMocks();
  fakeBrowser.reset();
  Object.assign(fakeBrowser, { extension: { inIncognitoContext: false } });
  const { settings, overrules } = openStores(() => {});
  settings.write({ ...DEFAULT_SETTINGS, style: 'apa-7', theme: 'dark' });
  overrules.write(['甲', '乙', '丙'].map(noise));
  await Promise.all([settings.flush(), overrules.flush()]);
});

/** Makes the first readings of an area fail. */
function failing(area: 'local' | 'sync', times: number) {
  const get = vi.spyOn(fakeBrowser.storage[area], 'get');
  for (let i = 0; i < times; i++) get.mockRejectedValueOnce(new Error('busy'));
}

describe('what is chosen before the stores are read', () => {
  it('counts at once, and is added to what they hold', async () => {
    const { choices, flush } = open();
    choices.overrule('丁', '', 'noise');
    choices.change({ fontSize: 'large' });
    expect([names(choices.overrules.value), choices.settings.value.fontSize]).toEqual([['丁'], 'large']);
    await choices.ready;
    await flush();
    expect(names(choices.overrules.value)).toEqual(['甲', '乙', '丙', '丁']);
    expect(await keptNames()).toEqual(['甲', '乙', '丙', '丁']);
    const settings = { ...DEFAULT_SETTINGS, style: 'apa-7', theme: 'dark', fontSize: 'large' };
    expect([choices.settings.value, await keptSettings()]).toEqual([settings, settings]);
  });

  it('is undone to what they hold', async () => {
    const { choices, flush } = open();
    const undo = choices.overrule('乙', '', 'entity');
    await choices.ready;
    undo();
    await flush();
    expect(choices.overrules.value.find(({ name }) => name === '乙')).toEqual(noise('乙'));
    const again = open();
    again.choices.overrule('乙', '', 'entity')();
    await again.choices.ready;
    await again.flush();
    expect(again.choices.overrules.value.find(({ name }) => name === '乙')).toEqual(noise('乙'));
  });
});

describe('stores that cannot be read at first', () => {
  it.each(['local', 'sync'] as const)(
    'are read again, and nothing is written over what they hide: %s',
    async (area) => {
      failing(area, 2);
      const { choices, flush } = open();
      await new Promise((resolve) => setTimeout(resolve, 20));
      choices.overrule('丁', '', 'noise');
      choices.change({ fontSize: 'large' });
      await flush();
      expect([await keptNames(), (await keptSettings()) as object]).toMatchObject([
        ['甲', '乙', '丙'],
        { style: 'apa-7' },
      ]);
      await choices.ready;
      await flush();
      expect(choices.known.value).toBe(true);
      expect([await keptNames(), (await keptSettings()) as object]).toMatchObject([
        ['甲', '乙', '丙', '丁'],
        { style: 'apa-7', theme: 'dark', fontSize: 'large' },
      ]);
    },
  );
});

describe('verdicts of another window', () => {
  it('that are being read do not take away what is chosen meanwhile', async () => {
    let changed = () => {};
    let tell = (_: Overrule[]) => {};
    const read = vi.fn<() => Promise<Overrule[]>>().mockResolvedValueOnce([]);
    const { settings } = openStores(() => {});
    const overrules = { read, write: () => {}, watch: (run: () => void) => void (changed = run) };
    const choices = createChoices({ settings, overrules } as unknown as Stores, () => {});
    await choices.ready;
    read.mockReturnValueOnce(new Promise((resolve) => (tell = resolve)));
    changed();
    choices.overrule('丁', '', 'noise');
    tell([]);
    await new Promise((resolve) => setTimeout(resolve));
    expect(names(choices.overrules.value)).toEqual(['丁']);
  });

  it('are all read, those too that sync has no room for: their last part comes in its own time', async () => {
    const many = Array.from({ length: 1300 }, (_, i) => ({
      ...noise(`名字${i}`),
      href: `https://36kr.example/projectDetails/${i}`,
    }));
    const { choices } = open();
    await choices.ready;
    const other = overruleStore(() => {});
    other.write(many);
    await other.flush();
    await new Promise((resolve) => setTimeout(resolve));
    expect(choices.overrules.value).toHaveLength(1300);
    other.write(many.slice(1));
    await other.flush();
    await new Promise((resolve) => setTimeout(resolve));
    expect(names(choices.overrules.value)).toEqual(names(many.slice(1)));
  });
});

describe('verdicts of this window', () => {
  it('are not taken for those of another while they are being written', async () => {
    const { choices, flush } = open();
    await choices.ready;
    for (let i = 0; i < 1300; i++) choices.overrule(`名字${i}`, `https://36kr.example/projectDetails/${i}`, 'noise');
    await flush();
    await new Promise((resolve) => setTimeout(resolve));
    choices.overrule('最后', '', 'noise');
    const seen: number[] = [];
    const stop = choices.overrules.subscribe((rules) => void seen.push(rules.length));
    await flush();
    await new Promise((resolve) => setTimeout(resolve));
    stop();
    expect(new Set(seen)).toEqual(new Set([1304]));
  });
});
