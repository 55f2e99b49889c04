import type { Page } from 'puppeteer-core';

/** What the bench reads of an event of Chromium's trace. All times in microseconds. */
export interface TraceEvent {
  name: string;
  /** X has a duration, I has none. */
  ph: string;
  pid: number;
  tid: number;
  /** Clock and its length. */
  ts: number;
  dur?: number;
  /** Processor time of the thread and its length: other programs on the machine don't count. */
  tts?: number;
  tdur?: number;
  args?: { data?: { url?: string; message?: string } };
}

const CATEGORIES = ['-*', 'devtools.timeline', 'disabled-by-default-devtools.timeline', 'v8.execute'];

/** Traces the browser during the work and gives the events of the threads that set a {@link mark}, in order. */
export async function traced(page: Page, work: () => Promise<void>): Promise<TraceEvent[]> {
  await page.tracing.start({ categories: CATEGORIES });
  let buffer: Uint8Array | undefined;
  try {
    await work();
  } finally {
    buffer = await page.tracing.stop();
  }
  const { traceEvents } = JSON.parse(new TextDecoder().decode(buffer)) as { traceEvents: TraceEvent[] };
  const thread = ({ pid, tid }: TraceEvent) => `${pid} ${tid}`;
  const marked = new Set(traceEvents.filter(isMark).map(thread));
  return traceEvents.filter((event) => marked.has(thread(event))).sort((a, b) => a.ts - b.ts);
}

const isMark = ({ name }: TraceEvent): boolean => name === 'TimeStamp';

/** Sets a mark in the page: it comes back in the trace with the time of the page's main thread. */
export async function mark(page: Page, name: string): Promise<void> {
  await page.evaluate(markScript(name));
}

/** The same as source text, for a script that runs in the page. */
export const markScript = (name: string): string => `console.timeStamp(${JSON.stringify(name)})`;

/** The name of a mark, or null for another event. */
export const markOf = (event: TraceEvent): string | null =>
  isMark(event) ? (event.args?.data?.message ?? null) : null;

/** Milliseconds of processor time from each mark `name` to the next mark of any name. */
export function laps(events: readonly TraceEvent[], name: string): number[] {
  const marks = events.filter(isMark);
  return marks.flatMap((event, n) => {
    const next = marks[n + 1];
    return markOf(event) === name && next ? [((next.tts ?? 0) - (event.tts ?? 0)) / 1000] : [];
  });
}

/** The events between each mark `from` and the first mark `to` after it. */
export function windows(events: readonly TraceEvent[], from: string, to: string): TraceEvent[][] {
  const found: TraceEvent[][] = [];
  let open: TraceEvent[] | null = null;
  for (const event of events) {
    const name = markOf(event);
    if (name === from) open = [];
    else if (name === to && open) {
      found.push(open);
      open = null;
    } else open?.push(event);
  }
  return found;
}
