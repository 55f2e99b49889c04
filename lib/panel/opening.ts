import { browser } from 'wxt/browser';
import type { Opening } from '../protocol.ts';

/**
 * A click on the icon, in the menu or on a command's keys is left here as a note, whatever becomes of the background
 * meanwhile: a panel that is open sees it come, one that is only just opening finds it. Whoever shows the tab takes it
 * away; the browser forgets it with its session.
 */
const KEY = 'opening';
/** A click older than this belongs to another opening. */
const FRESH = 10_000;

export async function noteOpening(opening: Opening): Promise<void> {
  await browser.storage.session.set({ [KEY]: opening });
}

/** Calls with every click that is noted from here on; one that is taken (true) is forgotten. */
export function watchOpenings(take: (opening: Opening) => boolean, fail: (error: unknown) => void): void {
  browser.storage.session.onChanged.addListener(({ [KEY]: change }) => {
    const opening = change?.newValue as Opening | undefined;
    if (opening && take(opening)) forgetOpening().catch(fail);
  });
}

async function forgetOpening(): Promise<void> {
  await browser.storage.session.remove(KEY);
}

/** The click that opened this panel; null if there was none. */
export async function takeOpening(now = Date.now()): Promise<Opening | null> {
  const stored = (await browser.storage.session.get(KEY))[KEY] as Opening | undefined;
  if (!stored) return null;
  await forgetOpening();
  return now - stored.at < FRESH ? stored : null;
}
