import { describe, expect, it } from 'vitest';
import config from '../../../wxt.config.ts';

type Manifest = Record<string, unknown>;
const manifestOf = (browser: 'chrome' | 'firefox', mode = 'production') =>
  (config.manifest as (env: object) => Manifest)({ browser, mode, command: 'build', manifestVersion: 3 });

/** Frozen at 1.0: a permission or host more disables the extension until the reader agrees. */
const HOSTS = [
  '*://*.36kr.com/*',
  '*://mp.weixin.qq.com/*',
  '*://*.huxiu.com/*',
  '*://*.tmtpost.com/*',
  '*://*.woshipm.com/*',
  '*://*.ithome.com/*',
  '*://*.geekpark.net/*',
];

describe.each(['chrome', 'firefox'] as const)('manifest for %s', (browser) => {
  const manifest = manifestOf(browser);

  it('asks for these permissions and no more', () => {
    // `sidePanel` is added for Chrome by the framework, because there is a side panel.
    expect(manifest['permissions']).toEqual(['storage', 'activeTab', 'scripting', 'contextMenus']);
    expect(manifest['optional_permissions']).toEqual(['clipboardWrite']);
    expect(manifest['host_permissions']).toEqual(HOSTS);
    expect(manifest['optional_host_permissions']).toEqual(['*://*/*']);
  });

  it('suggests keys for four commands, which is all that Chromium takes', () => {
    const commands = manifest['commands'] as Record<string, { suggested_key?: object }>;
    expect(Object.keys(commands).filter((name) => commands[name]!.suggested_key)).toEqual([
      '_execute_action',
      'copy-citation',
      'next-section',
      'previous-section',
    ]);
    expect(Object.keys(commands).filter((name) => !commands[name]!.suggested_key)).toEqual([
      'next-mention',
      'previous-mention',
      'copy-quote',
    ]);
  });

  it('lets nothing load from elsewhere but pictures, and nothing connect', () => {
    expect(manifest['content_security_policy']).toEqual({
      extension_pages:
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: https:; worker-src 'self'; connect-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    });
    expect(manifestOf(browser, 'development')['content_security_policy']).toBeUndefined();
  });

  it('says what only this browser reads', () => {
    const gecko = {
      id: 'yuandu@yuandu.example',
      strict_min_version: '142.0',
      data_collection_permissions: { required: ['none'] },
    };
    expect(manifest['incognito']).toBe(browser === 'chrome' ? 'split' : undefined);
    expect(manifest['browser_specific_settings']).toEqual(browser === 'chrome' ? undefined : { gecko });
  });
});
