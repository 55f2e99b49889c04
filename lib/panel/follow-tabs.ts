import type { Signal } from '@preact/signals';
import { browser, type Browser } from 'wxt/browser';
import type { BackgroundToPanel, Opening, PageToExtension, PanelCommand } from '../protocol.ts';
import type { Sessions } from './sessions.ts';
import { takeOpening, watchOpenings } from './opening.ts';

export interface Following {
  sessions: Sessions;
  /** The tab in view; null until known. */
  current: Signal<number | null>;
  onCommand(command: PanelCommand): void;
  fail(error: unknown): void;
}

/**
 * Keeps `current` on the tab in view of the panel's window and tells the sessions what happens to their tabs.
 * Listeners are in place before the first question is asked, so that nothing is missed. Resolves when the first tab
 * is shown.
 */
export async function followTabs(following: Following): Promise<void> {
  const { sessions, current, onCommand, fail } = following;
  let windowId: number | null = null;
  let own: number | null = null;
  let opened: number | null = null;

  const show = (tabId: number) => {
    if (tabId === own) return;
    current.value = tabId;
    sessions.send(tabId, { kind: 'shown' });
  };
  const showActive = async () => {
    if (windowId === null) return;
    const [tab] = await browser.tabs.query({ active: true, windowId });
    if (tab?.id !== undefined && tab.id !== own) show(tab.id);
    else if (tab?.id === own) await showLastBeside(windowId, own, show);
  };
  /** What the reader opened the panel for; whether the note came by itself or was found. */
  const open = ({ tabId, command, at }: Opening): boolean => {
    if (tabId !== current.value) return false;
    if (at === opened) return true;
    opened = at;
    sessions.send(tabId, { kind: 'granted' });
    if (command) onCommand(command);
    return true;
  };
  const again = () => void showActive().catch(fail);

  browser.tabs.onActivated.addListener((active) => {
    if (active.windowId === windowId) show(active.tabId);
  });
  browser.tabs.onUpdated.addListener((tabId, change) => {
    if (!sessions.known(tabId)) return;
    const inView = tabId === current.value;
    if (change.url) {
      if (inView) sessions.send(tabId, { kind: 'navigated', url: change.url });
      else sessions.rest(tabId);
    } else if (change.status === 'complete' && inView) sessions.send(tabId, { kind: 'awake' });
    else if (change.status === 'loading' && inView) leaveHidden(sessions, tabId);
  });
  const leave = (tabId: number) => {
    if (current.value === tabId) current.value = null;
    sessions.forget(tabId);
  };
  browser.tabs.onRemoved.addListener(leave);
  browser.tabs.onReplaced?.addListener((added, removed) => {
    sessions.forget(removed);
    if (current.value === removed) show(added);
  });
  browser.tabs.onAttached.addListener(again);
  browser.tabs.onDetached.addListener((tabId) => {
    leave(tabId);
    again();
  });
  browser.permissions.onAdded.addListener(again);
  browser.permissions.onRemoved.addListener(again);
  watchOpenings(open, fail);
  browser.runtime.onMessage.addListener(
    (message: PageToExtension | BackgroundToPanel, sender: Browser.runtime.MessageSender, respond) => {
      if (message.kind === 'announce') {
        const tabId = sender.tab?.id;
        if (tabId !== undefined && tabId === current.value) sessions.send(tabId, { kind: 'awake' });
      } else if (message.kind === 'command' && message.tabId === current.value) {
        onCommand(message.command);
        respond(true);
      }
    },
  );

  [windowId, own] = await Promise.all([
    browser.windows.getCurrent().then((window) => window.id ?? null),
    browser.tabs.getCurrent().then((tab) => tab?.id ?? null),
  ]);
  await showActive();
  const opening = await takeOpening();
  if (opening) open(opening);
}

/** The panel's document opened as a tab of its own stands for the tab that was used last beside it. */
async function showLastBeside(windowId: number, own: number, show: (tabId: number) => void) {
  const tabs = await browser.tabs.query({ windowId });
  const last = tabs
    .filter((tab) => tab.id !== undefined && tab.id !== own)
    .toSorted((a, b) => (b.lastAccessed ?? 0) - (a.lastAccessed ?? 0))[0];
  if (last?.id !== undefined) show(last.id);
}

/**
 * A page whose address we never saw starts to load another: look again. (A page with an open port is left by its
 * port: Chromium reports "loading" for frames and in-page navigation too.)
 */
function leaveHidden(sessions: Sessions, tabId: number) {
  const { connected, state } = sessions.of(tabId).session.peek();
  if (!connected && (state.kind === 'needsClick' || state.kind === 'forbidden' || state.kind === 'failed'))
    sessions.send(tabId, { kind: 'leaving' });
}
