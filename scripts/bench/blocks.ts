import { markOf, type TraceEvent } from './trace.ts';

/** One stretch in which our scripts kept the page's thread, with all they called. Milliseconds of processor time. */
export interface Block {
  total: number;
  /** Style and layout that we made the page work out at once. */
  layout: number;
  /** Marks in it and how long after the beginning. */
  marks: { name: string; at: number }[];
}

/** Our scripts in pages, and the marks that the bench sets around their listeners. */
const OURS = /^chrome-extension:.*\/(?:agent|detect)\.js$/;
export const MARKS = { read: 'ours:read', watch: 'ours:watch', send: 'ours:send', sent: 'ours:sent' } as const;

/** The blocks of ours in the events of one thread, in order. A task is one block: the page gets its turn after it. */
export function blocksOf(events: readonly TraceEvent[]): Block[] {
  return events.flatMap((task, n) => {
    if (task.name !== 'RunTask' || task.ph !== 'X') return [];
    const inside: TraceEvent[] = [];
    for (let at = n + 1; at < events.length && events[at]!.ts < endOf(task); at++) inside.push(events[at]!);
    return blockOf(inside) ?? [];
  });
}

function blockOf(events: readonly TraceEvent[]): Block | null {
  const entered = outermost(events.filter(({ name }) => /^(?:FunctionCall|EvaluateScript|RunMicrotasks)$/.test(name)));
  const first = entered.findIndex((entry) => isOurs(entry, events));
  if (first < 0) return null;
  // What we awaited goes on in the microtasks of the same task.
  const parts = entered.filter((entry, n) => isOurs(entry, events) || (n > first && entry.name === 'RunMicrotasks'));
  const begin = parts[0]!.tts ?? 0;
  const within = (event: TraceEvent) => parts.some((part) => event.ts >= part.ts && event.ts < endOf(part));
  return {
    total: sum(parts.map(lengthOf)),
    layout: sum(outermost(events.filter(isLayout)).filter(within).map(lengthOf)),
    marks: events.filter(within).flatMap((event) => {
      const name = markOf(event);
      return name ? [{ name, at: ((event.tts ?? 0) - begin) / 1000 }] : [];
    }),
  };
}

function isOurs(entry: TraceEvent, events: readonly TraceEvent[]): boolean {
  return (
    OURS.test(entry.args?.data?.url ?? '') ||
    events.some((event) => markOf(event)?.startsWith('ours:') && event.ts >= entry.ts && event.ts < endOf(entry))
  );
}

const isLayout = ({ name }: TraceEvent): boolean =>
  name === 'Layout' || name === 'UpdateLayoutTree' || name === 'HitTest';
const endOf = ({ ts, dur = 0 }: TraceEvent): number => ts + dur;
const lengthOf = ({ tdur = 0 }: TraceEvent): number => tdur / 1000;
const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** Of events in order those that lie in no other. */
function outermost(events: readonly TraceEvent[]): TraceEvent[] {
  let end = 0;
  return events.filter((event) => {
    if (event.ts < end) return false;
    end = endOf(event);
    return true;
  });
}

/** What our scripts did in the page, by what for. Milliseconds of processor time. */
export interface PageWork {
  /** Loading the scripts. */
  load: number;
  /** Walking the page and writing the snapshot. */
  walk: number;
  /** Handing the message over. */
  send: number;
  /** Reading the text once more, to notice changes later. */
  text: number;
  /** Finding the headings and the reader's place. */
  place: number;
  /** Of all of it: style and layout that the page had to work out at once. */
  layout: number;
  /** The longest slice of the walk, the send not counted. */
  slice: number;
  /** The longest block of all, the send not counted, and with it. */
  block: number;
  blockWithSend: number;
}

export function pageWorkOf(blocks: readonly Block[]): PageWork {
  const work: PageWork = {
    load: 0,
    walk: 0,
    send: 0,
    text: 0,
    place: 0,
    layout: 0,
    slice: 0,
    block: 0,
    blockWithSend: 0,
  };
  let phase: 'load' | 'walk' | 'text' = 'load';
  for (const { total, layout, marks } of blocks) {
    const at = (name: string) => marks.find((mark) => mark.name === name)?.at;
    if (at(MARKS.read) !== undefined) phase = 'walk';
    const send = (at(MARKS.sent) ?? 0) - (at(MARKS.send) ?? 0);
    const rest = total - send;
    if (at(MARKS.watch) !== undefined) work.place += rest;
    else if (send > 0) {
      const before = Math.min(at(MARKS.send)!, rest);
      work.walk += before;
      work.slice = Math.max(work.slice, before);
      work.text += rest - before;
      phase = 'text';
    } else {
      work[phase] += rest;
      if (phase === 'walk') work.slice = Math.max(work.slice, rest);
    }
    work.send += send;
    work.layout += layout;
    work.block = Math.max(work.block, rest);
    work.blockWithSend = Math.max(work.blockWithSend, total);
  }
  return work;
}
