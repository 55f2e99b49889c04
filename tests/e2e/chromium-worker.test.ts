import assert from 'node:assert/strict';
import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'puppeteer-core';
import { cite } from '../../lib/citation/cite.ts';
import type { CslItem } from '../../lib/shared/article.ts';
import { startChromium, type Chromium, type Panel } from './support/chromium.ts';
import { newlyCopied, SENTINEL } from './support/copied.ts';
import { grantedBuild, newProfile, startNet, type LocalNet } from './support/machine.ts';
import { RESERVOIR, TERRACE, URLS } from './support/pages.ts';
import { referenceOn } from './support/reference.ts';
import { today, until } from './support/wait.ts';
import { workerOf, type Worker } from './support/worker.ts';

const CORRECTED = '水库看守人的数据课（再版）';

/** Every flow begins without a worker, and those in which one has a part lose it again in the middle. */
describe('Chromium, the worker stopped in the middle of', { concurrency: 1 }, () => {
  const profile = newProfile();
  const downloads = join(profile.folder, 'downloads');
  let net: LocalNet;
  let chromium: Chromium;
  let worker: Worker;
  /** The options page in a window of its own: a document of ours while the panel is closed. */
  let options: Page;
  /** Another tab beside the article. */
  let other: Page;
  let panel: Panel;
  let item: CslItem;

  const article = () => chromium.page;
  const citation = (title = item.title!) => cite({ ...item, title }, 'gbt7714-2025-numeric').text;
  const copied = async () => (await newlyCopied(() => chromium.clipboard(article()))).text;
  const open = async () => {
    panel = await chromium.press(article());
    await panel.shows(RESERVOIR.title);
  };
  const closePanel = async () => {
    if (!panel.page.isClosed()) await panel.page.close();
    await article().bringToFront();
  };
  /** A press that only opens the panel: the browser refuses to open it for an event that no reader caused. */
  const openBeside = async () => {
    await inOptions(
      `chrome.tabs.query({ url: '${URLS.reservoir}' }).then(([{ windowId }]) =>
         document.addEventListener('click', () => chrome.sidePanel.open({ windowId }), { once: true, capture: true }))`,
    );
    await options.mouse.click(4, 4);
    panel = await chromium.panelBeside(article());
  };
  const inOptions = <T>(expression: string) => options.evaluate(expression) as Promise<T>;
  const dispatch = (event: string) =>
    worker.dispatch(`chrome.tabs.query({ url: '${URLS.reservoir}' }).then(([tab]) => ${event})`);
  /** What the reader chose on the browser's own page for extensions. */
  const allowHosts = async (hostAccess: 'ON_SPECIFIC_SITES' | 'ON_ALL_SITES') => {
    const page = await chromium.browser.newPage();
    await page.goto('chrome://extensions');
    await page.evaluate(
      `chrome.developerPrivate.updateExtensionConfiguration({ extensionId: '${chromium.id}', hostAccess: '${hostAccess}' })`,
    );
    await page.close();
    await article().bringToFront();
  };
  const registered = () =>
    inOptions<number>('chrome.scripting.getRegisteredContentScripts().then(({ length }) => length)');

  const flows: [name: string, flow: () => Promise<void>][] = [
    [
      'opening',
      async () => {
        panel = await chromium.press(article());
        await worker.stop();
        await panel.shows(RESERVOIR.title);
        await panel.shows(citation());
      },
    ],
    [
      'reloading, a link and back',
      async () => {
        await article().reload();
        await panel.shows(RESERVOIR.title);
        await worker.stop();
        await article().goto(URLS.terrace);
        await panel.shows(TERRACE.title);
        await worker.stop();
        await article().goBack();
        await panel.shows(RESERVOIR.title);
      },
    ],
    [
      'switching tabs',
      async () => {
        await other.bringToFront();
        await panel.shows(TERRACE.title);
        await worker.stop();
        await article().bringToFront();
        await panel.shows(RESERVOIR.title);
      },
    ],
    [
      'copying by the button',
      async () => {
        await chromium.setClipboard(article(), SENTINEL);
        await worker.stop();
        await panel.click('.strip .copy');
        assert.equal(await copied(), citation());
      },
    ],
    [
      'copying by command',
      async () => {
        await chromium.setClipboard(article(), SENTINEL);
        await worker.stop();
        await dispatch(`chrome.commands.onCommand.dispatch('copy-citation', tab)`);
        await worker.stop();
        assert.equal(await copied(), citation());
      },
    ],
    [
      'copying by command with the panel closed',
      async () => {
        await closePanel();
        await chromium.setClipboard(article(), SENTINEL);
        await worker.stop();
        await dispatch(`chrome.commands.onCommand.dispatch('copy-citation', tab)`);
        await worker.stop();
        await openBeside();
        assert.equal(await copied(), citation());
      },
    ],
    [
      'opening from the menu',
      async () => {
        await closePanel();
        await worker.stop();
        await dispatch(`chrome.contextMenus.onClicked.dispatch({ menuItemId: 'read' }, tab)`);
        await worker.stop();
        await openBeside();
        await panel.shows(RESERVOIR.title);
      },
    ],
    [
      'quoting from the menu',
      async () => {
        await closePanel();
        await chromium.setClipboard(article(), SENTINEL);
        const quote = await article().evaluate(() => {
          const [, second] = document.querySelectorAll('.articleDetailContent p');
          getSelection()!.selectAllChildren(second!);
          return second!.textContent!.trim();
        });
        await worker.stop();
        await dispatch(`chrome.contextMenus.onClicked.dispatch({ menuItemId: 'copy-quote' }, tab)`);
        await worker.stop();
        await openBeside();
        const text = await copied();
        assert.ok(text.includes(quote) && text.includes(URLS.reservoir), text);
      },
    ],
    [
      'a change of the settings',
      async () => {
        await options.bringToFront();
        await options.click('#s-look ~ .choice label:nth-of-type(3)');
        await worker.stop();
        await until('the panel is dark', () => panel.run<boolean>(`document.documentElement.dataset.theme === 'dark'`));
        await article().bringToFront();
      },
    ],
    [
      'a correction',
      async () => {
        await panel.click('#tab-source');
        await panel.click('.corrections summary');
        await panel.page.waitForSelector('#c-title');
        const field = (await panel.page.$('#c-title'))!;
        await field.focus();
        await panel.run(`document.querySelector('#c-title').select()`);
        await field.type(CORRECTED);
        await worker.stop();
        await panel.page.keyboard.press('Tab');
        await panel.shows(citation(CORRECTED));
        await closePanel();
        await worker.stop();
        await open();
        await panel.shows(citation(CORRECTED));
      },
    ],
    [
      'a verdict on an entity',
      async () => {
        await panel.click('#tab-entities');
        await panel.shows('云帆科技');
        await panel.click('.entity:has(.timeline) .entity-tools button:last-child');
        await worker.stop();
        const kept = () =>
          inOptions<boolean>(`chrome.storage.sync.get(null).then((all) => JSON.stringify(all).includes('云帆科技'))`);
        await until('the verdict is stored', kept);
        await closePanel();
        await worker.stop();
        await open();
        await panel.click('#tab-entities');
        await until('the verdict is kept', () =>
          panel.run<boolean>(
            `[...document.querySelectorAll('.noise-name')].some((one) => one.textContent.trim() === '云帆科技')`,
          ),
        );
      },
    ],
    [
      'saving everything, a reset and taking it back',
      async () => {
        await options.bringToFront();
        await options.click('#s-backup ~ .source-steps .button');
        const name = await until('a file is saved', async () =>
          readdirSync(downloads).find((one) => one.endsWith('.json')),
        );
        const saved = readFileSync(join(downloads, name!), 'utf8');
        for (const part of ['"dark"', CORRECTED, '云帆科技']) assert.ok(saved.includes(part), part);
        await worker.stop();
        await options.click('#s-backup ~ .source-steps .button:last-child');
        await options.click('#s-backup ~ .source-steps .danger');
        const all = () => inOptions<string>('chrome.storage.sync.get(null).then(JSON.stringify)');
        await until('the verdict is gone', async () => !(await all()).includes('云帆科技'));
        await worker.stop();
        const input = await options.$('input[type=file]');
        await (input as unknown as { uploadFile(path: string): Promise<void> }).uploadFile(join(downloads, name!));
        await until('the verdict is back', async () => (await all()).includes('云帆科技'));
        await article().bringToFront();
        await panel.shows(citation(CORRECTED));
      },
    ],
    [
      'losing the access and a click on the icon',
      async () => {
        await allowHosts('ON_SPECIFIC_SITES');
        await article().goto(URLS.blog);
        await panel.shows(/权限|permission|图标|icon/);
        await until('the detection is dropped', async () => (await registered()) === 0);
        await worker.stop();
        await chromium.press(article());
        await worker.stop();
        await panel.shows('渡口的最后一班船');
      },
    ],
    [
      'getting the access back',
      async () => {
        await article().goto(URLS.shop);
        await panel.shows(/权限|permission|图标|icon/);
        await worker.stop();
        await allowHosts('ON_ALL_SITES');
        await until('the detection is registered', async () => (await registered()) === 1);
        await worker.stop();
        await article().goto(URLS.blog);
        await panel.shows('河岸纪事');
      },
    ],
    [
      'the badge',
      async () => {
        await closePanel();
        await worker.stop();
        await article().goto(URLS.island);
        await until('the badge has its dot', () =>
          inOptions<boolean>(
            `chrome.tabs.query({ url: '${URLS.island}' }).then(([tab]) => chrome.action.getBadgeText({ tabId: tab.id })).then(Boolean)`,
          ),
        );
      },
    ],
  ];

  before(async () => {
    net = await startNet();
    item = referenceOn(URLS.reservoir, net.pages[URLS.reservoir]!, today());
    const build = grantedBuild('chrome', join(profile.folder, 'build'), { hosts: ['*://*/*'] });
    chromium = await startChromium(net, profile.folder, URLS.reservoir, { build });
    mkdirSync(downloads);
    const session = await chromium.browser.target().createCDPSession();
    await session.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: downloads });
    other = await chromium.browser.newPage();
    await other.goto(URLS.terrace);
    options = await chromium.browser.newPage({ type: 'window' });
    await options.goto(`chrome-extension://${chromium.id}/options.html`);
    await options.waitForSelector('.settings-title');
    worker = await workerOf(chromium, options);
    await article().bringToFront();
  });
  after(async () => {
    await chromium?.close();
    await net?.close();
    profile.remove();
  });

  for (const [name, flow] of flows) it(name, () => worker.without(flow));

  it('nothing logged an error', () => {
    assert.deepEqual(chromium.errors, []);
  });
});
