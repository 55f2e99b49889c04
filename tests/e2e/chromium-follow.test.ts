import assert from 'node:assert/strict';
import { after, afterEach, before, describe, it } from 'node:test';
import type { Page } from 'puppeteer-core';
import { startChromium, type Chromium, type Panel } from './support/chromium.ts';
import { FOLLOWING, onlyDrawn, type Followed, type Tab } from './support/follow.ts';
import { newProfile, startNet, type LocalNet } from './support/machine.ts';
import { ISLAND, RESERVOIR, TERRACE, URLS } from './support/pages.ts';
import { watchTitles } from './support/panel-scripts.ts';
import { until } from './support/wait.ts';

describe('Chromium, what each tab keeps and what comes late', { concurrency: 1 }, () => {
  const profile = newProfile();
  let net: LocalNet;
  let chromium: Chromium;
  let panel: Panel;
  const tabs: Page[] = [];

  const tabOf = (page: Page): Tab => ({
    show: () => page.bringToFront(),
    go: (url) => page.goto(url),
    reload: () => page.reload(),
    run: <T>(expression: string) => page.evaluate(expression) as Promise<T>,
  });
  const followed = (): Followed => ({
    ...panel,
    first: tabOf(chromium.page),
    pages: net.pages,
    async open(url) {
      const page = await chromium.browser.newPage();
      await page.bringToFront();
      tabs.push(page);
      await page.goto(url);
      return tabOf(page);
    },
    async write(selector, text) {
      await panel.click(selector);
      await panel.page.keyboard.type(text);
    },
  });

  before(async () => {
    net = await startNet();
    chromium = await startChromium(net, profile.folder, URLS.reservoir, { incognito: true });
    panel = await chromium.press(chromium.page);
    await panel.shows(RESERVOIR.title);
  });
  after(async () => {
    await chromium?.close();
    await net?.close();
    profile.remove();
  });

  afterEach(async () => {
    for (const tab of tabs.splice(0)) if (!tab.isClosed()) await tab.close();
    await chromium.page.bringToFront();
  });

  for (const [name, flow] of FOLLOWING) it(name, () => flow(followed()));

  it('shows a prerendered page only when it is the page in view', async () => {
    await chromium.page.goto(URLS.reservoir);
    await panel.shows(RESERVOIR.title);
    await panel.run(watchTitles);
    await chromium.page.evaluate((url) => {
      const rules = document.createElement('script');
      rules.type = 'speculationrules';
      rules.textContent = JSON.stringify({ prerender: [{ urls: [url], eagerness: 'immediate' }] });
      const link = Object.assign(document.createElement('a'), { href: url, id: 'next', textContent: '下一篇' });
      document.body.prepend(link);
      document.head.append(rules);
    }, URLS.island);
    await until('it is asked for', async () => net.requests.includes(URLS.island));
    await panel.run('new Promise((resolve) => setTimeout(resolve, 1000))');
    await onlyDrawn(panel, RESERVOIR.title);
    await chromium.page.click('#next');
    await panel.shows(ISLAND.title);
    const activated = await chromium.page.evaluate(() => {
      const [navigation] = performance.getEntriesByType('navigation');
      return (navigation as PerformanceNavigationTiming & { activationStart: number }).activationStart;
    });
    assert.ok(activated > 0, 'the page was not prerendered');
    await panel.shows(`. ${URLS.island}.`);
    assert.ok(!(await panel.text()).includes(RESERVOIR.title));
    await panel.click('#tab-outline');
    await panel.click('[role=treeitem][data-index="5"] .row-text');
    await until('its own page scrolls', () => chromium.page.evaluate(() => scrollY > 100));
  });

  it('reads in a private window, and leaves the other window alone', async () => {
    await panel.run(watchTitles);
    await panel.run(`chrome.windows.create({ incognito: true, url: ${JSON.stringify(URLS.terrace)} })`);
    const target = await chromium.browser.waitForTarget((one) => one.url() === URLS.terrace);
    const page = await target.asPage();
    const second = await chromium.press(page);
    assert.equal(await second.run('chrome.extension.inIncognitoContext'), true);
    await second.shows(TERRACE.title);
    await second.shows(`. ${URLS.terrace}.`);
    await page.goto(URLS.wechat);
    await second.shows('河岸纪事');
    // What is corrected there is kept nowhere, not even for the private window.
    await page.goto(URLS.reservoir);
    await second.shows(RESERVOIR.title);
    await second.click('#tab-source');
    await second.click('.corrections summary');
    await second.page.waitForSelector('#c-title');
    await second.run(`document.querySelector('#c-title').select()`);
    await (await second.page.$('#c-title'))!.type('没有人知道的题名');
    await second.page.keyboard.press('Tab');
    await second.shows('没有人知道的题名[EB/OL]');
    await second.page.close();
    await (await chromium.press(page)).shows(`${RESERVOIR.title}[EB/OL]`);
    await onlyDrawn(panel, ISLAND.title);
    await page.close();
    await chromium.page.bringToFront();
    await chromium.page.goto(URLS.reservoir);
    await panel.shows(`${RESERVOIR.title}[EB/OL]`);
  });

  it('logged no error', () => {
    assert.deepEqual(chromium.errors, []);
  });
});
