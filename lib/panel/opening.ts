import { browser } from 'wxt/browser';
import type { Opening } from '../protocol.ts';

/**
 * A click on the icon, in the menu or on a command's keys reaches a panel that is open already as a message; one that
 * is only just opening finds it here, whatever becomes of the background meanwhile. The browser forgets it with its
 * session.
 */
const KEY = 'opening';
/** A click older than this belongs to another opening. */
const FRESH = 10_000;

export async function noteOpening(opening: Opening): Promise<void> {
  await browser.storage.session.set({ [KEY]: opening });
}

export async function forgetOpening(): Promise<void> {
  await browser.storage.session.remove(KEY);
}

/** The click that opened this panel; null if there was none. */
export async function takeOpening(now = Date.now()): Promise<Opening | null> {
  const stored = (await browser.storage.session.get(KEY))[KEY] as Opening | undefined;
  if (!stored) return null;
  await forgetOpening();
  return now - stored.at < FRESH ? stored : null;
}
