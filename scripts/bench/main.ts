import { mkdirSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { Page } from 'puppeteer-core';
import { build, writeNotices } from '../build/sources.mjs';
import { openInChromium } from '../demo/open.ts';
import { ARTIFACTS, ROOT } from '../setup/paths.mjs';
import { step } from '../setup/progress.mjs';
import { ensureBrowsers } from '../setup/ready.mjs';
import { builtSizes } from '../sizes/built.ts';
import { bundleExtraction } from './bundle.ts';
import type { Turn } from './extraction.ts';
import { emptyAt, lastSnapshot, listen, measureOnce, type Run } from './measure.ts';
import { PAGES, type BenchPage } from './pages.ts';
import { exponentFigures, figuresOf, sizeFigures, type Figure, type PageResult } from './figures.ts';
import { table } from './table.ts';

const RUNS = 15;
/** Milliseconds of turns before those that count: until the code is compiled as it stays. */
const WARMING = 1500;
/** Milliseconds after which no further turn begins, and the fewest turns. */
const TURNING = 6000;
const FEWEST = 3;

/** Measures the built extension in headless Chromium and writes the table and its numbers. */
export async function bench(args: readonly string[]): Promise<void> {
  const runs = Number(args.find((word) => /^\d+$/.test(word)) ?? RUNS);
  const { chrome } = await ensureBrowsers(['chrome'], { install: args.includes('--install') });
  if (!args.includes('--no-build')) {
    await step('building the extension', async () => {
      writeNotices();
      await build('chrome');
    });
  }
  const only = args.includes('--only') ? (args[args.indexOf('--only') + 1] ?? '') : '';
  const results = await measureAll(
    chrome.path,
    runs,
    PAGES.filter(({ name }) => name.includes(only)),
  );
  const figures = [...results.flatMap(figuresOf), ...exponentFigures(results), ...sizeFigures(await builtSizes())];
  write(figures, results);
}

async function measureAll(executable: string, runs: number, asked: readonly BenchPage[]): Promise<PageResult[]> {
  const script = await step('bundling the reading', bundleExtraction);
  const first = PAGES[0] as BenchPage;
  const pages = Object.fromEntries([
    ...PAGES.map(({ url }) => [emptyAt(url), '<!DOCTYPE html><title>empty</title>']),
    ...PAGES.map(({ url, html }) => [url, html]),
  ]) as Record<string, string>;
  const opened = await step('opening Chromium', () =>
    openInChromium({ browser: 'chrome', executable, url: first.url, pages, headless: true }),
  );
  try {
    const { page, panel } = opened.tabs;
    await listen(panel);
    const results: PageResult[] = [];
    for (const each of asked) {
      const times = each.characters >= 1_000_000 ? Math.ceil(runs / 3) : runs;
      const result = await step(`${each.name}, ${times} runs`, async () => {
        await measureOnce(opened, each); // warms caches of the browser, not of the page
        const measured: Run[] = [];
        for (let run = 0; run < times; run++) measured.push(await measureOnce(opened, each));
        const snapshot = await lastSnapshot(panel);
        return { page: each, runs: measured, turns: await turns(page, script, emptyAt(each.url), snapshot, runs) };
      });
      results.push(result);
    }
    return results;
  } finally {
    await opened.close();
  }
}

/** The whole reading beside Readability alone, on one snapshot, turn by turn in one document. */
async function turns(page: Page, script: string, url: string, snapshot: string, most: number): Promise<Turn[]> {
  await page.goto(url);
  // A page's own origin may not be used for modules: the script is plain and leaves `Bench` behind.
  await page.evaluate(`${script};globalThis.Bench = Bench;`);
  return (await page.evaluate(`(() => {
    const snapshot = ${snapshot};
    const began = performance.now();
    do Bench.turn(snapshot); while (performance.now() - began < ${WARMING});
    const start = performance.now();
    const turns = [];
    do turns.push(Bench.turn(snapshot));
    while (turns.length < ${FEWEST} || (turns.length < ${most} && performance.now() - start < ${TURNING}));
    return turns;
  })()`)) as Turn[];
}

function write(figures: readonly Figure[], results: readonly PageResult[]): void {
  mkdirSync(ARTIFACTS, { recursive: true });
  const text = table(figures);
  const json = join(ARTIFACTS, 'bench.json');
  const raw = results.map(({ page, ...measured }) => ({ page: page.name, characters: page.characters, ...measured }));
  writeFileSync(json, JSON.stringify({ date: new Date().toISOString(), figures, raw }, null, 2));
  writeFileSync(join(ARTIFACTS, 'bench.md'), text);
  console.log(`\n${text}\nThe numbers are in ${relative(ROOT, json)}`);
}
