import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { build, writeNotices } from '../build/sources.mjs';
import type { OpenedChromium } from '../demo/chromium.ts';
import { openInChromium } from '../demo/open.ts';
import { ARTIFACTS, ROOT } from '../setup/paths.mjs';
import { step } from '../setup/progress.mjs';
import { ensureBrowsers } from '../setup/ready.mjs';
import { builtSizes } from '../sizes/built.ts';
import { measureCitations } from './citation.ts';
import { buildEmpty, countScripts, measureDetection } from './detection.ts';
import { copyExtension } from './extension.ts';
import * as figures from './figures.ts';
import type { Figure, PageResult } from './figures.ts';
import { measureFirstPaint } from './first-paint.ts';
import { emptyAt, lastSnapshot, listen, measurePage } from './measure.ts';
import { GROWING, PAGES, SECTIONED, type BenchPage } from './pages.ts';
import { measureMemory, measureParts, measureTurns } from './reading.ts';
import { measureScrolling } from './scrolling.ts';
import { table } from './table.ts';

const RUNS = 15;

/** Measures the built extension in headless Chromium and writes the table and its numbers. */
export async function bench(args: readonly string[]): Promise<void> {
  const runs = Number(args.find((word) => /^\d+$/.test(word)) ?? RUNS);
  const only = args.includes('--only') ? (args[args.indexOf('--only') + 1] ?? '') : '';
  const { chrome } = await ensureBrowsers(['chrome'], { install: args.includes('--install') });
  if (!args.includes('--no-build')) {
    await step('building the extension', async () => {
      writeNotices();
      await build('chrome');
    });
  }
  const folder = mkdtempSync(join(tmpdir(), 'yuandu-'));
  try {
    const empty = await step('building an empty extension', () => buildEmpty(folder));
    const opened = await step('opening Chromium', () =>
      openInChromium({
        browser: 'chrome',
        executable: chrome.path,
        extension: copyExtension(folder),
        url: PAGES[0]!.url,
        pages: addresses([...PAGES, SECTIONED]),
        headless: true,
      }),
    );
    try {
      await listen(opened.tabs.panel);
      const { found, raw } = await measureAll(opened, runs, empty, only);
      write([...found, ...figures.sizeFigures(await builtSizes())], raw);
    } finally {
      await opened.close();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What the proxy answers with: the pages, and an empty one on each of their hosts. */
function addresses(pages: readonly BenchPage[]): Record<string, string> {
  return Object.fromEntries(
    pages.flatMap(({ url, html }) => [
      [emptyAt(url), '<!DOCTYPE html><title>empty</title>'],
      [url, html],
    ]),
  );
}

/** Every measurement whose name has `only` in it. */
async function measureAll(
  opened: OpenedChromium,
  runs: number,
  empty: string,
  only: string,
): Promise<{ found: Figure[]; raw: Record<string, unknown> }> {
  const { page, panel } = opened.tabs;
  const found: Figure[] = [];
  const raw: Record<string, unknown> = {};
  const take = async <T>(name: string, measure: () => Promise<T>, tell: (measured: T) => Figure[]): Promise<void> => {
    if (!name.includes(only)) return;
    const measured = await step(`${name}, ${runs} runs`, measure);
    raw[name] = measured;
    found.push(...tell(measured));
  };
  const url = PAGES[0]!.url;
  const blank = emptyAt(url);

  const results: PageResult[] = [];
  for (const each of PAGES) {
    const result = async (): Promise<PageResult> => {
      const measured = await measurePage(opened, each, runs);
      const snapshot = await lastSnapshot(panel);
      const turns = await measureTurns(page, blank, snapshot, runs);
      const memory = GROWING.includes(each) ? await measureMemory(page, blank, snapshot, runs) : [];
      return { page: each, runs: measured, turns, memory };
    };
    await take(each.name, result, (measured) => {
      results.push(measured);
      return figures.figuresOf(measured);
    });
  }
  found.push(...figures.exponentFigures(results));
  await take('parts of the reading', () => measureParts(page, blank, runs), figures.partFigures);
  await take('one citation, cold', () => measureCitations(runs), figures.citationFigures);
  await take('scrolling', () => measureScrolling(opened, SECTIONED, runs), figures.scrollingFigures);
  const elsewhere = PAGES.find(({ known }) => !known)!;
  const detection = async () => {
    await page.browser().installExtension(empty);
    return {
      runs: await measureDetection(page, url, blank, runs),
      elsewhere: await countScripts(page, elsewhere.url, emptyAt(elsewhere.url)),
    };
  };
  await take('detection', detection, (measured) => figures.detectionFigures(measured.runs, measured.elsewhere));
  // Last, as the tab leaves the pages.
  const origin = new URL('/', panel.url()).href;
  await take('first paint', () => measureFirstPaint(page, panel, origin, runs * 2), figures.panelFigures);
  return { found, raw };
}

function write(found: readonly Figure[], raw: Record<string, unknown>): void {
  mkdirSync(ARTIFACTS, { recursive: true });
  const text = `${HEAD}\n${table(found)}`;
  const json = join(ARTIFACTS, 'bench.json');
  // The pages themselves weigh megabytes.
  const light = (key: string, value: unknown) => (key === 'html' ? undefined : value);
  writeFileSync(json, JSON.stringify({ date: new Date().toISOString(), figures: found, raw }, light, 2));
  writeFileSync(join(ARTIFACTS, 'bench.md'), text);
  console.log(`\n${text}\nThe numbers are in ${relative(ROOT, json)}`);
}

const HEAD = `Times are processor time of the thread that was watched, so that other programs count little; what says "clock"
was stopped by the clock. Ratios are taken within one run.
`;
