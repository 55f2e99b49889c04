import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { decodePng } from '../../scripts/demo/png.ts';
import { startChromium, type Chromium, type Panel } from './support/chromium.ts';
import { newProfile, startNet, type LocalNet } from './support/machine.ts';
import { ISLAND, URLS } from './support/pages.ts';
import { until } from './support/wait.ts';

describe('Chromium, the page and the panel move together', { concurrency: 1 }, () => {
  const profile = newProfile();
  let net: LocalNet;
  let chromium: Chromium;
  let panel: Panel;
  let untouched: string;

  const html = () => chromium.page.evaluate(() => document.documentElement.outerHTML);
  /** What is highlighted in the page, by name; our own names are known to the page, our code is not. */
  const highlighted = (name: string) =>
    chromium.page.evaluate((one) => {
      const highlight = CSS.highlights.get(one);
      return highlight ? [...highlight].map((range) => (range as Range).toString()) : [];
    }, name);
  /** Whether any pixel of the page's window has a colour: a highlight that is set need not be one that is painted. */
  const paints = async (...colour: [number, number, number]) => {
    const { data } = decodePng(Buffer.from(await chromium.page.screenshot()));
    return data.includes(Buffer.from(colour));
  };
  const headingInView = (heading: string) =>
    chromium.page.evaluate((wanted) => {
      const element = [...document.querySelectorAll('strong')].find((one) => one.textContent === wanted);
      const { top, bottom } = element!.getBoundingClientRect();
      return top >= 0 && bottom <= innerHeight;
    }, heading);
  const current = () =>
    panel.run<string | null>(
      `document.querySelector('[role=treeitem][aria-current] .row-text')?.textContent.trim() ?? null`,
    );
  /** The scroll that a click began may still be on its way: scrolls until it is over. */
  const toTop = () =>
    until('no section is marked above the first', async () => {
      await chromium.page.evaluate(() => scrollTo({ top: scrollY === 0 ? 1 : 0, behavior: 'instant' }));
      await panel.run('new Promise((resolve) => setTimeout(resolve, 100))');
      return (await current()) === null;
    });
  const start = async () => {
    chromium = await startChromium(net, profile.folder, URLS.island);
    untouched = await html();
    panel = await chromium.press(chromium.page);
    await panel.shows(ISLAND.title);
    await panel.shows(ISLAND.headings[5]!);
  };

  before(async () => {
    net = await startNet();
    await start();
  });
  after(async () => {
    await chromium?.close();
    await net?.close();
    profile.remove();
  });

  it('shows each heading that is clicked and flashes it', async () => {
    for (const heading of [ISLAND.headings[3]!, ISLAND.headings[0]!, ISLAND.headings[5]!]) {
      const at = ISLAND.headings.indexOf(heading);
      await panel.click(`[role=treeitem][data-index="${at}"] .row-text`);
      await until(`${heading} is flashed`, async () => (await highlighted('text-flash')).includes(heading));
      await until(`${heading} is in view`, () => headingInView(heading));
      await until(`${heading} is the current one`, async () => (await current()) === heading);
      assert.equal(await html(), untouched);
    }
  });

  it('marks each section in turn while the page is scrolled, the last at its end', async () => {
    await chromium.page.bringToFront();
    await toTop();
    const seen: string[] = [];
    await chromium.page.mouse.move(300, 400);
    for (let turns = 0; turns < 200; turns++) {
      await chromium.page.mouse.wheel({ deltaY: 160 });
      await panel.run('new Promise((resolve) => setTimeout(resolve, 60))');
      const now = await current();
      if (now !== null && now !== seen.at(-1)) seen.push(now);
      const end = await chromium.page.evaluate(
        () => scrollY + innerHeight >= document.documentElement.scrollHeight - 2,
      );
      if (end) break;
    }
    await until('the last section is marked at the end', async () => (await current()) === ISLAND.headings.at(-1));
    if (seen.at(-1) !== ISLAND.headings.at(-1)) seen.push(ISLAND.headings.at(-1)!);
    assert.deepEqual(seen, ISLAND.headings);
    assert.equal(await html(), untouched);
  });

  it('goes to the next and the previous section by command', async () => {
    await toTop();
    for (const [command, at] of [
      ['next-section', 0],
      ['next-section', 1],
      ['previous-section', 0],
    ] as const) {
      await chromium.command(command);
      const heading = ISLAND.headings[at]!;
      await until(`${heading} is in view`, () => headingInView(heading));
      await until(`${heading} is the current one`, async () => (await current()) === heading);
    }
    assert.equal(await html(), untouched);
  });

  it('lands on the mention that is clicked in the timeline, all of them marked', async () => {
    await panel.click('#tab-entities');
    await panel.shows('云帆科技');
    await panel.click('.entity .timeline');
    await until('a mention is the current one', async () => (await highlighted('text-mark-current')).length === 1);
    assert.deepEqual(await highlighted('text-mark-current'), ['云帆科技']);
    const all = await highlighted('text-mark');
    assert.ok(all.length >= 3 && all.every((one) => one === '云帆科技'), all.join());
    const inView = () =>
      chromium.page.evaluate(() => {
        const [range] = [...CSS.highlights.get('text-mark-current')!] as Range[];
        const { top, bottom } = range!.getBoundingClientRect();
        return top >= 0 && bottom <= innerHeight;
      });
    await until('the mention is in view', inView);
    assert.ok(await paints(0xff, 0xb8, 0x4d), 'the mention has its colour on the screen');
    const before = await chromium.page.evaluate(() => scrollY);
    await chromium.command('next-mention');
    await until('the next mention is in view', async () => (await inView()) && before >= 0);
    await panel.click('.entity .entity-name');
    await until('nothing is marked', async () => (await highlighted('text-mark')).length === 0);
    assert.equal(await html(), untouched);
  });

  it('remembers an overruled entity over a restart, and takes it back', async () => {
    await panel.run(`document.querySelector('.group summary')?.scrollIntoView()`);
    const names = () =>
      panel.run<string[]>(`[...document.querySelectorAll('.entity-name')].map((one) => one.textContent.trim())`);
    await panel.click('.entity:has(.timeline) .entity-tools button:last-child');
    await until('云帆科技 is no entity any more', async () => !(await names()).includes('云帆科技'));
    await panel.run('new Promise((resolve) => setTimeout(resolve, 1000))');
    await chromium.close();
    await start();
    await panel.click('#tab-entities');
    await until('the verdict is kept', () =>
      panel.run<boolean>(
        `[...document.querySelectorAll('.noise-name')].some((one) => one.textContent.trim() === '云帆科技')`,
      ),
    );
    assert.ok(!(await names()).includes('云帆科技'));
    await panel.run(
      `for (const row of document.querySelectorAll('.noise')) if (row.textContent.includes('云帆科技')) {
         row.closest('details').open = true; row.querySelector('button').setAttribute('data-wanted', '');
       }`,
    );
    await panel.click('[data-wanted]');
    await until('云帆科技 is an entity again', async () => (await names()).includes('云帆科技'));
  });

  it('logged no error', () => {
    assert.deepEqual(chromium.errors, []);
  });
});
