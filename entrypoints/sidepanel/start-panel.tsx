import { signal } from '@preact/signals';
import { render } from 'preact';
import { browser } from 'wxt/browser';
import { App } from '../../components/App.tsx';
import type { Words } from '../../components/ui/words.ts';
import { HIGHLIGHT_CSS } from '../../lib/page/highlight-css.ts';
import { namedHosts } from '../../lib/panel/access.ts';
import { createModel } from '../../lib/panel/create-model.ts';
import { followTabs } from '../../lib/panel/follow-tabs.ts';
import { lookAt, replaced } from '../../lib/panel/look.ts';
import { readBodyLazily, readLazily, takeLazily, warmReader } from '../../lib/panel/reader.ts';
import { createSessions } from '../../lib/panel/sessions.ts';
import { flushOnLeave, openStores } from '../../lib/panel/stores.ts';
import { outlineTargets } from '../../lib/panel/targets.ts';
import type { PanelToBackground } from '../../lib/protocol.ts';

/** Settings arrive within a few milliseconds; the first picture doesn't wait longer for them. */
const PATIENCE = 60;

/** Wires the model to the browser and draws it. */
export function startPanel(root: HTMLElement, words: Words, fail: (error: unknown) => void): void {
  const current = signal<number | null>(null);
  const stores = openStores(() => notify('storage-full'));
  /** The tabs whose pages were given the colours of the highlights. */
  const marked = new Set<number>();
  const colour = (tabId: number, change: 'insertCSS' | 'removeCSS') =>
    browser.scripting[change]({
      target: { tabId, frameIds: [0] },
      css: HIGHLIGHT_CSS,
      origin: 'AUTHOR',
    }).catch(() => {}); // a page that is gone meanwhile needs none
  const colourAll = (change: 'insertCSS' | 'removeCSS') => {
    // A tab that was dragged to another window is the panel's there.
    for (const tabId of marked) if (sessions.known(tabId)) void colour(tabId, change);
  };

  const sessions = createSessions({
    look: lookAt,
    replaced,
    read: readLazily,
    take: takeLazily,
    report: (tabId, ours) => tellBackground({ kind: 'detected', tabId, ours }),
    attached(tabId) {
      marked.add(tabId);
      void colour(tabId, 'insertCSS');
    },
    targets: outlineTargets,
    fail,
  });
  const { model, command, notify, ready } = createModel({
    sessions,
    current,
    stores,
    take: takeLazily,
    readBody: readBodyLazily,
    noteWords: () => ({
      source: words('tabs.source'),
      outline: words('tabs.outline'),
      entities: words('tabs.entities'),
      unnamed: (kind) => words(`chain.unnamed.${kind}`),
    }),
    openSettings: () => void browser.runtime.openOptionsPage(),
    requestAccess: () => browser.permissions.request({ origins: namedHosts() }),
    now: () => new Date(),
    fail,
  });

  followTabs({ sessions, current, onCommand: command, fail }).then(warmReader, fail);
  // Chromium's side panel closes without a word but this one.
  document.addEventListener('visibilitychange', () => colourAll(document.hidden ? 'removeCSS' : 'insertCSS'));
  addEventListener('pagehide', () => colourAll('removeCSS'));
  flushOnLeave(stores, fail);
  void Promise.race([ready, new Promise((resolve) => setTimeout(resolve, PATIENCE))]).then(() => {
    root.replaceChildren();
    render(<App model={model} words={words} />, root);
  });
}

/** Nobody listening is no error: a stopped background comes back with the next event. */
function tellBackground(message: PanelToBackground): void {
  browser.runtime.sendMessage(message).catch(() => {});
}
