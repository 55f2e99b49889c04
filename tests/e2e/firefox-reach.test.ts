import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { cite } from '../../lib/citation/cite.ts';
import type { CslItem } from '../../lib/shared/article.ts';
import { startFirefox, type Firefox } from './support/firefox.ts';
import { newlyCopied, SENTINEL } from './support/copied.ts';
import { newProfile, startNet, type LocalNet } from './support/machine.ts';
import { RESERVOIR, TERRACE, URLS, vastArticle } from './support/pages.ts';
import { referenceOn } from './support/reference.ts';
import { today, until } from './support/wait.ts';

const NAMED = ['*://*.36kr.com/*'];
const EVERYWHERE = ['*://*/*'];

describe('Firefox, opening and permissions', { concurrency: 1 }, () => {
  const profile = newProfile();
  let net: LocalNet;
  let firefox: Firefox;
  let item: CslItem;

  const copied = () => newlyCopied(() => firefox.clipboard('text/plain'));
  const sidebarOpen = () => firefox.chrome<boolean>('return SidebarController.isOpen');
  const hide = () => firefox.chrome('SidebarController.hide()');

  before(async () => {
    net = await startNet();
    net.pages[URLS.vast] = vastArticle();
    item = referenceOn(URLS.reservoir, net.pages[URLS.reservoir]!, today());
    firefox = await startFirefox(net, profile.folder, { inPrivate: true });
    await firefox.go(URLS.reservoir);
  });
  after(async () => {
    await firefox?.close();
    await net?.close();
    profile.remove();
  });

  it('opens by its keys', async () => {
    await firefox.keys('Y', 'KeyY', ['Alt', 'Shift']);
    await until('the sidebar is open', sidebarOpen);
    await firefox.shows(RESERVOIR.title);
  });

  it('opens at the citation when copying is not allowed with the panel closed', async () => {
    await hide();
    await firefox.setClipboard(SENTINEL);
    await firefox.keys('Q', 'KeyQ', ['Alt', 'Shift']);
    await until('the sidebar is open', sidebarOpen);
    await firefox.shows(cite(item, 'gbt7714-2025-numeric').text);
  });

  it('copies by its keys with the panel closed where that is allowed', async () => {
    await firefox.permit(true, { permissions: ['clipboardWrite'], origins: [] });
    await until('the background knows', () =>
      firefox.panel<boolean>(`localStorage.getItem('clipboard-write') === 'yes'`),
    );
    await hide();
    await firefox.setClipboard(SENTINEL);
    await firefox.keys('Q', 'KeyQ', ['Alt', 'Shift']);
    assert.equal(await copied(), cite(item, 'gbt7714-2025-numeric').text);
    assert.equal(await sidebarOpen(), false);
  });

  it('copies by its keys with the panel open', async () => {
    await firefox.press();
    await firefox.shows(cite(item, 'gbt7714-2025-numeric').text);
    await firefox.setClipboard(SENTINEL);
    await firefox.keys('Q', 'KeyQ', ['Alt', 'Shift']);
    assert.equal(await copied(), cite(item, 'gbt7714-2025-numeric').text);
    await firefox.permit(false, { permissions: ['clipboardWrite'], origins: [] });
  });

  it('says so when the browser refuses a copy by keys', async () => {
    await new Promise((resolve) => setTimeout(resolve, 5500)); // a press on the icon counts as a gesture for a while
    await firefox.keys('Q', 'KeyQ', ['Alt', 'Shift']);
    await firefox.shows(/kept Yuandu from the clipboard/);
  });

  it('offers a button where the reader took the access back, and reads again after it', async () => {
    await firefox.permit(false, { permissions: [], origins: NAMED });
    await firefox.go(URLS.terrace);
    await firefox.shows(/needs your permission/);
    await firefox.click('.state .button.primary');
    await firefox.shows(TERRACE.title);
    await firefox.go(URLS.blog);
    const text = await firefox.shows(/icon/);
    assert.doesNotMatch(text, /needs your permission/);
  });

  it('recognises reposts everywhere from the settings, and stops when told', async () => {
    await firefox.permit(true, { permissions: [], origins: EVERYWHERE });
    await firefox.go(URLS.blog);
    await firefox.shows('河岸纪事');
    const registered = () =>
      firefox.panel<number>('browser.scripting.getRegisteredContentScripts().then((all) => all.length)');
    await until('the detection is registered', async () => (await registered()) === 1);
    await firefox.permit(false, { permissions: [], origins: EVERYWHERE });
    await until('the detection is dropped', async () => (await registered()) === 0);
  });

  it('has a sentence for every page that is no good', async () => {
    for (const [url, text] of [
      [URLS.untitled, RESERVOIR.headings[1]!],
      [URLS.broken, '断了线的风筝'],
      [URLS.vast, /too large/],
      [URLS.empty, /no text/],
    ] as const) {
      await firefox.go(url);
      await firefox.shows(text);
    }
    await firefox.go(URLS.reservoir);
    await firefox.shows(RESERVOIR.title);
  });

  it('keeps a panel for each window', async () => {
    await firefox.inNewWindow(URLS.terrace, async () => {
      await firefox.press();
      const text = await firefox.shows(TERRACE.title);
      assert.ok(!text.includes(RESERVOIR.title));
    });
    await firefox.shows(RESERVOIR.title);
  });

  it('reads in a private window', async () => {
    await firefox.inNewWindow(
      URLS.terrace,
      async () => {
        await firefox.press();
        await firefox.shows(TERRACE.title);
      },
      { private: true },
    );
    await firefox.shows(RESERVOIR.title);
  });

  it('logged no error', async () => {
    assert.deepEqual(await firefox.errors(), []);
  });
});
