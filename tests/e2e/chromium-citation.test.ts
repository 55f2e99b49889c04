import assert from 'node:assert/strict';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { cite, citeInText } from '../../lib/citation/cite.ts';
import { styles } from '../../lib/citation/registry.ts';
import type { CslItem } from '../../lib/shared/article.ts';
import { startChromium, type Chromium, type Panel } from './support/chromium.ts';
import { newlyCopied, SENTINEL } from './support/copied.ts';
import { grantedBuild, newProfile, startNet, type LocalNet } from './support/machine.ts';
import { RESERVOIR, URLS } from './support/pages.ts';
import { referenceOn } from './support/reference.ts';
import { today, until } from './support/wait.ts';

describe('Chromium, copying', { concurrency: 1 }, () => {
  const profile = newProfile();
  let net: LocalNet;
  let chromium: Chromium;
  let panel: Panel;
  let item: CslItem;

  const copied = () => newlyCopied(() => chromium.clipboard(chromium.page));

  before(async () => {
    net = await startNet();
    item = referenceOn(URLS.reservoir, net.pages[URLS.reservoir]!, today());
    const build = grantedBuild('chrome', join(profile.folder, 'build'), { permissions: ['clipboardWrite'] });
    chromium = await startChromium(net, profile.folder, URLS.reservoir, { build });
  });
  after(async () => {
    await chromium?.close();
    await net?.close();
    profile.remove();
  });

  it('copies by command with the panel closed, where that is allowed', async () => {
    await chromium.setClipboard(chromium.page, SENTINEL);
    await chromium.page.reload(); // the check above lent the page a gesture; a new document has none
    await chromium.command('copy-citation');
    await until('the badge says so', async () => (await chromium.badge()) === '✓');
    const { text, html } = await copied();
    const expected = cite(item, 'gbt7714-2025-numeric');
    assert.equal(text, expected.text);
    assert.ok(html?.includes(`href="${URLS.reservoir}"`), String(html));
    assert.ok(!chromium.browser.targets().some((one) => one.url().endsWith('/sidepanel.html')));
  });

  it('copies every style as it is written, plain and rich', { timeout: 120_000 }, async () => {
    panel = await chromium.press(chromium.page);
    await panel.shows(RESERVOIR.title);
    await panel.shows(cite(item, 'gbt7714-2025-numeric').text);
    const offered = await panel.run<string[]>(
      `[...new Set([...document.querySelectorAll('#cite-style option')].map(({ value }) => value))]`,
    );
    assert.deepEqual(offered.toSorted(), styles.map(({ id }) => id).toSorted());
    await chromium.page.bringToFront();
    for (const { id } of styles) {
      const expected = cite(item, id);
      await panel.page.select('#cite-style', id);
      await until(`${id} is shown`, () =>
        panel.run<boolean>(
          `document.querySelector('#cite-style').value === ${JSON.stringify(id)} &&
           document.querySelector('.citation').textContent === ${JSON.stringify(expected.text)}`,
        ),
      );
      await chromium.setClipboard(chromium.page, SENTINEL);
      await panel.click('.strip .copy');
      const { text, html } = await copied();
      assert.equal(text, expected.text, id);
      const pasted = await chromium.page.evaluate(
        ([got, wanted]) =>
          [got, wanted].map((one) => {
            const { body } = new DOMParser().parseFromString(one ?? '', 'text/html');
            for (const element of body.querySelectorAll('*'))
              for (const { name } of [...element.attributes]) if (name !== 'href') element.removeAttribute(name);
            for (const element of body.querySelectorAll('meta, span')) element.replaceWith(...element.childNodes);
            return body.innerHTML.trim();
          }),
        [html, expected.html],
      );
      assert.equal(pasted[0], pasted[1], id);
    }
  });

  it('copies the form for the running text', async () => {
    await panel.page.select('#cite-style', 'apa-7');
    const expected = citeInText(item, 'apa-7');
    await panel.shows(expected);
    await chromium.setClipboard(chromium.page, SENTINEL);
    await panel.click('.strip .in-text');
    assert.equal((await copied()).text, expected);
  });

  it('copies a quote with a link that opens the page at it', async () => {
    await chromium.page.bringToFront();
    const quote = await chromium.page.evaluate(() => {
      const paragraphs = [...document.querySelectorAll('.articleDetailContent p')];
      const last = paragraphs.findLast((one) => one.textContent!.includes('第14段'))!;
      getSelection()!.selectAllChildren(last);
      return last.textContent!.trim();
    });
    await chromium.setClipboard(chromium.page, SENTINEL);
    await chromium.command('copy-quote');
    const { text } = await copied();
    assert.ok(text.includes(quote), text);
    const link = text.split('\n').at(-1)!;
    assert.ok(link.startsWith(`${URLS.reservoir}#:~:text=`), text);
    const other = await chromium.browser.newPage();
    await other.bringToFront();
    await other.goto(link);
    await until('the page stands at the quote', () =>
      other.evaluate((wanted) => {
        const element = [...document.querySelectorAll('p')].find((one) => one.textContent!.trim() === wanted);
        const { top, bottom } = element!.getBoundingClientRect();
        return scrollY > 100 && top >= 0 && bottom <= innerHeight;
      }, quote),
    );
    await other.close();
  });

  it('keeps what the reader corrected and switched, with the panel closed too', async () => {
    await chromium.page.bringToFront();
    await panel.page.select('#cite-style', 'gbt7714-2025-numeric');
    await panel.click('#tab-source');
    await panel.click('.corrections summary');
    await panel.page.waitForSelector('#c-title');
    const field = (await panel.page.$('#c-title'))!;
    await field.focus();
    await panel.page.keyboard.down('Control');
    await panel.page.keyboard.press('a');
    await panel.page.keyboard.up('Control');
    await field.type('水库看守人的数据课（修订）');
    await panel.page.keyboard.press('Tab');
    const expected = cite({ ...item, title: '水库看守人的数据课（修订）' }, 'gbt7714-2025-numeric', {
      numbered: false,
    });
    await panel.click('.strip .icon-button');
    await panel.page.waitForSelector('.cite-options input[type=checkbox]');
    await panel.click('.cite-options .check');
    await panel.shows(expected.text);
    await panel.run('new Promise((resolve) => setTimeout(resolve, 1000))');
    await panel.page.close();
    await chromium.setClipboard(chromium.page, SENTINEL);
    await chromium.page.reload();
    await chromium.command('copy-citation');
    assert.equal((await copied()).text, expected.text);
  });

  it('logged no error', () => {
    assert.deepEqual(chromium.errors, []);
  });
});
