import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'puppeteer-core';
import type { OpenedChromium } from '../demo/chromium.ts';
import { until } from '../demo/opened.ts';
import type { BenchPage } from './pages.ts';

/** One run on one page. Times in milliseconds. */
export interface Run {
  /** All of ours in the page, from the injection to the answer. */
  page: number;
  /** The longest single piece of it. */
  longest: number;
  /** Characters of the message that carries the snapshot. */
  message: number;
  /** From the panel's question to the drawn citation. */
  shown: number;
  /** Readability on a clone of the same page, in the page. */
  readability: number;
}

const READABILITY = readFileSync(createRequire(import.meta.url).resolve('@mozilla/readability/Readability.js'), 'utf8');

/** Listens at the panel's own port: when it asked, when the answer came, when it was drawn. */
const PROBE = `(() => {
  const probe = (globalThis.benchProbe = { asked: 0, arrived: 0, shown: 0, message: 0, snapshot: null });
  const connect = chrome.tabs.connect.bind(chrome.tabs);
  chrome.tabs.connect = (...parameters) => {
    const port = connect(...parameters);
    const post = port.postMessage.bind(port);
    port.postMessage = (message) => {
      if (message.kind === 'read') Object.assign(probe, { asked: performance.now(), arrived: 0, shown: 0 });
      post(message);
    };
    port.onMessage.addListener((message) => {
      if (message.kind !== 'snapshot') return;
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
export async function measureOnce(opened: OpenedChromium, { url, known }: BenchPage): Promise<Run> {
  const { page, panel } = opened.tabs;
  await panel.evaluate('Object.assign(benchProbe, { asked: 0, arrived: 0, shown: 0, snapshot: null })');
  await page.goto('https://36kr.com/empty', { waitUntil: 'load' });
  await page.tracing.start({ categories: ['-*', 'devtools.timeline', 'disabled-by-default-v8.compile'] });
  await page.goto(url, { waitUntil: 'load' });
  if (!known) await opened.press();
  await until(`the panel shows ${url}`, () => panel.evaluate('benchProbe.shown > 0'), 60_000);
  const trace = await page.tracing.stop();
  const pieces = ourPieces(JSON.parse(new TextDecoder().decode(trace)) as Trace);
  const [message, shown] = (await panel.evaluate(
    '[JSON.stringify(benchProbe.snapshot).length, benchProbe.shown - benchProbe.asked]',
  )) as [number, number];
  const readability = (await page.evaluate(`(() => {
    ${READABILITY}
    const start = performance.now();
    new Readability(document.cloneNode(true)).parse();
    return performance.now() - start;
  })()`)) as number;
  return {
    page: pieces.reduce((sum, piece) => sum + piece, 0),
    longest: Math.max(0, ...pieces),
    message,
    shown,
    readability,
  };
}

/** The snapshot that the panel got last, as JSON. */
export async function lastSnapshot(panel: Page): Promise<string> {
  return (await panel.evaluate('JSON.stringify(benchProbe.snapshot)')) as string;
}

interface Trace {
  traceEvents: TraceEvent[];
}

interface TraceEvent {
  name: string;
  ph: string;
  pid: number;
  tid: number;
  /** Microseconds. */
  ts: number;
  dur?: number;
  args?: { data?: { url?: string; fileName?: string } };
}

/** Milliseconds of each piece of our scripts in the page that is not inside another piece. */
export function ourPieces({ traceEvents }: Trace): number[] {
  const ours = traceEvents
    .filter(({ ph, name }) => ph === 'X' && (name === 'FunctionCall' || name === 'EvaluateScript'))
    .filter(({ args }) =>
      /^chrome-extension:.*\/(agent|detect)\.js$/.test(args?.data?.url ?? args?.data?.fileName ?? ''),
    )
    .sort((a, b) => a.ts - b.ts || (b.dur ?? 0) - (a.dur ?? 0));
  const ends = new Map<string, number>();
  return ours.flatMap(({ pid, tid, ts, dur = 0 }) => {
    const thread = `${pid}:${tid}`;
    if (ts < (ends.get(thread) ?? 0)) return [];
    ends.set(thread, ts + dur);
    return [dur / 1000];
  });
}
