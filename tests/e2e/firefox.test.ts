import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { startFirefox, type Firefox } from './support/firefox.ts';
import { newlyCopied, SENTINEL } from './support/copied.ts';
import { foreignRequests, newProfile, startNet, type LocalNet } from './support/machine.ts';
import { RESERVOIR, TERRACE, URLS } from './support/pages.ts';
import { today, until } from './support/wait.ts';

const PAGE_CITATION = `[1] 许望川. 水库看守人的数据课[EB/OL]. （2026-01-01）[${today()}]. ${URLS.reservoir}.`;
const ORIGINAL_CITATION = `[1] 许望川. 水库看守人的数据课[EB/OL]. [${today()}]. ${RESERVOIR.wechat}.`;

describe('Firefox, the real sidebar', { concurrency: 1 }, () => {
  const profile = newProfile();
  let net: LocalNet;
  let firefox: Firefox;

  const copied = () => newlyCopied(() => firefox.clipboard('text/plain'));

  before(async () => {
    net = await startNet();
    firefox = await startFirefox(net, profile.folder);
    await firefox.go(URLS.reservoir);
  });
  after(async () => {
    await firefox?.close();
    await net?.close();
    profile.remove();
  });

  it('opens the welcome page after the installation, behind the tab in view', async () => {
    const open = async () => {
      const tabs = await firefox.chrome<[string, boolean][]>(
        `return [...gBrowser.tabs].map((tab) => [tab.linkedBrowser.currentURI.pathQueryRef, tab.selected])`,
      );
      const welcome = tabs.find(([path]) => path === '/welcome.html');
      if (!welcome) throw new Error(`${JSON.stringify(tabs)}; ${(await firefox.errors()).join('; ')}`);
      return welcome;
    };
    assert.deepEqual(await until('the welcome page opens', open, 30_000), ['/welcome.html', false]);
  });

  it('opens by a press on the icon and shows the article', async () => {
    await firefox.press();
    const text = await firefox.shows(RESERVOIR.title);
    for (const heading of RESERVOIR.headings) assert.ok(text.includes(heading), heading);
    for (const name of ['堤上风声', '36氪', '许望川']) assert.ok(text.includes(name), name);
    await firefox.shows(PAGE_CITATION);
  });

  it('stays open when the icon is pressed again', async () => {
    await firefox.press();
    await firefox.shows(PAGE_CITATION);
  });

  it('copies the citation as plain and rich text', async () => {
    await firefox.setClipboard(SENTINEL);
    await firefox.click('.strip .copy');
    assert.equal(await copied(), PAGE_CITATION);
    assert.match((await firefox.clipboard('text/html')) ?? '', /<a href="https:\/\/36kr\.com\/p\/3600000000000001"/);
  });

  it('copies the original with its clean address and without a date', async () => {
    await firefox.click('.strip .switch-option:nth-of-type(2)');
    await firefox.shows(ORIGINAL_CITATION);
    await firefox.setClipboard(SENTINEL);
    await firefox.click('.strip .copy');
    assert.equal(await copied(), ORIGINAL_CITATION);
    await firefox.click('.strip .switch-option:nth-of-type(1)');
    await firefox.shows(PAGE_CITATION);
  });

  it('scrolls the page to a heading, and leaves its DOM as it was', async () => {
    const before = await firefox.page<string>('document.documentElement.outerHTML');
    await firefox.panel(
      `[...document.querySelectorAll('[role=treeitem] .row-text')].at(-1).setAttribute('data-wanted', '')`,
    );
    await firefox.click('[data-wanted]');
    await until('the heading is in view', () =>
      firefox.page<boolean>(
        `scrollY > 100 && [...document.querySelectorAll('strong')].at(-1).getBoundingClientRect().top < innerHeight / 2`,
      ),
    );
    assert.equal(await firefox.page<string>('document.documentElement.outerHTML'), before);
  });

  it('shows entities and source', async () => {
    await firefox.click('#tab-entities');
    await firefox.shows('云帆科技');
    await firefox.click('#tab-source');
    await firefox.shows('dikewind');
    await firefox.click('#tab-outline');
  });

  it('follows links, reloads, back, tabs and in-page navigation', async () => {
    await firefox.go(URLS.terrace);
    await firefox.shows(TERRACE.title);
    assert.ok(!(await firefox.shows(TERRACE.title)).includes(RESERVOIR.title));
    await firefox.page('history.back()');
    await firefox.shows(PAGE_CITATION);
    await firefox.reload();
    await firefox.shows(PAGE_CITATION);
    const first = await firefox.handle();
    await firefox.newTab(URLS.wechat);
    await firefox.shows('河岸纪事');
    await firefox.switchTo(first);
    await firefox.shows(PAGE_CITATION);
    await firefox.go(URLS.spa);
    await firefox.shows('纸船漂到下游');
    await firefox.page(`window.eval("go('/spa/2')")`);
    await firefox.shows('石桥拆掉的那天');
  });

  it('reads another page only after a press on the icon', async () => {
    await firefox.go(URLS.blog);
    await firefox.shows(/icon/);
    await firefox.press();
    await firefox.shows('渡口的最后一班船');
  });

  it('says what it cannot read', async () => {
    await firefox.go(URLS.deleted);
    await firefox.shows(/deleted|删除/);
    await firefox.go('about:license');
    await firefox.shows(/icon/);
  });

  it('lives on when the background is stopped', async () => {
    await firefox.go(URLS.reservoir);
    await firefox.shows(PAGE_CITATION);
    await firefox.stopBackground();
    await firefox.go(URLS.terrace);
    await firefox.shows(TERRACE.title);
    await firefox.press();
    await firefox.shows(TERRACE.title);
  });

  it('logged no error and made no request of its own', async () => {
    assert.deepEqual(await firefox.errors(), []);
    assert.deepEqual(foreignRequests(net), []);
  });
});
