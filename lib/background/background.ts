import { createI18n } from '@wxt-dev/i18n';
import { browser, type Browser } from 'wxt/browser';
import type {
  BackgroundToPanel,
  PageToBackground,
  PageToExtension,
  PanelCommand,
  PanelToBackground,
} from '../protocol.ts';
import { showCopied, showLikely } from './badge.ts';
import { clipboardGranted, rememberClipboard } from './clipboard-granted.ts';
import { copyClosed } from './copy-closed.ts';
import { localDay } from '../panel/day.ts';
import { registerEverywhere } from './everywhere.ts';
import { openPanel } from './open-panel.ts';
import { noteOpening } from '../panel/opening.ts';
import { settingsFrom } from '../panel/settings.ts';
import { openStores } from '../panel/stores.ts';

type Tab = Pick<Browser.tabs.Tab, 'id' | 'windowId'>;

const MENU = { read: 'read', quote: 'copy-quote' } as const;

/** All listeners of the background, registered at once: it is stopped and started as the browser likes. */
export function startBackground(): void {
  browser.action.onClicked.addListener((tab) => openFor(tab));
  browser.commands.onCommand.addListener((command, tab) => {
    if (tab) onCommand(command as PanelCommand, tab);
  });
  browser.contextMenus.onClicked.addListener((info, tab) => {
    if (tab) openFor(tab, info.menuItemId === MENU.quote ? 'copy-quote' : null);
  });
  browser.runtime.onMessage.addListener(
    (
      message: PageToExtension | PanelToBackground | PageToBackground,
      sender: Browser.runtime.MessageSender,
      respond: (answer: unknown) => void,
    ) => {
      if (message.kind === 'likely' && sender.tab?.id !== undefined) void showLikely(sender.tab.id, message.likely);
      else if (message.kind === 'detected') void showLikely(message.tabId, message.ours);
      else if (message.kind === 'corrections') {
        openStores(() => {})
          .corrections.get(message.url)
          .then(respond, () => respond(null));
        return true; // the answer follows
      }
      return undefined;
    },
  );
  browser.runtime.onInstalled.addListener((details) => {
    void makeMenus();
    registerEverywhere().catch(report);
    if (details.reason === 'install' && !browser.extension.inIncognitoContext)
      // In the background: the article that the reader has before the eyes stays there.
      browser.tabs.create({ url: browser.runtime.getURL('/welcome.html'), active: false }).catch(report);
  });
  const permissionsChanged = () => {
    registerEverywhere().catch(report);
    void rememberClipboard();
  };
  browser.permissions.onAdded.addListener(permissionsChanged);
  browser.permissions.onRemoved.addListener(permissionsChanged);
  void rememberClipboard();
}

/** The one handler of this context. */
function report(error: unknown): void {
  console.error(error);
}

/** The reader clicked on this tab: the panel, open or opening, finds the note. */
function openFor({ id, windowId }: Tab, command: PanelCommand | null = null): void {
  openPanel(windowId);
  if (id !== undefined) noteOpening({ tabId: id, command, at: Date.now() }).catch(report);
}

/** True if a panel that shows this tab took the message. */
async function tellPanel(message: BackgroundToPanel): Promise<boolean> {
  return (await browser.runtime.sendMessage(message).catch(() => false)) === true;
}

/** With the panel open the command is the panel's; closed, a copy needs none, and the others open it. */
function onCommand(command: PanelCommand, tab: Tab): void {
  if (command !== 'copy-citation' || !clipboardGranted()) openFor(tab, command);
  else copyCitation(tab).catch(report);
}

async function copyCitation(tab: Tab): Promise<void> {
  const { id: tabId } = tab;
  if (tabId === undefined) return;
  if (await tellPanel({ kind: 'command', tabId, command: 'copy-citation' })) return;
  const settings = settingsFrom(await openStores(() => {}).settings.read());
  const result = await copyClosed(tabId, { settings, today: localDay(new Date()) });
  if (result?.copied === false && result.reason === 'refused') openFor(tab, 'copy-citation');
  await showCopied(tabId, result?.copied ?? false);
}

async function makeMenus(): Promise<void> {
  const word = createI18n().t as (key: string) => string;
  await browser.contextMenus.removeAll();
  browser.contextMenus.create({ id: MENU.read, title: word('menu.read'), contexts: ['page'] });
  browser.contextMenus.create({
    id: MENU.quote,
    title: word('menu.copy_quote'),
    contexts: ['selection'],
  });
}
