import type { OpenedChromium } from '../demo/chromium.ts';
import { blocksOf } from './blocks.ts';
import { showInPanel } from './measure.ts';
import type { BenchPage } from './pages.ts';
import { repeat } from './repeat.ts';
import { mark, traced, windows } from './trace.ts';

/** One way through an article. Milliseconds of processor time. */
export interface Scrolling {
  longest: number;
  /** Tasks in which ours kept the thread for more than 50 ms. */
  long: number;
}

const LONG = 50;

/** Scrolls an article from top to bottom with the panel beside it, a screenful in five frames. */
export async function measureScrolling(opened: OpenedChromium, bench: BenchPage, runs: number): Promise<Scrolling[]> {
  const { page } = opened.tabs;
  await showInPanel(opened, bench);
  await page.bringToFront();
  const events = await traced(page, async () => {
    await repeat(runs, async () => {
      await mark(page, 'scrolling');
      await page.evaluate(`new Promise((done) => {
        scrollTo(0, 0);
        let frames = 0;
        const step = () => {
          scrollBy(0, innerHeight / 5);
          const end = scrollY + innerHeight >= document.documentElement.scrollHeight - 1;
          if (end || ++frames > 300) done();
          else requestAnimationFrame(step);
        };
        requestAnimationFrame(step);
      })`);
      await mark(page, 'scrolled');
    });
  });
  return windows(events, 'scrolling', 'scrolled').map((part) => {
    const blocks = blocksOf(part).map(({ total }) => total);
    return { longest: Math.max(0, ...blocks), long: blocks.filter((block) => block > LONG).length };
  });
}
