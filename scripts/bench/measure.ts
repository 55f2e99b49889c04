import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'puppeteer-core';
import type { OpenedChromium } from '../demo/chromium.ts';
import { until } from '../demo/opened.ts';
import type { BenchPage } from './pages.ts';
import { spread } from './statistics.ts';

/** One run on one page. Times in milliseconds. */
export interface Run {
  /** Ours in the page for one reading, warm: loading and evaluating the script are told apart in `first`. */
  page: number;
  /** All of ours in the page from the injection to the first answer, cold. */
  first: number;
  /** The longest stretch of ours: slices in direct succession count as one. */
  longest: number;
  /** Characters of the message that carries the snapshot. */
  message: number;
  /** From the panel's question to the page's answer, warm. */
  answered: number;
  /** From the panel's first question on a page just loaded to the drawn citation. */
  shown: number;
  /** From the answer to the drawn citation. */
  drawn: number;
  /** Readability on a clone of the same page, in the page, warm. */
  readability: number;
}

const READABILITY = readFileSync(createRequire(import.meta.url).resolve('@mozilla/readability/Readability.js'), 'utf8');

/** Microseconds between the samples of the profile that ours is counted by; shorter ones slow down what they watch. */
const SAMPLING = 250;
/** Readings of one loaded page whose median counts as warm. */
const WARM = 5;
/** Questions of ours are numbered far above the panel's, so that it passes over the answers. */
const OURS = 1_000_000;

/**
 * Listens at the panel's own port: when it asked, when the answer came, when it was drawn. `again` asks once more
 * and gives the milliseconds until the answer.
 */
const PROBE = `(() => {
  const probe = (globalThis.benchProbe = { asked: 0, arrived: 0, shown: 0, message: 0, snapshot: null });
  const connect = chrome.tabs.connect.bind(chrome.tabs);
  chrome.tabs.connect = (...parameters) => {
    const port = connect(...parameters);
    const post = port.postMessage.bind(port);
    port.postMessage = (message) => {
      if (message.kind === 'read') {
        Object.assign(probe, { asked: performance.now(), arrived: 0, shown: 0 });
        probe.again = (question) =>
          new Promise((resolve) => {
            const start = performance.now();
            port.onMessage.addListener(function answered(answer) {
              if (answer.question !== question) return;
              port.onMessage.removeListener(answered);
              resolve(performance.now() - start);
            });
            post({ ...message, question });
          });
      }
      post(message);
    };
    port.onMessage.addListener((message) => {
      if (message.kind !== 'snapshot' || message.question >= ${OURS}) return;
      probe.arrived = performance.now();
      probe.snapshot = message.snapshot;
    });
    return port;
  };
  new MutationObserver(() => {
    if (!probe.arrived || probe.shown || !document.querySelector('.citation') || document.querySelector('[aria-busy=true]')) return;
    probe.shown = -1;
    requestAnimationFrame(() => (probe.shown = performance.now()));
  }).observe(document, { subtree: true, childList: true, characterData: true });
})()`;

/** Prepares the panel for {@link measureOnce}. */
export async function listen(panel: Page): Promise<void> {
  await panel.evaluate(PROBE);
}

/** Loads the page, lets the panel read it, and reads it with Readability too. */
export async function measureOnce(opened: OpenedChromium, { url, known, characters }: BenchPage): Promise<Run> {
  const { page, panel } = opened.tabs;
  const warm = characters >= 1_000_000 ? 2 : WARM;
  await panel.evaluate('Object.assign(benchProbe, { asked: 0, arrived: 0, shown: 0, snapshot: null })');
  // On the same host, so that the page stays in the process that is watched.
  await page.goto(emptyAt(url), { waitUntil: 'load' });
  const watch = await page.createCDPSession();
  await watch.send('Profiler.enable');
  await watch.send('Profiler.setSamplingInterval', { interval: SAMPLING });
  await watch.send('Profiler.start');
  await page.goto(url, { waitUntil: 'load' });
  if (!known) await opened.press();
  await until(`the panel shows ${url}`, () => panel.evaluate('benchProbe.shown > 0'), 60_000);
  const first = ourPieces((await watch.send('Profiler.stop')).profile);
  const [message, shown, drawn] = (await panel.evaluate(
    '[JSON.stringify(benchProbe.snapshot).length, benchProbe.shown - benchProbe.asked, benchProbe.shown - benchProbe.arrived]',
  )) as [number, number, number];
  await watch.send('Profiler.start');
  const answered = (await panel.evaluate(`(async () => {
    const times = [];
    for (let n = 0; n < ${warm}; n++) times.push(await benchProbe.again(${OURS} + n));
    return times;
  })()`)) as number[];
  const again = ourPieces((await watch.send('Profiler.stop')).profile);
  await watch.detach();
  const readability = (await page.evaluate(`(() => {
    ${READABILITY}
    return Array.from({ length: ${warm} }, () => {
      const start = performance.now();
      new Readability(document.cloneNode(true)).parse();
      return performance.now() - start;
    });
  })()`)) as number[];
  return {
    page: sum(again) / warm,
    first: sum(first),
    longest: Math.max(0, ...first, ...again),
    message,
    answered: spread(answered).median,
    shown,
    drawn,
    readability: spread(readability).median,
  };
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** A page without anything on the host of an address. */
export const emptyAt = (url: string): string => new URL('/empty', url).href;

/** The snapshot that the panel got last, as JSON. */
export async function lastSnapshot(panel: Page): Promise<string> {
  return (await panel.evaluate('JSON.stringify(benchProbe.snapshot)')) as string;
}

interface Profile {
  nodes: { id: number; callFrame: { url: string }; children?: number[] }[];
  samples?: number[];
  /** Microseconds between one sample and the next. */
  timeDeltas?: number[];
}

/** Milliseconds of each stretch of a profile in which a script of ours in the page was at work, with all it called. */
export function ourPieces({ nodes, samples = [], timeDeltas = [] }: Profile): number[] {
  const ours = new Set<number>();
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const mark = (id: number): void => {
    ours.add(id);
    byId.get(id)?.children?.forEach(mark);
  };
  for (const { id, callFrame } of nodes)
    if (!ours.has(id) && /^chrome-extension:.*\/(?:agent|detect)\.js$/.test(callFrame.url)) mark(id);
  const pieces: number[] = [];
  let piece = 0;
  samples.forEach((id, n) => {
    if (ours.has(id)) piece += (timeDeltas[n + 1] ?? 0) / 1000;
    if (piece > 0 && !ours.has(samples[n + 1] ?? -1)) {
      pieces.push(piece);
      piece = 0;
    }
  });
  return pieces;
}
