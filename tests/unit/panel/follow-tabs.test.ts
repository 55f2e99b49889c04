import { fakeBrowser } from './support/fake-browser.ts';
import { signal } from '@preact/signals';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { followTabs } from '../../../lib/panel/follow-tabs.ts';
import { noteOpening } from '../../../lib/panel/opening.ts';
import type { Look } from '../../../lib/panel/look.ts';
import { createSessions } from '../../../lib/panel/sessions.ts';
import type { BackgroundToPanel, PageToPanel, PanelCommand, PanelToPage } from '../../../lib/protocol.ts';
import { articleAt } from './support/article.ts';

/** A page's side of the port: answers every reading with a snapshot of its address. */
class FakePage {
  url: string;
  silent = false;
  /** Another page than the one that was connected; Firefox doesn't always close the port. */
  fresh = false;
  /** What the next look at it waits for. */
  busy: Promise<unknown> | null = null;
  closed = 0;
  asked: PanelToPage[] = [];
  private heard: ((message: PageToPanel) => void)[] = [];
  private gone: (() => void)[] = [];
  constructor(url: string) {
    this.url = url;
  }
  port() {
    return {
      postMessage: (message: PanelToPage) => {
        this.asked.push(message);
        if (message.kind === 'read' && !this.silent) queueMicrotask(() => this.answer(message.question));
      },
      disconnect: () => this.closed++,
      onMessage: { addListener: (listener: (message: PageToPanel) => void) => this.heard.push(listener) },
      onDisconnect: { addListener: (listener: () => void) => this.gone.push(listener) },
    };
  }
  say(message: PageToPanel) {
    for (const listener of this.heard) listener(message);
  }
  answer(question: number) {
    const { url } = this;
    this.say({
      kind: 'snapshot',
      question,
      snapshot: {
        url,
        title: '',
        language: '',
        meta: [],
        canonical: null,
        jsonLd: [],
        states: [],
        markup: '',
      },
    });
  }
  lose() {
    const { gone } = this;
    this.gone = [];
    this.heard = [];
    for (const listener of gone) listener();
  }
}

const WINDOW = 1;
let tabs: { id: number; windowId: number; active: boolean; url: string | undefined; lastAccessed?: number }[];
let pages: Map<number, FakePage>;
/** Takes a tab out of its window. */
let detach: (tabId: number) => void;

function setUp() {
  const current = signal<number | null>(null);
  const looks: [number, boolean][] = [];
  const commands: PanelCommand[] = [];
  const fail = vi.fn<(error: unknown) => void>();
  const sessions = createSessions({
    async look(tabId, granted): Promise<Look> {
      looks.push([tabId, granted]);
      const page = pages.get(tabId);
      if (!tabs.some(({ id }) => id === tabId)) return { kind: 'gone' };
      await page?.busy;
      if (!page) return granted ? { kind: 'forbidden', url: null } : { kind: 'hidden', withdrawn: false };
      return {
        kind: 'attached',
        url: page.url,
        port: page.port() as unknown as Extract<Look, { kind: 'attached' }>['port'],
      };
    },
    replaced: async (tabId) => pages.get(tabId)?.fresh ?? false,
    read: async (snapshot) => articleAt(snapshot.url),
    take: async () => undefined,
    report: () => {},
    attached: () => {},
    targets: () => [],
    fail,
  });
  const start = () => followTabs({ sessions, current, onCommand: (command) => commands.push(command), fail });
  const state = () => (current.value === null ? null : sessions.of(current.value).session.value.state);
  const shown = () => {
    const now = state();
    return now && 'article' in now ? now.article.url : now?.kind;
  };
  return { sessions, current, looks, commands, fail, start, state, shown };
}
const settle = () => vi.waitFor(() => {});
const activate = (tabId: number, windowId = WINDOW) => {
  for (const tab of tabs) if (tab.windowId === windowId) tab.active = tab.id === tabId;
  return fakeBrowser.tabs.onActivated.trigger({ tabId, windowId });
};
/** A message of the background. */
const tell = async (message: BackgroundToPanel, respond: (answer: unknown) => void = () => {}) => {
  await Promise.all((await fakeBrowser.runtime.onMessage.trigger(message as never, {} as never, respond)) as unknown[]);
};
const update = (tabId: number, change: object) =>
  fakeBrowser.tabs.onUpdated.trigger(tabId, change, { id: tabId } as never);

beforeEach(() => {
  fakeBrowser.reset();
  vi.restoreAllMocks();
  tabs = [
    { id: 1, windowId: WINDOW, active: true, url: 'https://36kr.com/p/1' },
    { id: 2, windowId: WINDOW, active: false, url: 'https://36kr.com/p/2' },
    { id: 3, windowId: 2, active: true, url: 'https://36kr.com/p/3' },
  ];
  pages = new Map([1, 2, 3].map((n) => [n, new FakePage(`https://36kr.com/p/${n}`)]));
  const event = () => ({ addListener: () => {} });
  Object.assign(fakeBrowser.tabs, {
    query: async ({ active, windowId }: { active?: boolean; windowId: number }) =>
      tabs.filter((tab) => tab.windowId === windowId && (active === undefined || tab.active === active)),
    getCurrent: async () => undefined,
    onAttached: event(),
    onDetached: { addListener: (listener: typeof detach) => (detach = listener) },
    onReplaced: event(),
  });
  Object.assign(fakeBrowser.windows, { getCurrent: async () => ({ id: WINDOW }) });
  Object.assign(fakeBrowser.permissions, { onAdded: event(), onRemoved: event() });
});

describe('following tabs', () => {
  it('reads the tab in view', async () => {
    const panel = setUp();
    await panel.start();
    await vi.waitFor(() => expect(panel.shown()).toBe('https://36kr.com/p/1'));
    expect(panel.fail).not.toHaveBeenCalled();
  });

  it('switches with the tab of its own window, and reads a tab once', async () => {
    const panel = setUp();
    await panel.start();
    await activate(2);
    expect(panel.shown()).not.toBe('https://36kr.com/p/1');
    await vi.waitFor(() => expect(panel.shown()).toBe('https://36kr.com/p/2'));
    await activate(3, 2);
    expect(panel.shown()).toBe('https://36kr.com/p/2');
    await activate(1);
    await vi.waitFor(() => expect(panel.shown()).toBe('https://36kr.com/p/1'));
    await activate(2);
    expect(panel.shown()).toBe('https://36kr.com/p/2');
    expect(pages.get(2)!.asked.filter(({ kind }) => kind === 'read')).toHaveLength(1);
  });

  it('lets go of a page that navigates out of view, and reads the new one when it is shown', async () => {
    const panel = setUp();
    await panel.start();
    await vi.waitFor(() => expect(panel.shown()).toBe('https://36kr.com/p/1'));
    await activate(2);
    pages.get(1)!.url = 'https://36kr.com/p/11';
    await update(1, { url: 'https://36kr.com/p/11' });
    expect(pages.get(1)!.asked.filter(({ kind }) => kind === 'read')).toHaveLength(1);
    await activate(1);
    expect(panel.shown()).not.toBe('https://36kr.com/p/1');
    await vi.waitFor(() => expect(panel.shown()).toBe('https://36kr.com/p/11'));
  });

  it('drops the answer of the page before an in-page navigation', async () => {
    const panel = setUp();
    const page = pages.get(1)!;
    page.silent = true;
    await panel.start();
    await vi.waitFor(() => expect(page.asked).toHaveLength(1));
    await update(1, { url: 'https://36kr.com/p/9' });
    page.answer(page.asked[0]!.question);
    await settle();
    expect(panel.state()).toEqual({ kind: 'connecting', url: 'https://36kr.com/p/9' });
    page.silent = false;
    page.url = 'https://36kr.com/p/9';
    page.say({ kind: 'changed' });
    await vi.waitFor(() => expect(panel.shown()).toBe('https://36kr.com/p/9'));
  });

  it('lets go of what a look found after another look was sent', async () => {
    const panel = setUp();
    const page = pages.get(1)!;
    const slow = Promise.withResolvers<void>();
    page.busy = slow.promise;
    await panel.start();
    page.busy = null;
    await update(1, { url: 'https://36kr.com/p/9' });
    page.url = 'https://36kr.com/p/9';
    await vi.waitFor(() => expect(panel.shown()).toBe('https://36kr.com/p/9'));
    const { link } = panel.sessions.of(1);
    slow.resolve();
    await vi.waitFor(() => expect(page.closed).toBe(1));
    expect(panel.sessions.of(1).link).toBe(link);
    expect(panel.shown()).toBe('https://36kr.com/p/9');
  });

  it('connects again when the port is lost', async () => {
    const panel = setUp();
    await panel.start();
    await vi.waitFor(() => expect(panel.shown()).toBe('https://36kr.com/p/1'));
    pages.get(1)!.lose();
    expect(panel.shown()).toBe('connecting');
    await vi.waitFor(() => expect(panel.shown()).toBe('https://36kr.com/p/1'));
  });

  it('hears that a page filled itself right after it took another’s place', async () => {
    const panel = setUp();
    const page = pages.get(1)!;
    await panel.start();
    await vi.waitFor(() => expect(panel.shown()).toBe('https://36kr.com/p/1'));
    page.url = 'https://36kr.com/p/11';
    await update(1, { url: page.url });
    page.lose();
    await vi.waitFor(() => expect(panel.shown()).toBe(page.url));
    const reads = () => page.asked.filter(({ kind }) => kind === 'read').length;
    const before = reads();
    page.say({ kind: 'changed' });
    await vi.waitFor(() => expect(reads()).toBe(before + 1));
  });

  it('connects again when another page loaded and the old port was never closed', async () => {
    const panel = setUp();
    await panel.start();
    await vi.waitFor(() => expect(panel.shown()).toBe('https://36kr.com/p/1'));
    const looks = panel.looks.length;
    await fakeBrowser.tabs.onUpdated.trigger(1, { status: 'complete' }, {} as never);
    await settle();
    expect(panel.looks.length).toBe(looks);
    pages.get(1)!.fresh = true;
    await fakeBrowser.tabs.onUpdated.trigger(1, { status: 'complete' }, {} as never);
    await vi.waitFor(() => expect(panel.looks.length).toBe(looks + 1));
    await vi.waitFor(() => expect(panel.shown()).toBe('https://36kr.com/p/1'));
  });

  it('reads on a click what it may not see otherwise, and says forbidden when refused', async () => {
    pages.delete(1);
    const panel = setUp();
    await panel.start();
    await vi.waitFor(() => expect(panel.shown()).toBe('needsClick'));
    await noteOpening({ tabId: 2, command: null, at: 1 });
    await settle();
    expect(panel.looks.filter(([, granted]) => granted)).toEqual([]);
    await noteOpening({ tabId: 1, command: null, at: 2 });
    await vi.waitFor(() => expect(panel.shown()).toBe('forbidden'));
  });

  it('finds the click that opened it, once', async () => {
    pages.delete(1);
    await noteOpening({ tabId: 1, command: null, at: Date.now() });
    const panel = setUp();
    await panel.start();
    expect(panel.looks.at(-1)).toEqual([1, true]);
    expect(await fakeBrowser.storage.session.get()).toEqual({});
  });

  it('does once what each click was for, whether the note is found or comes', async () => {
    const opening = { tabId: 1, command: 'copy-quote', at: Date.now() } as const;
    await noteOpening(opening);
    const panel = setUp();
    await panel.start();
    expect(panel.commands).toEqual(['copy-quote']);
    await noteOpening(opening);
    await settle();
    expect(panel.commands).toEqual(['copy-quote']);
    await noteOpening({ ...opening, at: opening.at + 1 });
    await vi.waitFor(() => expect(panel.commands).toEqual(['copy-quote', 'copy-quote']));
    expect(await fakeBrowser.storage.session.get()).toEqual({});
  });

  it('leaves a click on a tab of another window to the panel there', async () => {
    const panel = setUp();
    await panel.start();
    const opening = { tabId: 3, command: null, at: Date.now() };
    await noteOpening(opening);
    await settle();
    expect(await fakeBrowser.storage.session.get()).toEqual({ opening });
  });

  it('goes idle with a tab that is closed', async () => {
    const panel = setUp();
    await panel.start();
    await fakeBrowser.tabs.onRemoved.trigger(1, { windowId: WINDOW, isWindowClosing: false });
    expect(panel.current.value).toBeNull();
    expect(panel.sessions.known(1)).toBe(false);
  });

  it('lets go of a tab that is dragged to another window, and shows the one that is left', async () => {
    const panel = setUp();
    await panel.start();
    await vi.waitFor(() => expect(panel.shown()).toBe('https://36kr.com/p/1'));
    Object.assign(tabs[0]!, { windowId: 2 });
    tabs[1]!.active = true;
    detach(1);
    expect([pages.get(1)!.closed, panel.sessions.known(1)]).toEqual([1, false]);
    await vi.waitFor(() => expect(panel.shown()).toBe('https://36kr.com/p/2'));
  });

  it('looks whether the page is still there when its tab is shown again: no port tells of every reload', async () => {
    const panel = setUp();
    await panel.start();
    await vi.waitFor(() => expect(panel.shown()).toBe('https://36kr.com/p/1'));
    await activate(2);
    pages.get(1)!.fresh = true;
    await activate(1);
    await vi.waitFor(() => expect(panel.looks.filter(([tabId]) => tabId === 1)).toHaveLength(2));
  });

  it('takes commands for the tab in view only', async () => {
    const panel = setUp();
    await panel.start();
    const answers: unknown[] = [];
    for (const tabId of [1, 2])
      await tell({ kind: 'command', tabId, command: 'next-section' }, (answer) => answers.push(answer));
    expect(panel.commands).toEqual(['next-section']);
    expect(answers).toEqual([true]);
  });

  it('stands for the tab used last when its document is a tab itself', async () => {
    tabs[0]!.active = false;
    tabs[0]!.lastAccessed = 5;
    tabs[1]!.lastAccessed = 9;
    tabs.push({ id: 7, windowId: WINDOW, active: true, url: undefined, lastAccessed: 10 });
    Object.assign(fakeBrowser.tabs, { getCurrent: async () => ({ id: 7 }) });
    const panel = setUp();
    await panel.start();
    await vi.waitFor(() => expect(panel.shown()).toBe('https://36kr.com/p/2'));
    await activate(7);
    expect(panel.current.value).toBe(2);
  });
});
