import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { CDPSession, Page } from 'puppeteer-core';
import { AXE, CLOSE_KEYS, STATES, THEMES, VIEWS, VIOLATIONS } from './support/axe.ts';
import { startChromium, type Chromium, type Panel } from './support/chromium.ts';
import { newProfile, startNet, type LocalNet } from './support/machine.ts';
import { RESERVOIR, URLS } from './support/pages.ts';
import { until } from './support/wait.ts';

/** WCAG 2.2 AA by axe in the real documents, each state in both themes. */
describe('Chromium, accessibility', { concurrency: 1 }, () => {
  const profile = newProfile();
  let net: LocalNet;
  let chromium: Chromium;
  let panel: Panel;

  const sessions = new Map<Page, CDPSession>();
  const check = async (page: Page, state: string) => {
    let session = sessions.get(page);
    if (!session) sessions.set(page, (session = await page.createCDPSession()));
    const run = async (expression: string) => {
      const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
        expression,
        awaitPromise: true,
        returnByValue: true,
      });
      if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
      return result.value as unknown;
    };
    for (const theme of THEMES) {
      await page.emulateMediaFeatures([
        { name: 'prefers-color-scheme', value: theme },
        { name: 'prefers-reduced-motion', value: 'reduce' },
      ]);
      await run(AXE);
      assert.deepEqual(await run(VIOLATIONS), [], `${state}, ${theme}`);
    }
  };

  before(async () => {
    net = await startNet();
    chromium = await startChromium(net, profile.folder, URLS.reservoir);
    panel = await chromium.press(chromium.page);
    await panel.shows(RESERVOIR.title);
  });
  after(async () => {
    await chromium?.close();
    await net?.close();
    profile.remove();
  });

  for (const [state, reach] of VIEWS)
    it(`finds nothing wrong: ${state}`, async () => {
      await chromium.page.bringToFront();
      await reach(panel);
      await check(panel.page, state);
    });

  for (const [state, url, text] of STATES)
    it(`finds nothing wrong: ${state}`, async () => {
      await panel.run(CLOSE_KEYS);
      await chromium.page.goto(url);
      await panel.shows(text);
      await check(panel.page, state);
    });

  it('finds nothing wrong: no article, and read anyway', async () => {
    await chromium.page.goto(URLS.shop);
    await panel.shows(/图标|icon/);
    await chromium.press(chromium.page);
    await panel.page.waitForSelector('.state .button.primary');
    await check(panel.page, 'no article');
    await panel.click('.state .button.primary');
    await panel.shows('Kettles and pots');
    await check(panel.page, 'read anyway');
  });

  it('finds nothing wrong: forbidden', async () => {
    const own = await chromium.browser.newPage();
    await own.goto('chrome://version');
    await chromium.press(own);
    await panel.shows(/不允许|doesn’t allow/);
    await check(panel.page, 'forbidden');
    await own.close();
  });

  for (const name of ['options', 'welcome'])
    it(`finds nothing wrong: ${name} page`, async () => {
      const page = await chromium.browser.newPage();
      await page.goto(`chrome-extension://${chromium.id}/${name}.html`);
      await until('it is drawn', () => page.evaluate(() => document.querySelector('h1') !== null));
      await check(page, name);
      await page.close();
    });
});
