import { browser } from 'wxt/browser';

/**
 * Whether the optional `clipboardWrite` is granted, known without waiting: a panel may only be opened before any
 * await. Firefox's background is a document and remembers it in localStorage; a Chromium worker that was just started
 * doesn't know yet and says no, so that the panel opens, which always works.
 */
let granted = false;
const KEY = 'clipboard-write';

export function clipboardGranted(): boolean {
  return granted || (typeof localStorage !== 'undefined' && localStorage.getItem(KEY) === 'yes');
}

export async function rememberClipboard(): Promise<void> {
  granted = await browser.permissions.contains({ permissions: ['clipboardWrite'] }).catch(() => false);
  if (typeof localStorage !== 'undefined') localStorage.setItem(KEY, granted ? 'yes' : 'no');
}
