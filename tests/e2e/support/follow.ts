import assert from 'node:assert/strict';
import { ATLAS, SLOW, SPA, TERRACE, URLS } from './pages.ts';
import { answerLate, DRAWN, LATE, MEMORY, watchTitles } from './panel-scripts.ts';
import { until } from './wait.ts';

/** One tab of the browser. */
export interface Tab {
  /** Brings it into view. */
  show(): Promise<void>;
  /** Follows an address in the tab in view. */
  go(url: string): Promise<unknown>;
  /** Loads the page again, in the tab in view. */
  reload(): Promise<unknown>;
  /** Evaluates in the page, in view or not. */
  run<T>(expression: string): Promise<T>;
}

/** Either browser, with the panel open beside its first tab. */
export interface Followed {
  first: Tab;
  /** What each address answers. */
  pages: Record<string, string>;
  /** Opens another tab, in view. */
  open(url: string): Promise<Tab>;
  run<T>(expression: string): Promise<T>;
  shows(text: string | RegExp): Promise<string>;
  click(selector: string): Promise<void>;
  /** Writes into a field of the panel. */
  write(selector: string, text: string): Promise<void>;
}

interface Memory {
  view: string;
  scroll: number;
  folded: string[];
  filter: string | null;
}

/** Nothing but this was drawn since `watchTitles`. */
export async function onlyDrawn({ run }: Pick<Followed, 'run'>, title: string): Promise<void> {
  assert.deepEqual([...new Set(await run<string[]>(DRAWN))], [title]);
}

/** What both browsers must do about the tab in view and pages that answer late; each flow begins in the first tab. */
export const FOLLOWING: readonly (readonly [name: string, flow: (browser: Followed) => Promise<void>])[] = [
  ['reads anew what a reload brought', readsReload],
  ['keeps view, folds, filter and scroll of each tab', keepsEachTab],
  ['drops what a slow page answers after the reader went to another tab', dropsAfterTab],
  ['drops what a page answers after the reader followed a link', dropsAfterLink],
  ['drops what a page answers after it went to another address by itself', dropsAfterPush],
];

async function readsReload({ first, pages, shows }: Followed) {
  const before = pages[URLS.terrace]!;
  await first.go(URLS.terrace);
  await shows(TERRACE.headings[0]!);
  pages[URLS.terrace] = before.replace(TERRACE.headings[0]!, '重写过的一节');
  await first.reload();
  await shows('重写过的一节');
  pages[URLS.terrace] = before;
}

async function keepsEachTab({ first, open, run, shows, click, write }: Followed) {
  const memory = () => run<Memory>(MEMORY);
  const is = (which: string, wanted: Memory) =>
    until(`the ${which} tab is as it was`, async () => assert.deepEqual(await memory(), wanted) ?? true);
  const scroll = async (to: number) => {
    await run(`document.querySelector('.view').scrollTo(0, ${to})`);
    assert.equal((await memory()).scroll, to);
  };

  await first.go(URLS.atlas);
  await shows(ATLAS.headings[3]!);
  await click('[data-index="0"] .fold');
  await until('it is folded', async () => (await memory()).folded.length === 1);
  await scroll(400);
  const left = await memory();
  assert.deepEqual(left.folded, [`${ATLAS.headings[0]} 3`]);

  // The same article in another tab has its own.
  const twin = await open(URLS.atlas);
  await shows(ATLAS.headings[3]!);
  await until('the other tab starts at its top', async () => (await memory()).scroll === 0);
  assert.deepEqual((await memory()).folded, []);
  await write('[data-filter]', '山脊');
  await until('only what matches is listed', () =>
    run<boolean>(`document.querySelectorAll('[role=treeitem]').length === 12`),
  );
  // A shorter one, in another view.
  const other = await open(URLS.terrace);
  await shows(TERRACE.title);
  assert.equal((await memory()).filter, null);
  await click('#tab-reading');
  await shows('Surface');
  await scroll(250);
  const third = await memory();

  for (let round = 0; round < 2; round++) {
    await first.show();
    await is('first', left);
    await twin.show();
    await until('the second tab is as it was', async () => (await memory()).filter === '山脊');
    assert.deepEqual((await memory()).folded, []);
    await other.show();
    await is('third', third);
  }
  const unfolded = (count: number) =>
    until(
      `${count} groups are open`,
      async () => (await run<number>(`document.querySelectorAll('details.group[open]').length`)) === count,
    );
  await click('#tab-entities');
  await click('.group summary');
  await unfolded(1);
  await first.show();
  await shows(ATLAS.title);
  await click('#tab-entities');
  await shows('云帆科技');
  await unfolded(0);
  await other.show();
  await shows(TERRACE.title);
  await unfolded(1);
}

async function dropsAfterTab({ first, open, run, shows }: Followed) {
  const other = await open(URLS.terrace);
  await shows(TERRACE.title);
  await first.show();
  await first.go(URLS.slow);
  await other.show();
  await shows(TERRACE.title);
  await run(watchTitles);
  await first.run(`'awake again'`);
  await run('new Promise((resolve) => setTimeout(resolve, 700))');
  await onlyDrawn({ run }, TERRACE.title);
  await first.show();
  await shows(SLOW.title);
}

async function dropsAfterLink({ first, run, shows }: Followed) {
  await run(answerLate(URLS.terrace));
  await first.go(URLS.slow);
  await until('the answer is on its way', () => run(LATE));
  await run(watchTitles);
  await first.go(URLS.terrace);
  await shows(TERRACE.title);
  await until('the late answer arrived', async () => !(await run(LATE)));
  await onlyDrawn({ run }, TERRACE.title);
}

async function dropsAfterPush({ first, run, shows }: Followed) {
  await run(answerLate(SPA[1].url));
  await first.go(SPA[0].url);
  await until('the answer is on its way', () => run(LATE));
  await run(watchTitles);
  await first.run(`window.eval("history.pushState(null, '', '${SPA[1].url}'); show()")`);
  await shows(SPA[1].title);
  await until('the late answer arrived', async () => !(await run(LATE)));
  await onlyDrawn({ run }, SPA[1].title);
}
