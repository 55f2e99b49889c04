import assert from 'node:assert/strict';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'puppeteer-core';
import { startChromium, type Chromium, type Panel } from './support/chromium.ts';
import { grantedBuild, newProfile, startNet, type LocalNet } from './support/machine.ts';
import { RESERVOIR, URLS } from './support/pages.ts';
import { until } from './support/wait.ts';

describe('Chromium, settings', { concurrency: 1 }, () => {
  const profile = newProfile();
  const downloads = join(profile.folder, 'downloads');
  let net: LocalNet;
  let chromium: Chromium;
  let panel: Panel;
  let options: Page;
  let saved: string;

  const stored = () => panel.run<Record<string, unknown>>('chrome.storage.sync.get(null)');
  const importFile = async (text: string) => {
    const path = join(profile.folder, 'import.json');
    writeFileSync(path, text);
    const input = await options.$('input[type=file]');
    await (input as unknown as { uploadFile(path: string): Promise<void> }).uploadFile(path);
  };
  const says = (text: RegExp) =>
    until(`the page says ${String(text)}`, () =>
      options.evaluate((source) => new RegExp(source).test(document.body.innerText), text.source),
    );

  before(async () => {
    net = await startNet();
    const build = grantedBuild('chrome', join(profile.folder, 'build'), { hosts: ['*://*/*'] });
    chromium = await startChromium(net, profile.folder, URLS.reservoir, { build });
    panel = await chromium.press(chromium.page);
    await panel.shows(RESERVOIR.title);
    mkdirSync(downloads);
    const session = await chromium.browser.target().createCDPSession();
    await session.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: downloads });
  });
  after(async () => {
    await chromium?.close();
    await net?.close();
    profile.remove();
  });

  it('opens from the panel', async () => {
    await panel.click('.tools .icon-button:last-child');
    const target = await chromium.browser.waitForTarget((one) => one.url().includes('/options.html'));
    await (await target.asPage()).close();
    // The browser shows it inside its own page for extensions; by itself it is the same document.
    options = await chromium.browser.newPage();
    await options.goto(`chrome-extension://${chromium.id}/options.html`);
    await options.waitForSelector('.settings-title');
  });

  it('shows every key that the extension suggests: the browser keeps none of them for itself', async () => {
    const suggested = (await options.evaluate(
      'Object.values(chrome.runtime.getManifest().commands).flatMap((command) => command.suggested_key?.default ?? [])',
    )) as string[];
    const shown = await options.$$eval('kbd', (keys) => keys.map(({ textContent }) => textContent));
    assert.equal(suggested.length, 4);
    assert.deepEqual(shown.toSorted(), suggested.toSorted());
  });

  it('changes the panel at once', async () => {
    await options.click('#s-look ~ .choice label:nth-of-type(3)');
    await until('the panel is dark', () =>
      panel.run<boolean>(`getComputedStyle(document.documentElement).colorScheme === 'dark'`),
    );
  });

  it('saves everything as one file', async () => {
    await panel.run('new Promise((resolve) => setTimeout(resolve, 1000))');
    await options.click('#s-backup ~ .source-steps .button');
    const name = await until('a file is saved', async () =>
      readdirSync(downloads).find((one) => one.endsWith('.json')),
    );
    saved = readFileSync(join(downloads, name!), 'utf8');
    assert.equal((JSON.parse(saved) as { settings: { theme: string } }).settings.theme, 'dark');
  });

  it('changes nothing by a wrong file, and says what is wrong', async () => {
    const before = await stored();
    for (const [text, message] of [
      ['no JSON at all', /not JSON/],
      ['{"format":"another"}', /not a backup/],
      [saved.replace('"dark"', '"mauve"'), /settings\.theme/],
      [saved.replace('"overrules": []', '"overrules": [["", 1, "e"]]'), /overrules\.0/],
    ] as const) {
      await importFile(text);
      await says(message);
      await panel.run('new Promise((resolve) => setTimeout(resolve, 600))');
      assert.deepEqual(await stored(), before);
    }
  });

  it('takes the file back after a reset', async () => {
    await options.click('#s-backup ~ .source-steps .button:last-child');
    await options.click('#s-backup ~ .source-steps .danger');
    await until('the panel is not dark', () => panel.run<boolean>(`document.documentElement.dataset.theme !== 'dark'`));
    await importFile(saved);
    await until('dark is back', async () => JSON.stringify(await stored()).includes('"theme":"dark"'));
    await until('the panel is dark', () =>
      panel.run<boolean>(`getComputedStyle(document.documentElement).colorScheme === 'dark'`),
    );
  });

  it('keeps what was chosen in the moment before the panel closes', async () => {
    await chromium.page.bringToFront();
    await panel.run(
      `(() => { const select = document.querySelector('.style-select'); select.value = 'apa-7';
         select.dispatchEvent(new Event('change', { bubbles: true })); setTimeout(() => window.close()); })()`,
    );
    await until('the panel is closed', async () => panel.page.isClosed());
    const kept = () =>
      options.evaluate('chrome.storage.sync.get("settings")') as Promise<{ settings: { style: string } }>;
    await until('it is kept', async () => (await kept()).settings.style === 'apa-7');
    panel = await chromium.press(chromium.page);
    await panel.shows(RESERVOIR.title);
  });

  it('keeps on this device what sync refuses, and tells it once', async () => {
    // Fills it to the last bytes, largest pieces first.
    await panel.run(
      `(async () => { let i = 0; for (const size of [7900, 4000, 2000, 1000, 500, 250, 120, 60, 30, 12])
         for (;;) { try { await chrome.storage.sync.set({ ['f' + i++]: 'x'.repeat(size) }); } catch { break; } } })()`,
    );
    await chromium.page.bringToFront();
    await panel.click('#tab-entities');
    await panel.shows('云帆科技');
    await panel.click('.entity .entity-tools button:last-child');
    await panel.shows(/同步空间|sync storage/);
    await until('it is kept here', () =>
      panel.run<boolean>(`chrome.storage.local.get(null).then((all) => JSON.stringify(all).includes('云帆科技'))`),
    );
  });

  it('recognises reposts everywhere where that is allowed', async () => {
    const scripts = () =>
      panel.run<string[]>(`chrome.scripting.getRegisteredContentScripts().then((all) => all.map(({ id }) => id))`);
    await until('the detection is registered', async () => (await scripts()).includes('detect-everywhere'));
    await chromium.page.goto(URLS.blog);
    await panel.shows('河岸纪事');
    await until('the badge has its dot', () =>
      panel.run<boolean>(
        `chrome.tabs.query({ active: true, currentWindow: true }).then(([tab]) => chrome.action.getBadgeText({ tabId: tab.id })).then(Boolean)`,
      ),
    );
  });

  it('logged no error', () => {
    assert.deepEqual(chromium.errors, []);
  });
});
