import { browser } from 'wxt/browser';
import { EVERY_SITE, namedHosts } from '../panel/access.ts';

const ID = 'detect-everywhere';
const SCRIPT = 'content-scripts/detect.js';

/**
 * "Recognise reposts on every site": the detection script is registered where the optional permission is granted, and
 * dropped where it is not. Called at installation and update (registrations don't survive an update) and whenever the
 * permission changes.
 */
export function registerEverywhere(): Promise<void> {
  return (running = running.catch(() => {}).then(register));
}

/** One at a time: at an installation both reasons may come at once. */
let running: Promise<void> = Promise.resolve();

async function register(): Promise<void> {
  const [allowed, registered] = await Promise.all([
    browser.permissions.contains({ origins: [EVERY_SITE] }),
    browser.scripting.getRegisteredContentScripts({ ids: [ID] }),
  ]);
  if (allowed && !registered.length) {
    await browser.scripting.registerContentScripts([
      {
        id: ID,
        js: [SCRIPT],
        matches: [EVERY_SITE],
        excludeMatches: namedHosts(),
        runAt: 'document_idle',
        allFrames: false,
        persistAcrossSessions: true,
      },
    ]);
  } else if (!allowed && registered.length) {
    await browser.scripting.unregisterContentScripts({ ids: [ID] });
  }
}
