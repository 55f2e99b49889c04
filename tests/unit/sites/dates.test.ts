import { describe, expect, it } from 'vitest';
import { isoFromEpoch, isoFromText } from '../../../lib/shared/dates.ts';

describe('isoFromText', () => {
  it.each([
    ['2025-11-07 08:31', '2025-11-07T08:31:00+08:00'],
    ['2025年11月7日 08:31', '2025-11-07T08:31:00+08:00'],
    ['2026/3/1 15:30:00', '2026-03-01T15:30:00+08:00'],
    ['20251107083100', '2025-11-07T08:31:00+08:00'],
    ['2020-03-25', '2020-03-25T00:00:00+08:00'],
    ['2026-01-29T11:43:29.000Z', '2026-01-29T19:43:29+08:00'],
    ['2018-04-08T14:03:51+08:00', '2018-04-08T14:03:51+08:00'],
    ['Tue, 26 Oct 2021 20:55:55 GMT', '2021-10-27T04:55:55+08:00'],
  ])('%s', (text, wanted) => expect(isoFromText(text)).toBe(wanted));

  it.each([
    '昨天',
    '2小时前',
    '刚刚',
    '今天08:31',
    '11月7日08:31',
    '03-01',
    '2025-13-01',
    '2025-02-30',
    '',
    '20251107',
  ])('never guesses: %s', (text) => expect(isoFromText(text)).toBeNull());
});

describe('isoFromEpoch', () => {
  it('gives China time whatever the machine’s zone', () => {
    expect(isoFromEpoch('1772380800', 's')).toBe('2026-03-02T00:00:00+08:00');
    expect(isoFromEpoch(1772380800000, 'ms')).toBe('2026-03-02T00:00:00+08:00');
  });
  it('refuses nonsense', () => {
    for (const bad of [null, undefined, '', 'x', 0, -1, '12', Number.NaN]) expect(isoFromEpoch(bad, 's')).toBeNull();
  });
});
