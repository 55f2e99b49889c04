import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import { startChromium, type Chromium, type Panel } from './support/chromium.ts';
import { newlyCopied, SENTINEL } from './support/copied.ts';
import { foreignRequests, newProfile, startNet, type LocalNet } from './support/machine.ts';
import { RESERVOIR, TERRACE, URLS } from './support/pages.ts';
import { today, until } from './support/wait.ts';

/** A third-party page that is never part of the project. */
const SEED = new URL('../../../shared/corpus/pages/kr21-seed/page.html', import.meta.url);

const PAGE_CITATION = `[1] 许望川. 水库看守人的数据课[EB/OL]. （2026-01-01）[${today()}]. ${URLS.reservoir}.`;
const ORIGINAL_CITATION = `[1] 许望川. 水库看守人的数据课[EB/OL]. [${today()}]. ${RESERVOIR.wechat}.`;

describe('Chromium, the real side panel', { concurrency: 1 }, () => {
  const profile = newProfile();
  let net: LocalNet;
  let chromium: Chromium;
  let panel: Panel;
  let untouched: string;

  const copied = () => newlyCopied(() => chromium.clipboard(chromium.page));

  /** The identity of the worker that runs now; null if none does. */
  const worker = () =>
    panel.run<string | null>(
      `chrome.runtime.getContexts({ contextTypes: ['BACKGROUND'] }).then(([one]) => one?.contextId ?? null)`,
    );

  before(async () => {
    net = await startNet();
    chromium = await startChromium(net, profile.folder, URLS.reservoir);
    untouched = await chromium.page.evaluate(() => document.documentElement.outerHTML);
  });
  after(async () => {
    await chromium?.close();
    await net?.close();
    profile.remove();
  });

  it('reads by the first click an article that was open before the installation', async () => {
    panel = await chromium.press(chromium.page);
    const text = await panel.shows(RESERVOIR.title);
    for (const heading of RESERVOIR.headings) assert.ok(text.includes(heading), heading);
    for (const name of ['堤上风声', '36氪', '许望川']) assert.ok(text.includes(name), name);
    await panel.shows(PAGE_CITATION);
  });

  it('shows the entities, the false link among the noise', async () => {
    await panel.click('#tab-entities');
    await panel.shows('云帆科技');
    const names = await panel.run<string[]>(
      `[...document.querySelectorAll('.entity-name')].map((one) => one.textContent)`,
    );
    assert.ok(names.includes('云帆科技') && !names.includes('ace'), names.join());
  });

  it('shows the source with the sentence that proves it', async () => {
    await panel.click('#tab-source');
    await panel.shows('dikewind');
    await panel.shows('36氪经授权发布');
  });

  it('copies the citation as plain and rich text', async () => {
    await chromium.setClipboard(chromium.page, SENTINEL);
    await panel.click('.strip .copy');
    const { text, html } = await copied();
    assert.equal(text, PAGE_CITATION);
    assert.match(html ?? '', /<a href="https:\/\/36kr\.com\/p\/3600000000000001"/);
  });

  it('copies the original with its clean address and without a date', async () => {
    await panel.click('.strip .switch-option:nth-of-type(2)');
    await panel.shows(ORIGINAL_CITATION);
    await chromium.setClipboard(chromium.page, SENTINEL);
    await panel.click('.strip .copy');
    assert.equal((await copied()).text, ORIGINAL_CITATION);
    await panel.click('.strip .switch-option:nth-of-type(1)');
    await panel.shows(PAGE_CITATION);
  });

  it('scrolls the page to a heading, and leaves its DOM as it was', async () => {
    await panel.click('#tab-outline');
    await panel.shows(RESERVOIR.headings[2]!);
    await panel.page.evaluate((heading) => {
      const row = [...document.querySelectorAll<HTMLElement>('[role=treeitem] .row-text')].find((one) =>
        one.textContent?.includes(heading),
      );
      row?.setAttribute('data-wanted', '');
    }, RESERVOIR.headings[2]!);
    await panel.click('[data-wanted]');
    await until('the heading is in view', () =>
      chromium.page.evaluate((heading) => {
        const element = [...document.querySelectorAll('strong')].find((one) => one.textContent === heading);
        const top = element!.getBoundingClientRect().top;
        return scrollY > 100 && top >= 0 && top < innerHeight / 2;
      }, RESERVOIR.headings[2]!),
    );
    assert.equal(await chromium.page.evaluate(() => document.documentElement.outerHTML), untouched);
  });

  it('follows a reload, a link, back and forward', async () => {
    await chromium.page.reload();
    await panel.shows(PAGE_CITATION);
    await chromium.page.goto(URLS.terrace);
    await panel.shows(TERRACE.title);
    await panel.shows(`. ${URLS.terrace}.`);
    assert.ok(!(await panel.text()).includes(RESERVOIR.title));
    await chromium.page.goBack();
    await panel.shows(PAGE_CITATION);
    await chromium.page.goForward();
    await panel.shows(TERRACE.title);
  });

  it('follows the tab in view, and never shows one under the other', async () => {
    const other = await chromium.browser.newPage();
    await other.goto(URLS.wechat);
    await other.bringToFront();
    const text = await panel.shows('渡口的最后一班船');
    assert.ok(!text.includes(TERRACE.title));
    await panel.shows('河岸纪事');
    await chromium.page.bringToFront();
    await panel.shows(TERRACE.title);
    assert.ok(!(await panel.text()).includes('渡口的最后一班船'));
    await other.close();
  });

  it('follows in-page navigation', async () => {
    await chromium.page.goto(URLS.spa);
    await panel.shows('纸船漂到下游');
    await chromium.page.evaluate(`go('/spa/2')`);
    await panel.shows('石桥拆掉的那天');
    assert.ok(!(await panel.text()).includes('纸船漂到下游'));
    await chromium.page.goBack();
    await panel.shows('纸船漂到下游');
  });

  it('cites no article under the address of the next, whose text comes late', async () => {
    await panel.run(`(() => {
      globalThis.wrong = [];
      const look = () => {
        const { textContent: shown = '' } = document.querySelector('.citation') ?? {};
        if (shown.includes('/spa/2') && shown.includes('纸船漂到下游')) wrong.push(shown);
      };
      new MutationObserver(look).observe(document, { subtree: true, childList: true, characterData: true });
    })()`);
    await chromium.page.evaluate(`history.pushState(null, '', '/spa/2'); setTimeout(() => go('/spa/2'), 2500)`);
    await panel.shows('石桥拆掉的那天');
    assert.deepEqual(await panel.run('wrong'), []);
    await chromium.page.goBack();
    await chromium.page.goBack();
    await panel.shows('纸船漂到下游');
  });

  it('asks for a click where it may not see, and injects nothing', async () => {
    await chromium.page.goto(URLS.shop);
    await panel.shows(/图标|icon/);
    await panel.run('new Promise((resolve) => setTimeout(resolve, 500))');
    const worlds = await isolatedWorlds(chromium);
    assert.deepEqual(worlds, []);
  });

  it('says after the click that this is no article, and reads it when asked', async () => {
    await chromium.press(chromium.page);
    await panel.shows(/不是|没有|no article/i);
    await panel.click('.state .button.primary');
    await panel.shows('Kettles and pots');
  });

  it('reads a repost elsewhere after a click', async () => {
    await chromium.page.goto(URLS.blog);
    await panel.shows(/图标|icon/);
    await chromium.press(chromium.page);
    await panel.shows('渡口的最后一班船');
    await panel.shows('河岸纪事');
  });

  it('shows its pictures and links in the reading view, each picture after a click', async () => {
    await panel.click('#tab-reading');
    await panel.shows('码头');
    const asked = () => net.requests.filter((address) => address === URLS.picture).length;
    const before = asked();
    assert.equal(await panel.run(`document.querySelector('.prose a').href`), 'https://blog.reposts.example/2026/pier');
    await panel.click('.prose .image-ask');
    await until('the picture is drawn', () =>
      panel.run<boolean>(`document.querySelector('.prose img').naturalWidth > 0`),
    );
    assert.equal(asked(), before + 1);
    await panel.click('#tab-outline');
  });

  it('says what happened to a deleted article', async () => {
    await chromium.page.goto(URLS.deleted);
    await panel.shows(/删除|deleted/);
  });

  it('says that a page without a body is empty', async () => {
    await chromium.page.goto(URLS.empty);
    await panel.shows(/没有|no text/i);
  });

  it('says that the browser does not allow its own pages, after a click', async () => {
    const own = await chromium.browser.newPage();
    await own.goto('chrome://version');
    await chromium.press(own);
    await panel.shows(/浏览器|browser/);
    await panel.shows(/不允许|doesn’t allow/);
    await own.close();
  });

  it('lives on when the worker is stopped in the middle', async () => {
    await chromium.page.bringToFront();
    await chromium.page.goto(URLS.reservoir);
    await panel.shows(PAGE_CITATION);
    const before = await worker();
    assert.ok(before);
    await chromium.stopWorker();
    await until('the worker stops', async () => (await worker()) !== before);
    await chromium.page.goto(URLS.terrace);
    await panel.shows(TERRACE.title);
    await chromium.press(chromium.page);
    await until('another worker runs', async () => {
      await chromium.freeWorker();
      return ![null, before].includes(await worker());
    });
    await panel.shows(TERRACE.title);
  });

  it('shows the seed article and cites it', { skip: !existsSync(SEED) && 'no corpus beside the project' }, async () => {
    const url = 'https://36kr.com/p/1456798374218374';
    net.pages[url] = readFileSync(SEED, 'utf8').replace(/<img\b[^>]*>/g, '');
    await chromium.page.goto(url);
    const text = await panel.shows('大模型的未来在哪？');
    for (const part of ['脑极体', '36氪', '燕良']) assert.ok(text.includes(part), part);
    assert.equal(await panel.run(`document.querySelectorAll('[role=treeitem][aria-level="1"]').length`), 3);
    await panel.click('#tab-source');
    await panel.shows('unity007');
    await panel.click('#tab-entities');
    await panel.shows('谷歌');
    await panel.click('#tab-outline');
    await chromium.setClipboard(chromium.page, SENTINEL);
    await panel.click('.strip .copy');
    assert.equal((await copied()).text, `[1] 燕良. 大模型的未来在哪？[EB/OL]. （2021-10-26）[${today()}]. ${url}.`);
  });

  it('logged no error and made no request of its own', () => {
    assert.deepEqual(chromium.errors, []);
    assert.deepEqual(foreignRequests(net), []);
  });

  it('keeps the settings over a restart', async () => {
    await chromium.page.goto(URLS.reservoir);
    await panel.shows(PAGE_CITATION);
    await panel.page.select('#cite-style', 'apa-7');
    await panel.shows('(2026, ');
    await panel.run('new Promise((resolve) => setTimeout(resolve, 1000))');
    await chromium.close();
    chromium = await startChromium(net, profile.folder, URLS.reservoir);
    panel = await chromium.press(chromium.page);
    await panel.shows(RESERVOIR.title);
    await until('APA is chosen', () => panel.run(`document.querySelector('#cite-style')?.value === 'apa-7'`));
  });
});

/** Names of extension worlds that have run scripts in the page. */
async function isolatedWorlds({ page, id }: Chromium): Promise<string[]> {
  const session = await page.createCDPSession();
  const found: string[] = [];
  session.on('Runtime.executionContextCreated', ({ context }) => {
    if (context.origin.includes(id)) found.push(context.origin);
  });
  await session.send('Runtime.enable');
  await session.detach();
  return found;
}
