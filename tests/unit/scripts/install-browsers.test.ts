import { describe, expect, it } from 'vitest';
import { installPlan } from '../../../scripts/setup/install-browsers.mjs';

const APT = '/usr/bin/apt-get';
const desktop = {
  platform: 'linux' as const,
  env: { DISPLAY: ':0' } as Record<string, string>,
  uid: 1000,
  exists: (path: string) => path === APT,
  asked: false,
  ubuntu: false,
};
const COMMAND = 'apt-get update && apt-get install -y --no-install-recommends chromium firefox-esr fonts-noto-cjk';

describe('installPlan on Debian', () => {
  it('only prints the exact command to a user of a desktop', () => {
    expect(installPlan(['chrome', 'firefox'], desktop)).toEqual({
      run: [],
      print: `sudo ${COMMAND.replace('&& ', '&& sudo ')}`,
    });
    expect(installPlan(['chrome', 'firefox'], { ...desktop, uid: 0 })).toEqual({ run: [], print: COMMAND });
  });

  it.each([
    ['in a container', { exists: (path: string) => path === APT || path === '/.dockerenv' }],
    ['in a container of another kind', { env: { DISPLAY: ':0', container: 'podman' } }],
    ['in CI', { env: { DISPLAY: ':0', CI: 'true' } }],
    ['without a display', { env: {} }],
  ])('installs as root %s', (_, situation) => {
    const { run } = installPlan(['chrome'], { ...desktop, uid: 0, ...situation });
    expect(run).toEqual([
      ['apt-get', 'update', '-q'],
      ['apt-get', 'install', '-y', '-q', '--no-install-recommends', 'chromium', 'fonts-noto-cjk'],
    ]);
    expect(installPlan(['chrome'], { ...desktop, ...situation }).run).toEqual([]);
  });

  it('does not take CI=false for CI', () => {
    expect(installPlan(['chrome'], { ...desktop, uid: 0, env: { DISPLAY: ':0', CI: 'false' } }).run).toEqual([]);
  });

  it('uses sudo when a user asks for it', () => {
    const { run } = installPlan(['firefox'], { ...desktop, asked: true });
    expect(run.map((command) => command.slice(0, 3))).toEqual([
      ['sudo', 'apt-get', 'update'],
      ['sudo', 'apt-get', 'install'],
    ]);
    expect(run.at(-1)).toContain('firefox-esr');
    expect(run.at(-1)).not.toContain('chromium');
  });
});

describe('installPlan elsewhere', () => {
  it('runs nothing, and names the command of the system', () => {
    const windows = installPlan(['chrome', 'firefox'], {
      ...desktop,
      platform: 'win32',
      uid: undefined,
      exists: () => false,
      asked: true,
    });
    expect(windows.run).toEqual([]);
    expect(windows.print).toBe(
      'winget install --exact --id Google.Chrome && winget install --exact --id Mozilla.Firefox',
    );
    const mac = installPlan(['firefox'], { ...desktop, platform: 'darwin', asked: true });
    expect(mac).toEqual({ run: [], print: 'brew install --cask firefox' });
  });

  it('does not install snaps on Ubuntu, nor anything without apt', () => {
    expect(installPlan(['chrome'], { ...desktop, uid: 0, env: {}, ubuntu: true }).run).toEqual([]);
    const { run, print } = installPlan(['chrome'], { ...desktop, uid: 0, env: {}, exists: () => false });
    expect(run).toEqual([]);
    expect(print).toContain('fonts-noto-cjk');
  });
});
