import { browser, type Browser } from 'wxt/browser';
import { PORT } from '../protocol.ts';
import { namedHosts } from './access.ts';
import type { LookResult } from './session.ts';

/** A look's outcome; an attached page comes with its open port. */
export type Look =
  Exclude<LookResult, { kind: 'attached' }> | { kind: 'attached'; url: string; port: Browser.runtime.Port };

/**
 * Examines a tab and, where we may, injects the agent and opens the port. `granted`: the reader clicked the icon on
 * this page, so it is tried even if the address is hidden.
 */
export async function lookAt(tabId: number, granted: boolean): Promise<Look> {
  const tab = await browser.tabs.get(tabId).catch(() => null);
  if (!tab) return { kind: 'gone' };
  const url = tab.url || null;
  if (url === null && !granted) return { kind: 'hidden', withdrawn: !(await namedHostsAllowed()) };
  try {
    await inject(tabId);
  } catch (error) {
    if (!granted || !(await isWebPage(tabId))) return refusal(tabId, url, granted, error);
    try {
      // The click's permission may arrive a moment after the click.
      await new Promise((resolve) => setTimeout(resolve, GRANT_DELAY));
      await inject(tabId);
    } catch (again) {
      return refusal(tabId, url, granted, again);
    }
  }
  const now = await browser.tabs.get(tabId).catch(() => null);
  if (!now) return { kind: 'gone' };
  const address = now.url || url;
  if (!address) return { kind: 'hidden', withdrawn: false };
  return { kind: 'attached', url: address, port: browser.tabs.connect(tabId, { name: PORT, frameId: 0 }) };
}

/** Milliseconds. */
const GRANT_DELAY = 300;

/**
 * Whether the tab holds another page than the one that was looked at before: the agent had to be started, or may not be
 * (the reader took the access back).
 */
export async function replaced(tabId: number): Promise<boolean> {
  return inject(tabId).catch(() => true);
}

/** Gives whether the agent started; false: it runs already. */
async function inject(tabId: number): Promise<boolean> {
  const [frame] = await browser.scripting.executeScript({
    target: { tabId, frameIds: [0] },
    files: ['/agent.js'],
  });
  // Firefox tells failures in the result.
  const failure = (frame as { error?: unknown } | undefined)?.error;
  if (failure) throw failure instanceof Error ? failure : new Error(String(failure));
  return frame?.result === true;
}

async function isWebPage(tabId: number): Promise<boolean> {
  return /^https?:/.test((await browser.tabs.get(tabId).catch(() => null))?.url ?? '');
}

/** Why the agent could not be injected: the browser refuses, or the page went away meanwhile. */
async function refusal(tabId: number, url: string | null, granted: boolean, error: unknown): Promise<Look> {
  const tab = await browser.tabs.get(tabId).catch(() => null);
  if (!tab) return { kind: 'gone' };
  const message = error instanceof Error ? error.message : String(error);
  if (isRefused(message)) {
    return tab.url || granted ? { kind: 'forbidden', url: tab.url || url } : { kind: 'hidden', withdrawn: false };
  }
  return { kind: 'lost', url: tab.url || url, loading: tab.status === 'loading' };
}

/**
 * Tells "you may not" from "it is gone". Chromium: "Cannot access a chrome:// URL", "The extensions gallery cannot be
 * scripted", "This page cannot be scripted due to an ExtensionsSettings policy"; Firefox: "Missing host permission for
 * the tab". Gone: "Frame with ID 0 was removed", "No tab with id", "is showing error page", an unloaded or crashed tab.
 */
export function isRefused(message: string): boolean {
  return /cannot access|cannot be scripted|missing host permission|must request permission/i.test(message);
}

/** Whether the hosts named at installation may still be read (a reader may take that back). */
function namedHostsAllowed(): Promise<boolean> {
  return browser.permissions.contains({ origins: namedHosts() }).catch(() => true);
}
