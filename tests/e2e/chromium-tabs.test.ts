import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { startChromium, type Chromium, type Panel } from './support/chromium.ts';
import { newProfile, startNet, type LocalNet } from './support/machine.ts';
import { ISLAND, RESERVOIR, TERRACE, URLS } from './support/pages.ts';
import { until } from './support/wait.ts';

describe('Chromium, windows and tabs', { concurrency: 1 }, () => {
  const profile = newProfile();
  let net: LocalNet;
  let chromium: Chromium;
  let panel: Panel;

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

  it('has a panel in each window, each about its own tab', async () => {
    const other = await chromium.browser.newPage({ type: 'window' });
    await other.goto(URLS.terrace);
    const second = await chromium.press(other);
    assert.notEqual(second.page, panel.page);
    await second.shows(TERRACE.title);
    assert.ok(!(await panel.text()).includes(TERRACE.title));
    await other.goto(URLS.island);
    await second.shows(ISLAND.title);
    await panel.shows(RESERVOIR.title);
    await other.close();
    await panel.shows(RESERVOIR.title);
  });

  it('keeps the view of each tab', async () => {
    await panel.click('#tab-source');
    const other = await chromium.browser.newPage();
    await other.goto(URLS.terrace);
    await other.bringToFront();
    await panel.shows(TERRACE.title);
    const view = () => panel.run<string>(`document.querySelector('[role=tab][aria-selected=true]').id`);
    assert.equal(await view(), 'tab-outline');
    await chromium.page.bringToFront();
    await panel.shows(RESERVOIR.title);
    assert.equal(await view(), 'tab-source');
    await panel.click('#tab-outline');
    await other.close();
  });

  it('shows the page that comes back out of the back/forward cache', async () => {
    await chromium.page.evaluate(() => {
      addEventListener('pageshow', (event) => (document.documentElement.lang = event.persisted ? 'x-kept' : 'x-new'));
    });
    await chromium.page.goto(URLS.terrace);
    await panel.shows(TERRACE.title);
    await chromium.page.goBack();
    await panel.shows(RESERVOIR.title);
    await panel.shows(RESERVOIR.headings[2]!);
    assert.equal(await chromium.page.evaluate(() => document.documentElement.lang), 'x-kept');
    await panel.click('[role=treeitem][data-index="2"] .row-text');
    await until('the page scrolls', () => chromium.page.evaluate(() => scrollY > 100));
  });

  it('works on when the extension is loaded again under an open page', async () => {
    await panel.page.close();
    await chromium.reinstall();
    panel = await chromium.press(chromium.page);
    await panel.shows(RESERVOIR.title);
    await panel.click('[role=treeitem][data-index="1"] .row-text');
    await until('the page scrolls', () => chromium.page.evaluate(() => scrollY > 100));
  });

  it('logged no error', () => {
    assert.deepEqual(chromium.errors, []);
  });
});
