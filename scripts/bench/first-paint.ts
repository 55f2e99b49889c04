import type { Page } from 'puppeteer-core';
import { repeat } from './repeat.ts';

/** Milliseconds until the first contentful paint of the panel's page and of the one by hand, one after the other. */
export interface FirstPaint {
  panel: number;
  vanilla: number;
}

const PAINTED = `new Promise((done) => {
  new PerformanceObserver((list) => {
    const [first] = list.getEntriesByName('first-contentful-paint');
    if (first) done(first.startTime);
  }).observe({ type: 'paint', buffered: true });
})`;

/** Opens both as pages in a tab, which take turns at being first. `origin` is the extension's address. */
export async function measureFirstPaint(page: Page, origin: string, runs: number): Promise<FirstPaint[]> {
  const paint = async (file: string): Promise<number> => {
    await page.goto(new URL(`/${file}.html`, origin).href, { waitUntil: 'load' });
    return (await page.evaluate(PAINTED)) as number;
  };
  await page.bringToFront();
  await paint('sidepanel');
  await paint('vanilla');
  return repeat(runs, async (run) => {
    if (run % 2) return { panel: await paint('sidepanel'), vanilla: await paint('vanilla') };
    const vanilla = await paint('vanilla');
    return { vanilla, panel: await paint('sidepanel') };
  });
}
