import { posix, win32 } from 'node:path';

/**
 * Finds an installed browser. Everything of the machine comes in as a parameter, so that the rules for Linux, macOS
 * and Windows are tested on any of them.
 *
 * @typedef {object} Machine
 * @property {NodeJS.Platform} platform
 * @property {Record<string, string | undefined>} env
 * @property {string} home
 * @property {(path: string) => boolean} exists whether a file (or a link to one) is there
 *
 * @typedef {object} Found
 * @property {'chrome' | 'firefox'} family
 * @property {'chromium' | 'chrome' | 'edge' | 'firefox'} brand
 * @property {string} path
 */

/** The variable that names a browser outright, before any search; test runners read the same ones. */
export const BROWSER_VARIABLES = { chrome: 'CHROME_BIN', firefox: 'FIREFOX_BIN' };

/** Command names on the PATH of Linux. Chromium first: it is the one that takes extensions by every way. */
const LINUX_COMMANDS = [
  ['chromium', ['chromium', 'chromium-browser', 'ungoogled-chromium']],
  ['chrome', ['google-chrome-stable', 'google-chrome', 'google-chrome-beta', 'google-chrome-unstable']],
  ['edge', ['microsoft-edge-stable', 'microsoft-edge']],
  ['firefox', ['firefox', 'firefox-esr', 'firefox-developer-edition']],
];

/** Places that are often missing from the PATH of a graphical session. */
const LINUX_FOLDERS = ['/usr/local/bin', '/usr/bin', '/bin', '/snap/bin', '/var/lib/flatpak/exports/bin'];
const LINUX_FILES = [
  ['chrome', '/opt/google/chrome/chrome'],
  ['edge', '/opt/microsoft/msedge/msedge'],
  ['firefox', '/opt/firefox/firefox'],
];

const MAC_APPS = [
  ['chromium', 'Chromium.app/Contents/MacOS/Chromium'],
  ['chrome', 'Google Chrome.app/Contents/MacOS/Google Chrome'],
  ['edge', 'Microsoft Edge.app/Contents/MacOS/Microsoft Edge'],
  ['firefox', 'Firefox.app/Contents/MacOS/firefox'],
  ['firefox', 'Firefox Developer Edition.app/Contents/MacOS/firefox'],
];

const WINDOWS_PROGRAMS = [
  ['chromium', ['Chromium', 'Application', 'chrome.exe']],
  ['chrome', ['Google', 'Chrome', 'Application', 'chrome.exe']],
  ['edge', ['Microsoft', 'Edge', 'Application', 'msedge.exe']],
  ['firefox', ['Mozilla Firefox', 'firefox.exe']],
  ['firefox', ['Firefox Developer Edition', 'firefox.exe']],
];
const WINDOWS_FOLDERS = ['ProgramFiles', 'ProgramFiles(x86)', 'ProgramW6432', 'LOCALAPPDATA'];

const familyOf = (brand) => (brand === 'firefox' ? 'firefox' : 'chrome');

/**
 * Every place worth a look, best first, without looking.
 * @param {Omit<Machine, 'exists'>} machine
 * @returns {Found[]}
 */
export function candidates({ platform, env, home }) {
  const found = (brand, path) => ({ family: familyOf(brand), brand, path });
  if (platform === 'darwin') {
    return MAC_APPS.flatMap(([brand, app]) =>
      ['/Applications', posix.join(home, 'Applications')].map((folder) => found(brand, posix.join(folder, app))),
    );
  }
  if (platform === 'win32') {
    const folders = [...new Set(WINDOWS_FOLDERS.map((name) => env[name]).filter(Boolean))];
    return WINDOWS_PROGRAMS.flatMap(([brand, parts]) =>
      folders.map((folder) => found(brand, win32.join(folder, ...parts))),
    );
  }
  const path = (env.PATH ?? '').split(':').filter((folder) => posix.isAbsolute(folder));
  const folders = [...new Set([...path, ...LINUX_FOLDERS])];
  const commands = LINUX_COMMANDS.flatMap(([brand, names]) =>
    names.flatMap((name) => folders.map((folder) => found(brand, posix.join(folder, name)))),
  );
  return [...commands, ...LINUX_FILES.map(([brand, file]) => found(brand, file))];
}

/**
 * The browser of a family, or null.
 * @param {'chrome' | 'firefox'} family
 * @param {Machine} machine
 * @returns {Found | null}
 */
export function findBrowser(family, machine) {
  const named = machine.env[BROWSER_VARIABLES[family]];
  if (named && machine.exists(named)) return { family, brand: brandOf(family, named), path: named };
  return candidates(machine).find((place) => place.family === family && machine.exists(place.path)) ?? null;
}

/** What a browser is by its file name; a named one is taken for Chromium unless it says otherwise. */
function brandOf(family, path) {
  if (family === 'firefox') return 'firefox';
  if (/edge/i.test(path)) return 'edge';
  return /google|(^|[\\/])chrome(\.exe)?$/i.test(path) && !/chromium/i.test(path) ? 'chrome' : 'chromium';
}
