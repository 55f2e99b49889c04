import './support/fake-browser.ts';
import { describe, expect, it } from 'vitest';
import { isRefused } from '../../../lib/panel/look.ts';

describe('refusals', () => {
  it.each([
    'Cannot access a chrome:// URL',
    'Cannot access contents of url "https://example.com/". Extension manifest must request permission to access this host.',
    'The extensions gallery cannot be scripted.',
    'Missing host permission for the tab, and any iframes',
  ])('is one: %s', (message) => expect(isRefused(message)).toBe(true));

  it.each([
    'Frame with ID 0 was removed.',
    'No tab with id: 5.',
    'Frame with ID 0 is showing error page',
    'Invalid tab ID: 3',
  ])('is none: %s', (message) => expect(isRefused(message)).toBe(false));
});
