import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'puppeteer-core';
import { tool } from '../setup/run.mjs';
import { repeat } from './repeat.ts';
import { mark, traced, windows, type TraceEvent } from './trace.ts';

/** Milliseconds of processor time of the content scripts of one loaded page. */
export interface Detection {
  detect: number;
  empty: number;
}

/** Builds an extension of nothing but an empty content script into a folder; gives the extension's. */
export async function buildEmpty(folder: string): Promise<string> {
  const root = fileURLToPath(new URL('./empty/', import.meta.url));
  const { code, output } = await tool('wxt', ['build', root, '--mv3'], { quiet: true, env: { BENCH_FOLDER: folder } });
  if (code !== 0) throw new Error(`the empty extension cannot be built:\n${output}`);
  return join(folder, 'chrome-mv3');
}

/** Loads a page on which both content scripts run, each in its own extension. */
export async function measureDetection(page: Page, url: string, blank: string, runs: number): Promise<Detection[]> {
  const events = await traced(page, async () => {
    await repeat(runs, async () => {
      await page.goto(blank, { waitUntil: 'load' });
      await mark(page, 'detection');
      await page.goto(url, { waitUntil: 'load' });
      await page.evaluate('new Promise((done) => setTimeout(() => requestIdleCallback(done), 50))');
      await mark(page, 'detected');
    });
  });
  return windows(events, 'detection', 'detected').map((part) => ({
    detect: timeOf(part, '/content-scripts/detect.js'),
    empty: timeOf(part, '/content-scripts/empty.js'),
  }));
}

/** Evaluating a script and all calls into it. */
function timeOf(events: readonly TraceEvent[], file: string): number {
  return events
    .filter(({ name, args }) => /^(?:EvaluateScript|FunctionCall)$/.test(name) && args?.data?.url?.endsWith(file))
    .reduce((sum, { tdur = 0 }) => sum + tdur / 1000, 0);
}

/** How many scripts of extensions ran on a page that is not ours. */
export async function countScripts(page: Page, url: string, blank: string): Promise<number> {
  const events = await traced(page, async () => {
    await page.goto(blank, { waitUntil: 'load' });
    await mark(page, 'loading');
    await page.goto(url, { waitUntil: 'load' });
    await page.evaluate('new Promise((done) => setTimeout(done, 300))');
    await mark(page, 'loaded');
  });
  return (windows(events, 'loading', 'loaded')[0] ?? []).filter(({ args }) =>
    args?.data?.url?.startsWith('chrome-extension:'),
  ).length;
}
