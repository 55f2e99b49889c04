import assert from 'node:assert/strict';
import { after, afterEach, before, describe, it } from 'node:test';
import type { Page } from 'puppeteer-core';
import { startChromium, type Chromium, type Panel } from './support/chromium.ts';
import { newProfile, startNet, type LocalNet } from './support/machine.ts';
import { ATLAS, ISLAND, RESERVOIR, SLOW, TERRACE, URLS } from './support/pages.ts';
import { DRAWN, MEMORY, watchTitles } from './support/panel-scripts.ts';
import { until } from './support/wait.ts';

describe('Chromium, what each tab keeps and what comes late', { concurrency: 1 }, () => {
  const profile = newProfile();
  let net: LocalNet;
  let chromium: Chromium;
  let panel: Panel;
  const tabs: Page[] = [];

  const openTab = async (url: string): Promise<Page> => {
    const tab = await chromium.browser.newPage();
    await tab.bringToFront();
    tabs.push(tab);
    await tab.goto(url);
    return tab;
  };
  const memory = () => panel.run<{ view: string; scroll: number; folded: string[]; filter: string | null }>(MEMORY);
  const drawn = () => panel.run<string[]>(DRAWN);
  const onlyDrawn = async (title: string) => {
    const titles = await drawn();
    assert.deepEqual([...new Set(titles)], [title]);
  };

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

  it('keeps view, folds, filter and scroll of each tab', async () => {
    await chromium.page.goto(URLS.atlas);
    await panel.shows(ATLAS.headings[3]!);
    await panel.click('[data-index="0"] .fold');
    await panel.run(`document.querySelector('.view').scrollTo(0, 400)`);
    await until('the scroll is kept', async () => (await memory()).scroll === 400);
    const first = await memory();
    assert.deepEqual(first.folded, [`${ATLAS.headings[0]} 3`]);

    // The same article in another tab has its own.
    const twin = await openTab(URLS.atlas);
    await panel.shows(ATLAS.headings[3]!);
    await until('the other tab starts at its top', async () => (await memory()).scroll === 0);
    assert.deepEqual((await memory()).folded, []);
    await panel.click('[data-filter]');
    await panel.page.keyboard.type('山脊');
    await until('only what matches is listed', () =>
      panel.run<boolean>(`document.querySelectorAll('[role=treeitem]').length === 12`),
    );
    // A shorter one, in another view.
    const other = await openTab(URLS.terrace);
    await panel.shows(TERRACE.title);
    assert.equal((await memory()).filter, null);
    await panel.click('#tab-reading');
    await panel.shows('Surface');
    await panel.run(`document.querySelector('.view').scrollTo(0, 250)`);
    await until('the scroll is kept', async () => (await memory()).scroll === 250);
    const third = await memory();

    for (let round = 0; round < 2; round++) {
      await chromium.page.bringToFront();
      await panel.shows(ATLAS.headings[3]!);
      await until('the first tab is as it was', async () => assert.deepEqual(await memory(), first) ?? true);
      await twin.bringToFront();
      await until('the second tab is as it was', async () => (await memory()).filter === '山脊');
      assert.deepEqual((await memory()).folded, []);
      await other.bringToFront();
      await panel.shows(TERRACE.title);
      await until('the third tab is as it was', async () => assert.deepEqual(await memory(), third) ?? true);
    }
    const open = () => panel.run<number>(`document.querySelectorAll('details.group[open]').length`);
    await panel.click('#tab-entities');
    await panel.click('.group summary');
    await until('the group is open', async () => (await open()) === 1);
    await chromium.page.bringToFront();
    await panel.shows(ATLAS.headings[3]!);
    await panel.click('#tab-entities');
    await panel.shows('云帆科技');
    assert.equal(await open(), 0);
    await other.bringToFront();
    await panel.shows(TERRACE.title);
    await until('the group is still open', async () => (await open()) === 1);
  });

  it('drops what a slow page answers after the reader went to another tab', async () => {
    const other = await openTab(URLS.terrace);
    await panel.shows(TERRACE.title);
    await chromium.page.bringToFront();
    await chromium.page.goto(URLS.slow);
    await other.bringToFront();
    await panel.shows(TERRACE.title);
    await panel.run(watchTitles);
    await chromium.page.evaluate(() => 'awake again');
    await panel.run('new Promise((resolve) => setTimeout(resolve, 700))');
    await onlyDrawn(TERRACE.title);
    await chromium.page.bringToFront();
    await panel.shows(SLOW.title);
  });

  it('drops what a slow page answers after the reader followed a link', async () => {
    await chromium.page.goto(URLS.slow);
    await chromium.page.goto(URLS.terrace);
    await panel.shows(TERRACE.title);
    await panel.run(watchTitles);
    await panel.run('new Promise((resolve) => setTimeout(resolve, 700))');
    await onlyDrawn(TERRACE.title);
  });

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
    await onlyDrawn(RESERVOIR.title);
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
    await onlyDrawn(ISLAND.title);
    await page.close();
    await chromium.page.bringToFront();
    await chromium.page.goto(URLS.reservoir);
    await panel.shows(`${RESERVOIR.title}[EB/OL]`);
  });

  it('logged no error', () => {
    assert.deepEqual(chromium.errors, []);
  });
});
