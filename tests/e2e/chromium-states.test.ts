import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { startChromium, type Chromium, type Panel } from './support/chromium.ts';
import { foreignRequests, newProfile, startNet, type LocalNet } from './support/machine.ts';
import { longArticle, RESERVOIR, URLS, vastArticle } from './support/pages.ts';

/** Whatever a page is made of, the panel has a sentence for it and nothing throws. */
describe('Chromium, pages that are no good', { concurrency: 1 }, () => {
  const profile = newProfile();
  let net: LocalNet;
  let chromium: Chromium;
  let panel: Panel;

  before(async () => {
    net = await startNet();
    net.pages[URLS.vast] = vastArticle();
    net.pages[URLS.long] = longArticle();
    chromium = await startChromium(net, profile.folder, URLS.reservoir);
    panel = await chromium.press(chromium.page);
    await panel.shows(RESERVOIR.title);
  });
  after(async () => {
    await chromium?.close();
    await net?.close();
    profile.remove();
  });

  it('reads an article without a title, and cites it by what is known', async () => {
    await chromium.page.goto(URLS.untitled);
    await panel.shows(RESERVOIR.headings[1]!);
    await panel.shows(URLS.untitled);
    assert.doesNotMatch(await panel.text(), /undefined|null/);
  });

  it('reads invalid HTML', async () => {
    await chromium.page.goto(URLS.broken);
    const text = await panel.shows('断了线的风筝');
    for (const heading of ['线轴', '风向']) assert.ok(text.includes(heading), heading);
  });

  it('says that a page never rests', async () => {
    await chromium.page.goto(URLS.restless);
    await panel.shows(/还在变动|changing/);
    await chromium.page.goto(URLS.reservoir);
    await panel.shows(RESERVOIR.title);
  });

  it('reads ten megabytes, and says that more is too much', async () => {
    await chromium.page.goto(URLS.long);
    await panel.shows('一本写不完的水位册', 40_000);
    await chromium.page.goto(URLS.vast);
    await panel.shows(/太大|too large/, 40_000);
    await chromium.page.goto(URLS.reservoir);
    await panel.shows(RESERVOIR.title);
  });

  it('turns to the next tab when one is closed while it is read', async () => {
    const other = await chromium.browser.newPage();
    await other.bringToFront();
    await other.goto(URLS.long);
    await other.close();
    await panel.shows(RESERVOIR.title);
    assert.ok(!(await panel.text()).includes('一本写不完的水位册'));
  });

  it('says that a PDF is none of its pages', async () => {
    await chromium.page.goto(URLS.pdf).catch(() => {});
    await panel.shows(/PDF/);
    assert.ok(!(await panel.text()).includes(RESERVOIR.title));
  });

  it('reads a saved page where files are allowed', async () => {
    await chromium.page.goto(new URL('./support/file.html', import.meta.url).href);
    await chromium.press(chromium.page);
    await panel.click('.state .button.primary');
    await panel.shows('存下来的一页');
  });

  it('says what a crashed page is, and reads the next one', async () => {
    const other = await chromium.browser.newPage();
    await other.goto(URLS.terrace);
    await other.bringToFront();
    await panel.shows('梯田里的路由器');
    const gone = new Promise((resolve) => other.once('error', resolve));
    other.goto('chrome://crash').catch(() => {});
    await gone;
    await panel.shows(/联系断了|went away/);
    await other.close().catch(() => {});
    await chromium.page.goto(URLS.reservoir);
    await panel.shows(RESERVOIR.title);
  });

  it('says that the browser took back the named sites together with all others, and offers them again', async () => {
    const options = await chromium.browser.newPage();
    await options.goto(`chrome-extension://${chromium.id}/options.html`);
    await options.waitForSelector('.settings-section');
    assert.equal(await options.$('.settings-alert'), null);
    await options.evaluate(`chrome.permissions.remove({ origins: ['*://*/*'] })`);
    await options.waitForSelector('.settings-alert button');
    await options.close();
    await chromium.page.goto(URLS.terrace);
    await panel.shows(/您?需要(?:你|您)的许可|needs your permission/);
  });

  it('logged no error and made no request of its own', async () => {
    assert.deepEqual(chromium.errors, []);
    assert.deepEqual(foreignRequests(net), []);
  });
});
