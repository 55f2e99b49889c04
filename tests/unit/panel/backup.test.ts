import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readBackup, writeBackup, type Backup } from '../../../lib/panel/backup.ts';
import { DEFAULT_SETTINGS } from '../../../lib/panel/settings.ts';

const backup: Backup = {
  settings: { ...DEFAULT_SETTINGS, style: 'apa-7', recentStyles: ['apa-7'] },
  overrules: [{ name: '得到', href: 'https://36kr.com/projectDetails/1', verdict: 'noise' }],
  corrections: [
    {
      url: 'https://36kr.com/p/1',
      corrections: { authors: ['甲', '乙'], published: null, original: { account: '丙', published: '2021-01-02' } },
      at: 1_700_000_000_000,
    },
  ],
};
const file = () => JSON.parse(writeBackup(backup, new Date(0))) as Record<string, unknown>;
const read = (change: Record<string, unknown>) => readBackup(JSON.stringify({ ...file(), ...change }));

describe('backup', () => {
  it('comes back as it went out', () => {
    expect(readBackup(writeBackup(backup, new Date(0)))).toEqual({ ok: true, backup });
  });

  it.each([
    ['not JSON', '{', { code: 'not-json' }],
    ['JSON of somebody else', '{"format":"bookmarks"}', { code: 'not-ours' }],
    ['a list', '[]', { code: 'not-ours' }],
    ['nothing', 'null', { code: 'not-ours' }],
  ])('refuses %s', (_, text, error) => {
    expect(readBackup(text)).toEqual({ ok: false, error });
  });

  it.each([
    ['version', { version: 'one' }, 'version'],
    ['settings', { settings: [] }, 'settings'],
    ['a setting', { settings: { theme: 'purple' } }, 'settings.theme'],
    ['overrules', { overrules: {} }, 'overrules'],
    [
      'a verdict',
      {
        overrules: [
          ['好', '', 'n'],
          ['坏', '', 'x'],
        ],
      },
      'overrules.1',
    ],
    ['corrections', { corrections: 'none' }, 'corrections'],
    [
      'a correction',
      { corrections: [{ url: 'https://a.example/', at: 1, corrections: { colour: 'red' } }] },
      'corrections.0',
    ],
    ['an address', { corrections: [{ url: 'javascript:alert(1)', at: 1, corrections: {} }] }, 'corrections.0'],
    [
      'authors',
      { corrections: [{ url: 'https://a.example/', at: 1, corrections: { authors: [1] } }] },
      'corrections.0',
    ],
  ])('names the place where %s is wrong', (_, change, detail) => {
    expect(read(change)).toEqual({ ok: false, error: { code: 'wrong-field', detail } });
  });

  it('says that a file comes from a newer version', () => {
    expect(read({ version: 2 })).toEqual({ ok: false, error: { code: 'newer', detail: '2' } });
  });

  it('takes a file with a part missing as empty there', () => {
    expect(read({ overrules: undefined, corrections: undefined })).toMatchObject({
      ok: true,
      backup: { overrules: [], corrections: [] },
    });
  });

  it('never throws, whatever the file is', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        expect(readBackup(text).ok).toBe(false);
      }),
    );
  });
});
