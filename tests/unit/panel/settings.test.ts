import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS, settingsFrom, withRecentStyle, wrongSetting } from '../../../lib/panel/settings.ts';

describe('settings', () => {
  it('makes whole settings of anything that was stored', () => {
    fc.assert(
      fc.property(fc.anything(), (stored) => {
        const settings = settingsFrom(stored);
        expect(Object.keys(settings).sort()).toEqual(Object.keys(DEFAULT_SETTINGS).sort());
        expect(wrongSetting({ ...settings })).toBeNull();
      }),
    );
  });

  it('keeps what is right and drops what is wrong or unknown', () => {
    expect(settingsFrom({ style: 'apa-7', theme: 'purple', images: true, colour: 'red' })).toEqual({
      ...DEFAULT_SETTINGS,
      style: 'apa-7',
      images: true,
    });
  });

  it('names the first wrong field', () => {
    expect(wrongSetting({ style: 'apa-7', fontSize: 12 })).toBe('fontSize');
    expect(wrongSetting({ style: '<b>' })).toBe('style');
    expect(wrongSetting({ recentStyles: ['a', 'b', 'c', 'd', 'e', 'f'] })).toBe('recentStyles');
  });

  it('lists recent styles without repeats, newest first, at most five', () => {
    expect(withRecentStyle(['b', 'a', 'c', 'd', 'e'], 'a')).toEqual(['a', 'b', 'c', 'd', 'e']);
    expect(withRecentStyle(['b', 'c', 'd', 'e', 'f'], 'a')).toEqual(['a', 'b', 'c', 'd', 'e']);
  });
});
