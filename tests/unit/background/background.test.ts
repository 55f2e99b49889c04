import { fakeBrowser } from '../panel/support/fake-browser.ts';
import { afterAll, afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { startBackground } from '../../../lib/background/background.ts';
import { takeOpening } from '../../../lib/panel/opening.ts';
import type { BackgroundToPanel } from '../../../lib/protocol.ts';

type Listener = (...args: never[]) => unknown;

const TAB = { id: 7, windowId: 3 };
const names = [
  'action.onClicked',
  'commands.onCommand',
  'contextMenus.onClicked',
  'runtime.onMessage',
  'runtime.onInstalled',
  'permissions.onAdded',
  'permissions.onRemoved',
] as const;

/** A browser whose calls are written down in their order. */
function setUp({ clipboard = false, panelTakes = false, everywhere = false, copied = true, incognito = false } = {}) {
  const calls: [string, unknown][] = [];
  const badge = { text: '•' };
  const registered: unknown[] = [];
  const listeners = new Map<string, Listener[]>(names.map((name) => [name, []]));
  const event = (name: (typeof names)[number]) => ({
    addListener: (listener: Listener) => listeners.get(name)?.push(listener),
  });
  const note =
    <T>(name: string, answer?: T) =>
    async (argument: unknown) => {
      calls.push([name, argument]);
      return answer;
    };
  Object.assign(fakeBrowser, {
    action: {
      onClicked: event('action.onClicked'),
      getBadgeText: async () => badge.text,
      setBadgeText: async (argument: { text: string }) => {
        calls.push(['badge', argument]);
        badge.text = argument.text;
      },
      setBadgeBackgroundColor: async () => {},
    },
    commands: { onCommand: event('commands.onCommand') },
    contextMenus: {
      onClicked: event('contextMenus.onClicked'),
      removeAll: note('no menus'),
      create: note('menu'),
    },
    sidePanel: { open: note('open') },
    permissions: {
      onAdded: event('permissions.onAdded'),
      onRemoved: event('permissions.onRemoved'),
      contains: async ({ permissions }: { permissions?: string[] }) => (permissions ? clipboard : everywhere),
    },
    scripting: {
      executeScript: note('inject', [{ result: copied ? { copied, text: '' } : { copied, reason: 'refused' } }]),
      getRegisteredContentScripts: async () => [...registered],
      registerContentScripts: async (scripts: unknown[]) => {
        calls.push(['register', scripts]);
        if (registered.length) throw new Error("Duplicate script ID 'detect-everywhere'");
        registered.push(...scripts);
      },
      unregisterContentScripts: note('unregister'),
    },
    extension: { inIncognitoContext: incognito },
    i18n: { getMessage: (key: string) => key },
  });
  Object.assign(fakeBrowser.runtime, {
    onMessage: event('runtime.onMessage'),
    onInstalled: event('runtime.onInstalled'),
    getManifest: () => ({ host_permissions: ['*://*.36kr.com/*'] }),
    getURL: (path: string) => `ext:/${path}`,
    sendMessage: async (message: BackgroundToPanel) => {
      calls.push(['tell', message]);
      if (!panelTakes) throw new Error('Could not establish connection. Receiving end does not exist.');
      return true;
    },
  });
  Object.assign(fakeBrowser.tabs, { create: note('tab') });
  startBackground();
  const trigger = (name: (typeof names)[number], ...args: unknown[]) =>
    listeners.get(name)?.map((listener) => listener(...(args as never[])));
  const called = (name: string) => calls.filter((call) => call[0] === name).map((call) => call[1]);
  return { calls, badge, trigger, called, settle: () => vi.advanceTimersByTimeAsync(5_000) };
}

beforeEach(() => {
  fakeBrowser.reset();
  vi.useFakeTimers();
});
afterEach(() => vi.useRealTimers());
// Files share a worker's modules: the next one finds the fake browser as it was.
const {
  runtime: { onMessage, onInstalled, sendMessage, getURL, getManifest },
} = fakeBrowser;
afterAll(() => void Object.assign(fakeBrowser.runtime, { onMessage, onInstalled, sendMessage, getURL, getManifest }));

describe('a click on the icon', () => {
  it('opens the panel before anything else, and leaves it a note of the page that was meant', async () => {
    const { calls, trigger, settle } = setUp();
    trigger('action.onClicked', TAB);
    expect(calls[0]).toEqual(['open', { windowId: 3 }]);
    await settle();
    expect(await takeOpening()).toMatchObject({ tabId: 7, command: null });
  });
});

describe('commands', () => {
  it('open the panel, which finds what it is asked for', async () => {
    const { calls, trigger, settle } = setUp();
    trigger('commands.onCommand', 'next-section', TAB);
    expect(calls[0]?.[0]).toBe('open');
    await settle();
    expect(await takeOpening()).toMatchObject({ tabId: 7, command: 'next-section' });
  });

  it('without a tab do nothing', async () => {
    const { calls, trigger, settle } = setUp();
    trigger('commands.onCommand', 'next-section', undefined);
    await settle();
    expect(calls).toEqual([]);
  });
});

describe('copying the citation', () => {
  it('without the permission opens the panel, where it can be copied', async () => {
    const { calls, trigger, called, settle } = setUp();
    await settle();
    trigger('commands.onCommand', 'copy-citation', TAB);
    expect(calls[0]?.[0]).toBe('open');
    await settle();
    expect(called('inject')).toEqual([]);
  });

  it('with the permission and no panel is done in the page; the badge ticks and goes back', async () => {
    const { trigger, called, settle } = setUp({ clipboard: true });
    await settle();
    trigger('commands.onCommand', 'copy-citation', TAB);
    await settle();
    expect(called('open')).toEqual([]);
    expect(called('inject').map((one) => (one as { target: unknown }).target)).toEqual([
      { tabId: 7, frameIds: [0] },
      { tabId: 7, frameIds: [0] },
    ]);
    expect(called('badge')).toEqual([
      { tabId: 7, text: '✓' },
      { tabId: 7, text: '•' },
    ]);
  });

  it('twice in a moment leaves the badge as it was before the first', async () => {
    const { trigger, badge, settle } = setUp({ clipboard: true });
    await settle();
    badge.text = '';
    trigger('commands.onCommand', 'copy-citation', TAB);
    await vi.advanceTimersByTimeAsync(500);
    expect(badge.text).toBe('✓');
    trigger('commands.onCommand', 'copy-citation', TAB);
    await vi.advanceTimersByTimeAsync(1_200);
    expect(badge.text).toBe('✓');
    await settle();
    expect(badge.text).toBe('');
  });

  it('leaves the badge that another page got meanwhile', async () => {
    const { trigger, badge, settle } = setUp({ clipboard: true });
    await settle();
    trigger('commands.onCommand', 'copy-citation', TAB);
    await vi.advanceTimersByTimeAsync(500);
    trigger('runtime.onMessage', { kind: 'detected', tabId: TAB.id, ours: false }, {}, () => {});
    await settle();
    expect(badge.text).toBe('');
  });

  it('that the browser refuses is left to the panel, which opens or is asked for by the badge', async () => {
    const { trigger, called, settle } = setUp({ clipboard: true, copied: false });
    await settle();
    trigger('commands.onCommand', 'copy-citation', TAB);
    await settle();
    expect(called('open')).toEqual([{ windowId: 3 }]);
    expect(await takeOpening()).toMatchObject({ tabId: 7, command: 'copy-citation' });
  });

  it('that did not succeed is no tick', async () => {
    const { trigger, called, settle } = setUp({ clipboard: true, copied: false });
    await settle();
    trigger('commands.onCommand', 'copy-citation', TAB);
    await settle();
    expect(called('badge')[0]).toEqual({ tabId: 7, text: '!' });
  });

  it('is the panel’s where one shows the tab', async () => {
    const { trigger, called, settle } = setUp({ clipboard: true, panelTakes: true });
    await settle();
    trigger('commands.onCommand', 'copy-citation', TAB);
    await settle();
    expect(called('tell')).toEqual([{ kind: 'command', tabId: 7, command: 'copy-citation' }]);
    expect(called('inject')).toEqual([]);
  });
});

describe('the menu', () => {
  it('reads the page; the selection is copied by the panel', async () => {
    const { calls, trigger, settle } = setUp();
    trigger('contextMenus.onClicked', { menuItemId: 'read' }, TAB);
    expect(calls[0]?.[0]).toBe('open');
    await settle();
    expect(await takeOpening()).toMatchObject({ tabId: 7, command: null });
    trigger('contextMenus.onClicked', { menuItemId: 'copy-quote' }, TAB);
    await settle();
    expect(await takeOpening()).toMatchObject({ tabId: 7, command: 'copy-quote' });
  });

  it('is made anew at installation and update', async () => {
    const { calls, trigger, settle } = setUp();
    trigger('runtime.onInstalled', { reason: 'update' });
    await settle();
    expect(calls.map(([name]) => name)).toEqual(['no menus', 'menu', 'menu']);
  });
});

describe('messages', () => {
  it('of a page and of the panel set the badge of their tab', async () => {
    const { trigger, called, settle } = setUp();
    trigger('runtime.onMessage', { kind: 'likely', likely: true }, { tab: { id: 4 } }, () => {});
    await settle();
    trigger('runtime.onMessage', { kind: 'detected', tabId: 4, ours: false }, {}, () => {});
    await settle();
    expect(called('badge')).toEqual([
      { tabId: 4, text: '•' },
      { tabId: 4, text: '' },
    ]);
  });

  it('that ask for corrections are answered, though there is no database', async () => {
    const { trigger } = setUp();
    const answer = await new Promise((respond) => {
      const asked = { kind: 'corrections', url: 'https://36kr.example/p/1' };
      expect(trigger('runtime.onMessage', asked, {}, respond)).toEqual([true]);
      void vi.runAllTimersAsync();
    });
    expect(answer).toBeNull();
  });
});

describe('the welcome page', () => {
  it('comes once, behind the article in view', async () => {
    const { trigger, called, settle } = setUp();
    trigger('runtime.onInstalled', { reason: 'install' });
    trigger('runtime.onInstalled', { reason: 'update' });
    await settle();
    expect(called('tab')).toEqual([{ url: 'ext://welcome.html', active: false }]);
  });

  it('does not come a second time for private windows', async () => {
    const { trigger, called, settle } = setUp({ incognito: true });
    trigger('runtime.onInstalled', { reason: 'install' });
    await settle();
    expect(called('tab')).toEqual([]);
  });
});

describe('permissions', () => {
  it('to see every site register the detection there', async () => {
    const { trigger, called, settle } = setUp({ everywhere: true });
    trigger('permissions.onAdded', {});
    await settle();
    expect(called('register')).toHaveLength(1);
  });

  it('register it once, though two are told at once', async () => {
    const { trigger, called, settle } = setUp({ everywhere: true });
    trigger('permissions.onAdded', {});
    trigger('runtime.onInstalled', { reason: 'update' });
    await settle();
    expect(called('register')).toHaveLength(1);
  });
});
