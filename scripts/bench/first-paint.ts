import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';

/** Milliseconds until the first contentful paint of the panel's page and of the one by hand, one after the other. */
export interface FirstPaint {
  panel: number;
  vanilla: number;
}

/** CSS pixels of a usual side panel: a tab has other tiles to paint. */
const SIZE = { width: 400, height: 800 };

/** Milliseconds in which what a page leaves behind (workers, code on its way) comes to rest. */
const REST = 100;

const PAINTED = `new Promise((done) => {
  new PerformanceObserver((list) => {
    const [first] = list.getEntriesByName('first-contentful-paint');
    if (first) done(first.startTime);
  }).observe({ type: 'paint', buffered: true });
})`;

/**
 * Opens both in a tab of a panel's size, taking turns at being first, each from an empty page of the extension's: so the
 * process is there, and neither pays for leaving the other. `origin` is the extension's address. The side panel that is
 * open is closed: it would answer to each turn, in the same process.
 */
export async function measureFirstPaint(page: Page, panel: Page, origin: string, runs: number): Promise<FirstPaint[]> {
  const go = (file: string) => page.goto(new URL(`/${file}.html`, origin).href, { waitUntil: 'load' });
  const paint = async (file: string): Promise<number> => {
    await go('empty');
    await pause(REST);
    await go(file);
    return (await page.evaluate(PAINTED)) as number;
  };
  await page.bringToFront();
  await page.setViewport(SIZE);
  await panel.close();
  await paint('sidepanel');
  await paint('vanilla');
  const paints: FirstPaint[] = [];
  for (let run = 0; run < runs; run++) {
    if (run % 2) paints.push({ panel: await paint('sidepanel'), vanilla: await paint('vanilla') });
    else {
      const vanilla = await paint('vanilla');
      paints.push({ vanilla, panel: await paint('sidepanel') });
    }
  }
  return paints;
}
