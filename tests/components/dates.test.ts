import { describe, expect, it, vi } from 'vitest';
import { formatDay, formatNumber } from '../../components/ui/dates.ts';

describe('days and numbers in the language of the reader', () => {
  it('are written by one formatter for each language, as to make one costs far more than to use it', () => {
    const days = vi.spyOn(Intl, 'DateTimeFormat');
    const numbers = vi.spyOn(Intl, 'NumberFormat');
    for (const iso of ['2024-05-16', '2024-05-17T00:30:00+08:00'])
      for (const locale of ['zh-CN', 'en']) formatDay(iso, locale);
    for (const value of [1, 2, 12345]) formatNumber(value, 'en');
    expect([days.mock.calls.length, numbers.mock.calls.length]).toEqual([2, 1]);
    vi.restoreAllMocks();
  });

  it('differ by language', () => {
    expect([formatDay('2024-05-16', 'zh-CN'), formatDay('2024-05-16', 'en')]).toEqual([
      '2024年5月16日',
      'May 16, 2024',
    ]);
    expect([formatNumber(12345, 'en'), formatNumber(12345, 'de')]).toEqual(['12,345', '12.345']);
  });
});
