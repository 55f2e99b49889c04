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
    ['an address without host', { corrections: [{ url: 'https://', at: 1, corrections: {} }] }, 'corrections.0'],
    ['the link of a verdict', { overrules: [['好', 'javascript:alert(1)', 'n']] }, 'overrules.0'],
  ])('names the place where %s is wrong', (_, change, detail) => {
    expect(read(change)).toEqual({ ok: false, error: { code: 'wrong-field', detail } });
  });

  it.each([
    ['a link that runs', { url: 'javascript:alert(1)' }],
    ['a link that is none', { url: 'https://' }],
    ['a link with a blank', { url: 'https://a b.example/' }],
    ["a link of the original's", { original: { url: 'data:text/html,a' } }],
    ['a date', { published: 'yesterday' }],
    ['a month', { published: '2021-13-01' }],
    ["a date of the original's", { original: { published: '2021' } }],
    ['a day of access', { accessed: '2021-01-02T00:00:00Z' }],
    ['a type', { type: 'bogus' }],
  ])('refuses what would become a wrong link or citation: %s', (_, corrections) => {
    expect(read({ corrections: [{ url: 'https://a.example/', at: 1, corrections }] })).toEqual({
      ok: false,
      error: { code: 'wrong-field', detail: 'corrections.0' },
    });
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

  it('takes everything that the form takes: long texts, many authors, fields emptied, a moment', () => {
    const corrections = [
      { title: '长'.repeat(30_000), authors: Array.from({ length: 300 }, (_, i) => `作者${i}`) },
      { title: '', account: '', url: '', published: null, original: { url: '', account: '', published: null } },
      { published: '2021-10-26T20:55:00+08:00', accessed: '2026-11-23', type: 'report', key: 'boat21' },
      { url: `https://a.example/?q=${'长'.repeat(5000)}` },
    ].map((corrections, i) => ({ url: `https://a.example/${'p'.repeat(5000)}${i}`, at: i, corrections }));
    expect(readBackup(writeBackup({ ...backup, corrections }, new Date(0)))).toEqual({
      ok: true,
      backup: { ...backup, corrections },
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
