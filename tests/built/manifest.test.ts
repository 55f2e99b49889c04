import { describe, expect, it } from 'vitest';
import { version } from '../../package.json';
import { readBuilt, type Browser } from './build.ts';

const HOSTS = [
  '*://*.36kr.com/*',
  '*://mp.weixin.qq.com/*',
  '*://*.huxiu.com/*',
  '*://*.tmtpost.com/*',
  '*://*.woshipm.com/*',
  '*://*.ithome.com/*',
  '*://*.geekpark.net/*',
];

/** What both browsers are told, word by word: a further permission or host is a decision, never a side effect. */
const BOTH = {
  manifest_version: 3,
  name: '__MSG_extension_name__',
  description: '__MSG_extension_description__',
  version,
  default_locale: 'zh_CN',
  icons: { 16: 'icon/16.png', 32: 'icon/32.png', 48: 'icon/48.png', 96: 'icon/96.png', 128: 'icon/128.png' },
  optional_permissions: ['clipboardWrite'],
  host_permissions: HOSTS,
  optional_host_permissions: ['*://*/*'],
  content_security_policy: {
    extension_pages:
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: https:; worker-src 'self'; connect-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  },
  commands: {
    _execute_action: { suggested_key: { default: 'Alt+Shift+Y' } },
    'copy-citation': { description: '__MSG_command_copy_citation__', suggested_key: { default: 'Alt+Shift+Q' } },
    'next-section': { description: '__MSG_command_next_section__', suggested_key: { default: 'Alt+Shift+J' } },
    'previous-section': { description: '__MSG_command_previous_section__', suggested_key: { default: 'Alt+Shift+K' } },
    'next-mention': { description: '__MSG_command_next_mention__' },
    'previous-mention': { description: '__MSG_command_previous_mention__' },
    'copy-quote': { description: '__MSG_command_copy_quote__' },
  },
};

const manifest = (browser: Browser) => JSON.parse(readBuilt(browser, 'manifest.json')) as Record<string, unknown>;

describe.each(['chrome', 'firefox'] as const)('the manifest for %s', (browser) => {
  const built = manifest(browser);

  it('says to both browsers what is agreed', () => {
    expect(built).toMatchObject(BOTH);
  });

  it('asks for these permissions and no other', () => {
    const own = browser === 'chrome' ? ['sidePanel'] : [];
    expect([...(built.permissions as string[])].sort()).toEqual(
      ['activeTab', 'contextMenus', 'scripting', 'storage', ...own].sort(),
    );
  });

  it('runs one script by itself, on the named hosts, in the top frame', () => {
    const [script = {}, ...more] = built.content_scripts as Record<string, unknown>[];
    expect(more).toEqual([]);
    expect([...(script.matches as string[])].sort()).toEqual([...HOSTS].sort());
    expect(script.js).toEqual(['content-scripts/detect.js']);
    expect(script).not.toHaveProperty('css');
    expect(script.all_frames ?? false).toBe(false);
    expect(script.world ?? 'ISOLATED').toBe('ISOLATED');
  });

  it('shows nothing of itself to pages', () => {
    expect(built).not.toHaveProperty('web_accessible_resources');
    expect(built).not.toHaveProperty('externally_connectable');
  });

  it('has no key that is not known here', () => {
    const own =
      browser === 'chrome'
        ? ['side_panel', 'incognito', 'minimum_chrome_version', 'options_ui', 'options_page']
        : ['sidebar_action', 'browser_specific_settings', 'options_ui'];
    const known = new Set([...Object.keys(BOTH), 'permissions', 'content_scripts', 'background', 'action', ...own]);
    expect(Object.keys(built).filter((key) => !known.has(key))).toEqual([]);
  });
});

it('Chrome separates private windows and opens the panel from a page of ours', () => {
  expect(manifest('chrome')).toMatchObject({
    incognito: 'split',
    minimum_chrome_version: '126',
    side_panel: { default_path: 'sidepanel.html' },
  });
});

it('Firefox gets its id, its consent and a sidebar that waits to be asked', () => {
  const built = manifest('firefox');
  expect(built).not.toHaveProperty('incognito');
  expect(built).toMatchObject({
    sidebar_action: { default_panel: 'sidepanel.html', open_at_install: false },
    browser_specific_settings: {
      gecko: {
        id: expect.stringMatching(/^[\w.-]+@[\w.-]+$/),
        strict_min_version: '142.0',
        data_collection_permissions: { required: ['none'] },
      },
    },
  });
});
