import { describe, expect, it } from 'vitest';
import { closure, thirdPartyNotices } from '../../../scripts/build/third-party.mjs';
import { ROOT } from '../../../scripts/setup/paths.mjs';
import { dependencies } from '../../../package.json';

describe('thirdPartyNotices', () => {
  const notices = thirdPartyNotices(ROOT);

  it('names every runtime dependency and what it brings along', () => {
    for (const name of [...Object.keys(dependencies), '@preact/signals-core', 'wxt']) {
      expect(notices).toMatch(new RegExp(`^${name} \\d+\\.\\d+\\.\\d+ — `, 'm'));
    }
  });

  it('carries the licences themselves, DOMPurify under Apache-2.0 only', () => {
    expect(notices).toContain('dompurify 3.4.18 — Apache-2.0');
    expect(notices).not.toContain('Mozilla Public License');
    expect(notices).toMatch(/Apache License\s+Version 2\.0, January 2004/);
    expect(notices).toContain('Arc90');
    expect(notices).toContain('Permission to use, copy, modify, and/or distribute this software');
  });
});

it('closure follows dependencies once each', () => {
  const names = closure(ROOT, ['@preact/signals', '@preact/signals']);
  expect(names).toEqual(['@preact/signals', '@preact/signals-core']);
});
