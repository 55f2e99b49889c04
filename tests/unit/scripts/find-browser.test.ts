import { describe, expect, it } from 'vitest';
import { candidates, findBrowser } from '../../../scripts/setup/find-browser.mjs';

/** A machine on which exactly these files exist. */
function machine(platform: NodeJS.Platform, files: string[], env: Record<string, string> = {}) {
  return { platform, env, home: '/home/li', exists: (path: string) => files.includes(path) };
}

describe('findBrowser on Linux', () => {
  it('takes Chromium before Chrome and Chrome before Edge, wherever they stand on the PATH', () => {
    const env = { PATH: '/opt/a:/opt/b' };
    const all = ['/opt/a/microsoft-edge', '/opt/a/google-chrome', '/opt/b/chromium'];
    expect(findBrowser('chrome', machine('linux', all, env))).toEqual({
      family: 'chrome',
      brand: 'chromium',
      path: '/opt/b/chromium',
    });
    expect(findBrowser('chrome', machine('linux', all.slice(0, 2), env))?.brand).toBe('chrome');
    expect(findBrowser('chrome', machine('linux', all.slice(0, 1), env))?.brand).toBe('edge');
  });

  it('finds firefox-esr and prefers firefox', () => {
    expect(findBrowser('firefox', machine('linux', ['/usr/bin/firefox-esr']))?.path).toBe('/usr/bin/firefox-esr');
    expect(findBrowser('firefox', machine('linux', ['/usr/bin/firefox-esr', '/usr/bin/firefox']))?.path).toBe(
      '/usr/bin/firefox',
    );
  });

  it('looks into the usual folders with an empty PATH, snaps and /opt included', () => {
    expect(findBrowser('chrome', machine('linux', ['/snap/bin/chromium'], { PATH: '' }))?.path).toBe(
      '/snap/bin/chromium',
    );
    expect(findBrowser('chrome', machine('linux', ['/opt/google/chrome/chrome']))?.brand).toBe('chrome');
  });

  it('ignores relative folders of the PATH', () => {
    expect(
      findBrowser('chrome', machine('linux', ['chromium', './chromium', 'bin/chromium'], { PATH: '.:bin:' })),
    ).toBeNull();
  });

  it('returns null where nothing is installed, and never the other family', () => {
    expect(findBrowser('chrome', machine('linux', ['/usr/bin/firefox']))).toBeNull();
    expect(findBrowser('firefox', machine('linux', ['/usr/bin/chromium']))).toBeNull();
  });
});

describe('findBrowser on macOS', () => {
  it('finds applications of the machine and of the user', () => {
    const own = '/home/li/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';
    expect(findBrowser('chrome', machine('darwin', [own]))).toEqual({ family: 'chrome', brand: 'chrome', path: own });
    const shared = '/Applications/Firefox.app/Contents/MacOS/firefox';
    expect(findBrowser('firefox', machine('darwin', [shared]))?.path).toBe(shared);
  });

  it('never looks into Linux folders', () => {
    expect(findBrowser('chrome', machine('darwin', ['/usr/bin/chromium'], { PATH: '/usr/bin' }))).toBeNull();
  });
});

describe('findBrowser on Windows', () => {
  const env = {
    ProgramFiles: 'C:\\Program Files',
    'ProgramFiles(x86)': 'C:\\Program Files (x86)',
    LOCALAPPDATA: 'C:\\Users\\li\\AppData\\Local',
  };

  it('finds Chrome for all users, for one user, and 32-bit Edge', () => {
    for (const [path, brand] of [
      ['C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe', 'chrome'],
      ['C:\\Users\\li\\AppData\\Local\\Google\\Chrome\\Application\\chrome.exe', 'chrome'],
      ['C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe', 'edge'],
      ['C:\\Program Files\\Mozilla Firefox\\firefox.exe', 'firefox'],
    ] as const) {
      const family = brand === 'firefox' ? 'firefox' : 'chrome';
      expect(findBrowser(family, machine('win32', [path], env))).toEqual({ family, brand, path });
    }
  });

  it('copes with missing variables', () => {
    expect(candidates(machine('win32', []))).toEqual([]);
  });
});

describe('a browser named by the environment', () => {
  it('wins over what is installed', () => {
    const env = { CHROME_BIN: '/opt/own/chrome', FIREFOX_BIN: '/opt/own/nightly' };
    const files = ['/opt/own/chrome', '/opt/own/nightly', '/usr/bin/chromium', '/usr/bin/firefox'];
    expect(findBrowser('chrome', machine('linux', files, env))).toEqual({
      family: 'chrome',
      brand: 'chrome',
      path: '/opt/own/chrome',
    });
    expect(findBrowser('firefox', machine('linux', files, env))).toEqual({
      family: 'firefox',
      brand: 'firefox',
      path: '/opt/own/nightly',
    });
  });

  it('is left aside if it is not there', () => {
    const env = { CHROME_BIN: '/gone/chrome' };
    expect(findBrowser('chrome', machine('linux', ['/usr/bin/chromium'], env))?.path).toBe('/usr/bin/chromium');
  });

  it.each([
    ['/x/google-chrome', 'chrome'],
    ['C:\\x\\msedge.exe', 'edge'],
    ['/x/microsoft-edge', 'edge'],
    ['/x/chromium', 'chromium'],
    ['/x/chromium/chrome', 'chromium'],
  ])('%s is taken for %s', (path, brand) => {
    expect(findBrowser('chrome', machine('linux', [path], { CHROME_BIN: path }))?.brand).toBe(brand);
  });
});
