import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { JSDOM } from 'jsdom';
import { cite } from '../../lib/citation/cite.ts';
import { styles } from '../../lib/citation/registry.ts';
import type { CslItem } from '../../lib/shared/article.ts';
import { startFirefox, type Firefox } from './support/firefox.ts';
import { newlyCopied, SENTINEL } from './support/copied.ts';
import { newProfile, startNet, type LocalNet } from './support/machine.ts';
import { ISLAND, URLS } from './support/pages.ts';
import { referenceOn } from './support/reference.ts';
import { today, until } from './support/wait.ts';

const DOM = 'document.documentElement.outerHTML';
/** What a rich editor would take of it. */
const inner = (html: string) => new JSDOM(html.replaceAll('\r\n', '\n')).window.document.body.innerHTML.trim();
const rest = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

describe('Firefox, reading and copying', { concurrency: 1 }, () => {
  const profile = newProfile();
  let net: LocalNet;
  let firefox: Firefox;
  let item: CslItem;
  let untouched: string;

  const copied = () => newlyCopied(() => firefox.clipboard('text/plain'));
  const highlighted = (name: string) =>
    firefox.page<string[]>(`[...(CSS.highlights.get(${JSON.stringify(name)}) ?? [])].map(String)`);
  const headingInView = (heading: string) =>
    firefox.page<boolean>(
      `(() => { const element = [...document.querySelectorAll('strong')].find((one) => one.textContent === ${JSON.stringify(heading)});
         const { top, bottom } = element.getBoundingClientRect(); return top >= 0 && bottom <= innerHeight; })()`,
    );
  const current = () =>
    firefox.panel<string | null>(
      `document.querySelector('[role=treeitem][aria-current] .row-text')?.textContent.trim() ?? null`,
    );
  const start = async () => {
    firefox = await startFirefox(net, profile.folder);
    await firefox.go(URLS.island);
    untouched = await firefox.page<string>(DOM);
    await firefox.press();
    await firefox.shows(ISLAND.headings[5]!);
  };

  before(async () => {
    net = await startNet();
    item = referenceOn(URLS.island, net.pages[URLS.island]!, today());
    await start();
  });
  after(async () => {
    await firefox?.close();
    await net?.close();
    profile.remove();
  });

  it('shows each heading that is clicked and flashes it', async () => {
    for (const heading of [ISLAND.headings[3]!, ISLAND.headings[0]!, ISLAND.headings[5]!]) {
      await firefox.click(`[role=treeitem][data-index="${ISLAND.headings.indexOf(heading)}"] .row-text`);
      await until(`${heading} is flashed`, async () => (await highlighted('text-flash')).includes(heading));
      await until(`${heading} is in view`, () => headingInView(heading));
      await until(`${heading} is the current one`, async () => (await current()) === heading);
      assert.equal(await firefox.page<string>(DOM), untouched);
    }
  });

  it('marks each section in turn while the page is scrolled, the last at its end', async () => {
    await until('no section is marked above the first', async () => {
      await firefox.page(`scrollTo({ top: scrollY === 0 ? 1 : 0, behavior: 'instant' })`);
      await rest(100);
      return (await current()) === null;
    });
    const seen: string[] = [];
    for (let turns = 0; turns < 200; turns++) {
      const end = await firefox.page<boolean>(
        `(scrollBy({ top: 160, behavior: 'instant' }), scrollY + innerHeight >= document.documentElement.scrollHeight - 2)`,
      );
      await rest(60);
      const now = await current();
      if (now !== null && now !== seen.at(-1)) seen.push(now);
      if (end) break;
    }
    await until('the last section is marked at the end', async () => (await current()) === ISLAND.headings.at(-1));
    if (seen.at(-1) !== ISLAND.headings.at(-1)) seen.push(ISLAND.headings.at(-1)!);
    assert.deepEqual(seen, ISLAND.headings);
    assert.equal(await firefox.page<string>(DOM), untouched);
  });

  it('goes to the previous section by its keys', async () => {
    await firefox.keys('K', 'KeyK', ['Alt', 'Shift']);
    const heading = ISLAND.headings.at(-2)!;
    await until(`${heading} is the current one`, async () => (await current()) === heading);
    await until(`${heading} is in view`, () => headingInView(heading));
  });

  it('lands on the mention that is clicked in the timeline', async () => {
    await firefox.click('#tab-entities');
    await firefox.shows('云帆科技');
    await firefox.click('.entity .timeline');
    await until('a mention is the current one', async () => (await highlighted('text-mark-current')).length === 1);
    assert.deepEqual(await highlighted('text-mark-current'), ['云帆科技']);
    await until('the mention is in view', () =>
      firefox.page<boolean>(
        `(() => { const [range] = [...CSS.highlights.get('text-mark-current')]; const { top, bottom } = range.getBoundingClientRect();
           return top >= 0 && bottom <= innerHeight; })()`,
      ),
    );
    assert.equal(await firefox.page<string>(DOM), untouched);
  });

  it('copies every style as it is written, plain and rich', { timeout: 120_000 }, async () => {
    for (const { id } of styles) {
      const expected = cite(item, id);
      await firefox.panel(
        `(() => { const select = document.querySelector('#cite-style'); select.value = ${JSON.stringify(id)};
           select.dispatchEvent(new Event('change', { bubbles: true })); return true; })()`,
      );
      await until(`${id} is shown`, () =>
        firefox.panel<boolean>(`document.querySelector('.citation').textContent === ${JSON.stringify(expected.text)}`),
      );
      await firefox.setClipboard(SENTINEL);
      await firefox.click('.strip .copy');
      // The clipboard has the line ends of the system.
      assert.equal((await copied()).replaceAll('\r\n', '\n'), expected.text.replaceAll('\r\n', '\n'), id);
      assert.equal(inner((await firefox.clipboard('text/html')) ?? ''), inner(expected.html), id);
    }
  });

  it('copies a quote by command, with a link that opens the page at it', async () => {
    const quote = await firefox.page<string>(
      `(() => { const last = [...document.querySelectorAll('.articleDetailContent p')].findLast((one) => one.textContent.includes('第14段'));
         getSelection().selectAllChildren(last); return last.textContent.trim(); })()`,
    );
    await firefox.setClipboard(SENTINEL);
    // No key is set for it; the reader can set one.
    await firefox.panel(`browser.commands.update({ name: 'copy-quote', shortcut: 'Alt+Shift+U' })`);
    await firefox.keys('U', 'KeyU', ['Alt', 'Shift']);
    const text = await copied();
    assert.ok(text.includes(quote), text);
    const link = text.split('\n').at(-1)!;
    assert.ok(link.startsWith(`${URLS.island}#:~:text=`), text);
    await firefox.newTab(link);
    await until('the page stands at the quote', () =>
      firefox.page<boolean>(
        `(() => { const element = [...document.querySelectorAll('p')].find((one) => one.textContent.trim() === ${JSON.stringify(quote)});
           const { top, bottom } = element.getBoundingClientRect(); return scrollY > 100 && top >= 0 && bottom <= innerHeight; })()`,
      ),
    );
  });

  it('remembers an overruled entity over a restart', async () => {
    await firefox.click('#tab-entities');
    await firefox.shows('云帆科技');
    await firefox.click('.entity:has(.timeline) .entity-tools button:last-child');
    const noise = () =>
      firefox.panel<boolean>(
        `[...document.querySelectorAll('.noise-name')].some((one) => one.textContent.trim() === '云帆科技')`,
      );
    await until('云帆科技 is noise', noise);
    await rest(1500);
    assert.deepEqual(await firefox.errors(), []);
    await firefox.close();
    await start();
    await firefox.click('#tab-entities');
    await until('the verdict is kept', noise);
  });

  it('logged no error', async () => {
    assert.deepEqual(await firefox.errors(), []);
  });
});
