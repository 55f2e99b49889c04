import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { after, before, describe, it } from 'node:test';
import type { CDPSession, Page } from 'puppeteer-core';
import { startChromium, type Chromium, type Panel } from './support/chromium.ts';
import { newProfile, startNet, type LocalNet } from './support/machine.ts';
import { RESERVOIR, URLS } from './support/pages.ts';
import { until } from './support/wait.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

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
    for (const theme of ['light', 'dark']) {
      await page.emulateMediaFeatures([
        { name: 'prefers-color-scheme', value: theme },
        { name: 'prefers-reduced-motion', value: 'reduce' },
      ]);
      await run(AXE);
      const violations = await run(
        `axe.run(document, { resultTypes: ['violations'],
           runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] })
           .then(({ violations }) => violations.flatMap(({ id, nodes }) => nodes.map((node) => id + ': ' + node.html + ' ' + node.failureSummary)))`,
      );
      assert.deepEqual(violations, [], `${state}, ${theme}`);
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

  const views: [string, () => Promise<unknown>][] = [
    ['outline', () => panel.shows(RESERVOIR.headings[2]!)],
    ['switches of the style', () => panel.click('.strip .icon-button')],
    ['entities', () => panel.click('#tab-entities').then(() => panel.shows('云帆科技'))],
    ['a mention shown', () => panel.click('.entity-name')],
    ['noise unfolded', () => panel.click('.group summary')],
    ['overruled, with its undo', () => panel.click('.noise .button')],
    ['source', () => panel.click('#tab-source').then(() => panel.shows('dikewind'))],
    ['corrections', () => panel.click('.corrections summary').then(() => panel.page.waitForSelector('#c-title'))],
    ['an export', () => panel.page.select('#cite-style', 'bibtex').then(() => panel.shows('@'))],
    ['reading', () => panel.click('#tab-reading').then(() => panel.shows('Surface'))],
    ['keys', () => panel.click('.tools .icon-button').then(() => panel.page.waitForSelector('dialog[open]'))],
  ];
  for (const [state, reach] of views)
    it(`finds nothing wrong: ${state}`, async () => {
      await chromium.page.bringToFront();
      await reach();
      await check(panel.page, state);
    });

  for (const [state, url, text] of [
    ['needs a click', URLS.shop, /图标|icon/],
    ['deleted', URLS.deleted, /删除|deleted/],
    ['empty', URLS.empty, /没有正文|no text/],
    ['a page without a title', URLS.untitled, RESERVOIR.headings[0]!],
    ['a WeChat page', URLS.wechat, '河岸纪事'],
    ['never at rest', URLS.restless, /还在变动|changing/],
  ] as const)
    it(`finds nothing wrong: ${state}`, async () => {
      await panel.page.keyboard.press('Escape');
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
