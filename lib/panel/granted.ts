import { browser } from 'wxt/browser';

/**
 * A click on the icon reaches a panel that is open already as a message; one that is only just opening finds the
 * click here. The browser forgets it with its session.
 */
const KEY = 'granted';
/** A click older than this belongs to another opening. */
const FRESH = 10_000;

export async function noteGranted(tabId: number, now: number): Promise<void> {
  await browser.storage.session.set({ [KEY]: { tabId, at: now } });
}

/** The tab of the click that opened this panel; null if there was none. */
export async function takeGranted(now = Date.now()): Promise<number | null> {
  const stored = (await browser.storage.session.get(KEY))[KEY] as { tabId: number; at: number } | undefined;
  if (!stored) return null;
  await browser.storage.session.remove(KEY);
  return now - stored.at < FRESH ? stored.tabId : null;
}
