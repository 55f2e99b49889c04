import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { gzipped, reachable, scriptsOf } from '../../scripts/sizes/measure.ts';
import { readBuilt } from './build.ts';

describe.each(['chrome', 'firefox'] as const)('the first picture of the panel for %s', (browser) => {
  const read = (path: string) => readBuilt(browser, path.slice(1));
  const html = read('/sidepanel.html');
  const { document } = new JSDOM(html).window;
  const sheets = [...document.querySelectorAll('link[rel="stylesheet"]')].map((link) => link.getAttribute('href')!);
  const css = sheets.map(read).join('');

  it('waits for one small style sheet and shares the machine with a few lines of script', () => {
    const scripts = reachable(scriptsOf(html), read, 'static').map(read).join('');
    expect(sheets).toHaveLength(1);
    expect(gzipped(html + css)).toBeLessThan(6500);
    expect(scripts.length).toBeLessThan(500);
  });

  it('stands still: what is animated is a layer of its own', () => {
    const animated = [...css.matchAll(/([^{}]+)\{[^{}]*\banimation:(?!none)/g)].map((rule) => rule[1]!);
    expect(animated).not.toEqual([]);
    expect(document.querySelector('.skeleton-line')).not.toBeNull();
    expect(animated.filter((selector) => document.querySelector(selector))).toEqual([]);
  });
});
