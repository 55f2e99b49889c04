import type { Page } from 'puppeteer-core';
import { bundle } from './bundle.ts';
import { linkedSnapshot } from './pages.ts';
import { repeat } from './repeat.ts';
import { laps, mark, traced } from './trace.ts';

/** One turn over one snapshot. Milliseconds of processor time. */
export interface Turn {
  /** Everything but the body's HTML: what the panel shows first. */
  text: number;
  /** Everything, with Readability and DOMPurify for the body. */
  whole: number;
  /** Readability alone. */
  alone: number;
  /** Null where it was left out. */
  defuddle: number | null;
}

/** The modules that are measured, and the names they leave behind. */
const EXTRACTION = { file: new URL('./extraction.ts', import.meta.url), name: 'Extraction' };
const ANALYSIS = { file: new URL('./analysis.ts', import.meta.url), name: 'Analysis' };

/** Milliseconds of turns before those that count: until the code is compiled as it stays. */
const WARMING = 1200;
/** Above this many characters Defuddle is left out: it alone would take a minute. */
const DEFUDDLE = 200_000;

/** The whole reading beside Readability and Defuddle, turn by turn in one document. */
export async function measureTurns(page: Page, blank: string, snapshot: string, runs: number): Promise<Turn[]> {
  const others = snapshot.length < DEFUDDLE * 2;
  await prepare(page, blank, EXTRACTION, snapshot);
  await page.evaluate(`(() => {
    const began = performance.now();
    do Extraction.turn(snapshot, ${others}); while (performance.now() - began < ${WARMING});
  })()`);
  const events = await traced(page, async () => {
    await repeat(runs, () => page.evaluate(`Extraction.turn(snapshot, ${others})`));
  });
  const [text, whole, alone, defuddle] = ['text', 'whole', 'alone', 'defuddle'].map((name) => laps(events, name));
  return text!.map((time, n) => ({
    text: time,
    whole: whole![n]!,
    alone: alone![n]!,
    defuddle: defuddle![n] ?? null,
  }));
}

/** Bytes of the heap that one reading keeps, in runs. */
export async function measureMemory(page: Page, blank: string, snapshot: string, runs: number): Promise<number[]> {
  await prepare(page, blank, EXTRACTION, snapshot);
  const inspect = await page.createCDPSession();
  const used = async () => {
    // Documents go with the second collection, after what held them.
    for (let n = 0; n < 2; n++) await inspect.send('HeapProfiler.collectGarbage');
    const { usedSize, embedderHeapUsedSize = 0 } = (await inspect.send('Runtime.getHeapUsage')) as {
      usedSize: number;
      embedderHeapUsedSize?: number;
    };
    return usedSize + embedderHeapUsedSize;
  };
  await page.evaluate('Extraction.keep(snapshot); Extraction.forget()');
  const sizes = await repeat(runs, async () => {
    const before = await used();
    await page.evaluate('Extraction.keep(snapshot)');
    const size = (await used()) - before;
    await page.evaluate('Extraction.forget()');
    return size;
  });
  await inspect.detach();
  return sizes;
}

/** Milliseconds of processor time of the parts of the reading, in runs. */
export interface Parts {
  judging: number[];
  mentions: number[];
  provenance: number[];
  outline: number[];
  /** Judging by links: how it grows. */
  many: { links: number; judging: number[] }[];
  /** Judging 50 links on a page just loaded, with the unpacking of the tables. */
  first: number[];
}

/** An article of 10,000 characters. */
const CHARACTERS = 10_000;

export async function measureParts(page: Page, blank: string, runs: number): Promise<Parts> {
  const snapshot = JSON.stringify(linkedSnapshot(50, CHARACTERS));
  const script = await prepare(page, blank, ANALYSIS, snapshot);
  await page.evaluate(`(() => {
    const began = performance.now();
    do { Analysis.entities(snapshot); Analysis.structure(snapshot); } while (performance.now() - began < ${WARMING});
  })()`);
  const warm = await traced(page, async () => {
    await repeat(runs, () => page.evaluate('Analysis.entities(snapshot); Analysis.structure(snapshot)'));
  });
  const many: Parts['many'] = [];
  for (const links of [1000, 10_000]) {
    const long = JSON.stringify(linkedSnapshot(links, links * 20));
    const events = await traced(page, async () => {
      await page.evaluate(`globalThis.long = ${long}; Analysis.entities(long)`);
      await repeat(runs, () => page.evaluate('Analysis.entities(long)'));
    });
    many.push({ links, judging: laps(events, 'judging').slice(1) });
  }
  const cold = await traced(page, async () => {
    await repeat(runs, async () => {
      await page.goto(blank, { waitUntil: 'load' });
      await page.evaluate(`globalThis.snapshot = ${snapshot}`);
      await mark(page, 'loading');
      await page.evaluate(script);
      await mark(page, 'loaded');
      await page.evaluate('Analysis.entities(snapshot)');
    });
  });
  const loading = laps(cold, 'loading');
  return {
    judging: laps(warm, 'judging'),
    mentions: laps(warm, 'mentions'),
    provenance: laps(warm, 'provenance'),
    outline: laps(warm, 'outline'),
    many,
    first: laps(cold, 'judging').map((time, n) => time + loading[n]!),
  };
}

/** Opens an empty page with a bundle and a snapshot in it; gives the bundle. */
async function prepare(page: Page, blank: string, { file, name }: typeof ANALYSIS, snapshot: string): Promise<string> {
  const script = await bundle(file, name);
  await page.goto(blank, { waitUntil: 'load' });
  // A page's own origin may not be used for modules: the script is plain.
  await page.evaluate(script);
  await page.evaluate(`globalThis.snapshot = ${snapshot}`);
  return script;
}
