import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { CDPSession } from 'puppeteer-core';
import { startChromium, type Chromium, type Panel } from './support/chromium.ts';
import { newlyCopied, SENTINEL } from './support/copied.ts';
import { newProfile, startNet, type LocalNet } from './support/machine.ts';
import { RESERVOIR, URLS } from './support/pages.ts';
import { until } from './support/wait.ts';

const VIEWS = ['outline', 'entities', 'source', 'reading'];

/** The middle of the first element that matches lies in the window, and nothing covers it. */
const inReach = (selector: string) => `(() => {
  const element = document.querySelector(${JSON.stringify(selector)});
  const { left, right, top, height } = element.getBoundingClientRect();
  const hit = document.elementFromPoint((left + right) / 2, top + height / 2);
  return left >= 0 && right <= innerWidth && element.contains(hit);
})()`;

/** Where the keyboard is: what that element matches, and how it looks with and without the focus. */
const LOOKS = `(() => {
  const element = document.activeElement;
  const look = () => {
    const { outlineStyle, outlineWidth, outlineColor, boxShadow } = getComputedStyle(element);
    return [outlineStyle === 'none' || outlineWidth === '0px' ? 'none' : outlineStyle + outlineWidth + outlineColor, boxShadow].join();
  };
  const focused = look();
  element.blur();
  const unfocused = look();
  element.focus({ focusVisible: true, preventScroll: true });
  return { focused, unfocused };
})()`;

/** Zoom halves the width of the document in CSS pixels; the narrowest panel at 200 % is about 160 wide. */
describe('Chromium, the panel zoomed in and by keyboard', { concurrency: 1 }, () => {
  const profile = newProfile();
  let net: LocalNet;
  let chromium: Chromium;
  let panel: Panel;
  let session: CDPSession;

  before(async () => {
    net = await startNet();
    chromium = await startChromium(net, profile.folder, URLS.reservoir);
    panel = await chromium.press(chromium.page);
    await panel.shows(RESERVOIR.title);
    session = await panel.page.createCDPSession();
  });
  after(async () => {
    await chromium?.close();
    await net?.close();
    profile.remove();
  });

  for (const width of [160, 300])
    it(`is whole at 200 % in ${width} pixels`, async () => {
      await session.send('Emulation.setDeviceMetricsOverride', {
        width,
        height: 360,
        deviceScaleFactor: 2,
        mobile: false,
      });
      await until('it is that wide', () => panel.run<boolean>(`innerWidth === ${width}`));
      for (const view of VIEWS) {
        await panel.run('scrollTo(0, 0)');
        assert.equal(await panel.run(inReach('.strip .copy')), true, `copy, ${view}`);
        await panel.click(`#tab-${view}`);
        await panel.page.waitForSelector(`#view-${view} > *`);
        assert.equal(await panel.run(inReach(`#tab-${view}`)), true, `tab, ${view}`);
        const { scroll, client } = await panel.run<{ scroll: number; client: number }>(
          '(({ scrollWidth, clientWidth }) => ({ scroll: scrollWidth, client: clientWidth }))(document.scrollingElement)',
        );
        assert.ok(scroll <= client, `${view} is ${scroll} wide in ${client}`);
      }
      await panel.click('#tab-outline');
      await panel.run('scrollTo(0, 0)');
      await chromium.setClipboard(chromium.page, SENTINEL);
      await panel.click('.strip .copy');
      await newlyCopied(() => chromium.clipboard(chromium.page));
      await session.send('Emulation.clearDeviceMetricsOverride');
    });

  it('is reached by keyboard alone, and shows where the keyboard is', async () => {
    await panel.page.bringToFront();
    await panel.run(`document.activeElement.blur(), getSelection().removeAllRanges()`);
    await panel.run(`document.body.tabIndex = -1, document.body.focus(), document.body.removeAttribute('tabindex')`);
    const { keyboard } = panel.page;
    const at = (selector: string) => panel.run<boolean>(`document.activeElement.matches(${JSON.stringify(selector)})`);
    const stop = async (selector: string) => {
      for (let presses = 0; !(await at(selector)); presses++) {
        assert.ok(presses < 12, `${selector} is not reached`);
        await keyboard.press('Tab');
      }
      const { focused, unfocused } = await panel.run<{ focused: string; unfocused: string }>(LOOKS);
      assert.notEqual(focused, unfocused, `${selector} looks the same with the focus`);
    };
    const chosen = () => panel.run<string>(`document.querySelector('[role=tab][aria-selected=true]').id`);

    await stop('button.chain-line');
    await keyboard.press('Enter');
    await until('the source is shown', async () => (await chosen()) === 'tab-source');
    await stop('[role=tab]');
    await keyboard.press('Home');
    await until('the outline is chosen', async () => (await chosen()) === 'tab-outline');
    await stop('#tab-outline');
    await keyboard.press('ArrowRight');
    await until('the entities are chosen', async () => (await chosen()) === 'tab-entities');
    await stop('#tab-entities');
    await keyboard.press('ArrowLeft');
    await until('the outline is chosen', async () => (await chosen()) === 'tab-outline');
    await stop('[role=treeitem]');
    await keyboard.press('ArrowDown');
    await stop('[role=treeitem][data-index="1"]');
    await keyboard.press('Enter');
    await until('the page scrolls', () => chromium.page.evaluate(() => scrollY > 100));
    await stop('#cite-style');
    const before = await panel.run<string>(`document.querySelector('#cite-style').value`);
    await keyboard.press('ArrowDown');
    await until('another style is chosen', () =>
      panel.run<boolean>(`document.querySelector('#cite-style').value !== ${JSON.stringify(before)}`),
    );
    await stop('.strip .copy');
    await keyboard.press('Enter');
    await panel.page.waitForSelector('.copy.done');
  });

  it('logged no error', () => {
    assert.deepEqual(chromium.errors, []);
  });
});
