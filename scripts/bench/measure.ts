import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'puppeteer-core';
import type { OpenedChromium } from '../demo/chromium.ts';
import { until } from '../demo/opened.ts';
import { blocksOf, pageWorkOf, type PageWork } from './blocks.ts';
import type { BenchPage } from './pages.ts';
import { repeat } from './repeat.ts';
import { spread } from './statistics.ts';
import { laps, mark, markScript, traced, windows } from './trace.ts';

/** One run on one page. Times in milliseconds, by the clock unless said otherwise. */
export interface Run {
  /** One reading of a page just loaded, with the scripts' loading and the first look for the headings. */
  cold: PageWork;
  /** One further reading of the same page. */
  warm: PageWork;
  /** Readability on a clone of the same page, in the page, warm: processor time, and by the clock. */
  readability: number;
  readabilityLatency: number;
  /** Characters of the message that carries the snapshot. */
  message: number;
  /** From the panel's question to the page's answer, warm. */
  answered: number;
  /** From the panel's first question on a page just loaded to the drawn citation. */
  shown: number;
  /** From the answer to the drawn citation. */
  drawn: number;
}

const READABILITY = readFileSync(createRequire(import.meta.url).resolve('@mozilla/readability/Readability.js'), 'utf8');

/** Readings of one loaded page whose median counts as warm. */
const WARM = 3;
/** Questions of ours are numbered far above the panel's, so that it passes over the answers. */
const OURS = 1_000_000;

/**
 * Listens at the panel's own port: when it asked, when the answer came, when it was drawn. `again` asks once more
 * and gives the milliseconds until the answer.
 */
const PROBE = `(() => {
  const probe = (globalThis.benchProbe = { asked: 0, arrived: 0, shown: 0, pieces: '', snapshot: null });
  const connect = chrome.tabs.connect.bind(chrome.tabs);
  chrome.tabs.connect = (...parameters) => {
    const port = connect(...parameters);
    const post = port.postMessage.bind(port);
    port.postMessage = (message) => {
      if (message.kind === 'read') {
        Object.assign(probe, { asked: performance.now(), arrived: 0, shown: 0, pieces: '' });
        probe.again = (question) =>
          new Promise((resolve) => {
            const start = performance.now();
            port.onMessage.addListener(function answered(answer) {
              if (answer.question !== question || answer.kind !== 'snapshot') return;
              port.onMessage.removeListener(answered);
              resolve(performance.now() - start);
            });
            post({ ...message, question });
          });
      }
      post(message);
    };
    port.onMessage.addListener((message) => {
      if (message.question >= ${OURS}) return;
      if (message.kind === 'markup') probe.pieces += message.text;
      if (message.kind !== 'snapshot') return;
      probe.arrived = performance.now();
      probe.snapshot = { ...message.snapshot, markup: probe.pieces + message.snapshot.markup };
    });
    return port;
  };
  new MutationObserver(() => {
    if (!probe.arrived || probe.shown || !document.querySelector('.citation') || document.querySelector('[aria-busy=true]')) return;
    probe.shown = -1;
    requestAnimationFrame(() => (probe.shown = performance.now()));
  }).observe(document, { subtree: true, childList: true, characterData: true });
})()`;

/** Prepares the panel for {@link measurePage} and {@link showInPanel}. */
export async function listen(panel: Page): Promise<void> {
  await panel.evaluate(PROBE);
}

/** Loads the page and waits until the panel shows it. */
export async function showInPanel(opened: OpenedChromium, { url, known }: BenchPage): Promise<void> {
  const { page, panel } = opened.tabs;
  await panel.evaluate('Object.assign(benchProbe, { asked: 0, arrived: 0, shown: 0, snapshot: null })');
  await page.goto(url, { waitUntil: 'load' });
  if (!known) await opened.press();
  await until(`the panel shows ${url}`, () => panel.evaluate('benchProbe.shown > 0'), 60_000);
}

/** The page's thread has nothing left to do. */
const idle = (page: Page): Promise<unknown> => page.evaluate('new Promise((done) => requestIdleCallback(done))');

type Latencies = Omit<Run, 'cold' | 'warm' | 'readability'>;

/** Reads the page in the panel, and with Readability too, in runs. */
export async function measurePage(opened: OpenedChromium, page: BenchPage, runs: number): Promise<Run[]> {
  const large = page.characters >= 1_000_000;
  const times = large ? 1 : WARM;
  let latencies: Latencies[] = [];
  const events = await traced(opened.tabs.page, async () => {
    latencies = await repeat(runs, () => runOnce(opened, page, times));
  });
  const cold = windows(events, 'cold', 'warm').map((part) => pageWorkOf(blocksOf(part)));
  const warm = windows(events, 'warm', 'warmed').map((part) => pageWorkOf(blocksOf(part)));
  const readability = windows(events, 'warmed', 'end').map((part) => spread(laps(part, 'readability')).median);
  return latencies.map((run, n) => ({
    ...run,
    cold: cold[n]!,
    warm: share(warm[n]!, times),
    readability: readability[n]!,
  }));
}

/** Of the work of so many readings that of one; the longest stretches stay. */
function share(work: PageWork, times: number): PageWork {
  const { walk, send, text, place, layout } = work;
  return {
    ...work,
    walk: walk / times,
    send: send / times,
    text: text / times,
    place: place / times,
    layout: layout / times,
  };
}

async function runOnce(opened: OpenedChromium, bench: BenchPage, times: number): Promise<Latencies> {
  const { page, panel } = opened.tabs;
  // On the same host, so that the page stays in the process that is watched.
  await page.goto(emptyAt(bench.url), { waitUntil: 'load' });
  await mark(page, 'cold');
  await showInPanel(opened, bench);
  await idle(page);
  const [message, shown, drawn] = (await panel.evaluate(
    '[JSON.stringify(benchProbe.snapshot).length, benchProbe.shown - benchProbe.asked, benchProbe.shown - benchProbe.arrived]',
  )) as [number, number, number];
  await mark(page, 'warm');
  const answered: number[] = [];
  for (let n = 0; n < times; n++) {
    answered.push((await panel.evaluate(`benchProbe.again(${OURS + n})`)) as number);
    await idle(page);
  }
  await mark(page, 'warmed');
  const readability = (await page.evaluate(`(() => {
    ${READABILITY}
    const times = Array.from({ length: ${times} }, () => {
      const start = performance.now();
      ${markScript('readability')};
      new Readability(document.cloneNode(true)).parse();
      ${markScript('read')};
      return performance.now() - start;
    });
    ${markScript('end')};
    return times;
  })()`)) as number[];
  return {
    message,
    answered: spread(answered).median,
    shown,
    drawn,
    readabilityLatency: spread(readability).median,
  };
}

/** A page without anything on the host of an address. */
export const emptyAt = (url: string): string => new URL('/empty', url).href;

/** The snapshot that the panel got last, as JSON. */
export async function lastSnapshot(panel: Page): Promise<string> {
  return (await panel.evaluate('JSON.stringify(benchProbe.snapshot)')) as string;
}
