import { browser } from 'wxt/browser';

/** The optional host permission behind "recognise reposts on every site". */
export const EVERY_SITE = '*://*/*';

/** The hosts named at installation, as the manifest lists them (the list's own module would carry all sites along). */
export function namedHosts(): string[] {
  return browser.runtime.getManifest().host_permissions ?? [];
}
