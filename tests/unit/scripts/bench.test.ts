import { describe, expect, it } from 'vitest';
import { blocksOf, pageWorkOf, type Block } from '../../../scripts/bench/blocks.ts';
import { kr36Page, linkedSnapshot, SECTIONED, wechatPage } from '../../../scripts/bench/pages.ts';
import { repeat } from '../../../scripts/bench/repeat.ts';
import { growthExponent, spread } from '../../../scripts/bench/statistics.ts';
import { laps, windows, type TraceEvent } from '../../../scripts/bench/trace.ts';

describe('spread', () => {
  it('gives the median and the quartiles', () => {
    expect(spread([5, 1, 3, 2, 4])).toEqual({ median: 3, low: 2, high: 4, runs: 5 });
    expect(spread([1, 2])).toEqual({ median: 1.5, low: 1.25, high: 1.75, runs: 2 });
  });

  it('refuses no values', () => {
    expect(() => spread([])).toThrow('nothing');
  });
});

describe('growthExponent', () => {
  it('finds the power of a power law', () => {
    const points = [10, 100, 1000].map((size) => ({ size, cost: 0.5 * size ** 1.25 }));
    expect(growthExponent(points)).toBeCloseTo(1.25);
  });
});

describe('the generated pages', () => {
  it('are the same each time and as long as asked', () => {
    const page = kr36Page('p', 10_000, 1000);
    expect(page).toEqual(kr36Page('p', 10_000, 1000));
    expect(page.characters).toBeGreaterThanOrEqual(10_000);
    expect(page.characters).toBeLessThan(10_500);
  });

  it('have the links and sections that are asked for', () => {
    expect(linkedSnapshot(50, 10_000).markup.match(/<a class="project-link"/g)).toHaveLength(50);
    expect(SECTIONED.html.match(/<strong>/g)).toHaveLength(50);
  });

  it('weigh what real ones do', () => {
    expect(wechatPage('p', 20_000, 2_700_000).html.length).toBeGreaterThan(2_900_000);
  });
});

/** An event of a trace; `cpu` and lengths in microseconds. */
const event = (name: string, ts: number, dur: number, more: Partial<TraceEvent> = {}): TraceEvent => ({
  name,
  ph: 'X',
  pid: 1,
  tid: 1,
  ts,
  dur,
  tts: ts,
  tdur: dur,
  ...more,
});
const call = (ts: number, dur: number, url: string) => event('FunctionCall', ts, dur, { args: { data: { url } } });
const marked = (ts: number, message: string): TraceEvent => ({
  ...event('TimeStamp', ts, 0, { args: { data: { message } } }),
  ph: 'I',
});
const AGENT = 'chrome-extension://x/agent.js';

describe('laps and windows', () => {
  const events = [marked(0, 'a'), marked(3000, 'b'), call(3500, 10, AGENT), marked(4000, 'a'), marked(9000, 'end')];

  it('measures from a mark to the next, in milliseconds', () => {
    expect(laps(events, 'a')).toEqual([3, 5]);
    expect(laps(events, 'b')).toEqual([1]);
  });

  it('gives what lies between two marks, from the last of the first', () => {
    expect(windows(events, 'b', 'end').map((part) => part.map(({ name }) => name))).toEqual([
      ['FunctionCall', 'TimeStamp'],
    ]);
    expect(windows(events, 'a', 'end').map((part) => part.length)).toEqual([0]);
  });
});

describe('blocksOf', () => {
  it('counts our calls with what was awaited in them, task by task, and nothing of the page', () => {
    const events = [
      event('RunTask', 0, 9000),
      call(0, 1000, 'https://36kr.com/a.js'),
      call(2000, 3000, AGENT),
      event('Layout', 2500, 500),
      event('RunMicrotasks', 6000, 2000),
      event('RunTask', 10_000, 4000),
      call(10_000, 3000, 'https://36kr.com/a.js'),
      event('RunMicrotasks', 13_000, 1000),
      event('RunTask', 20_000, 1000),
      call(20_000, 500, AGENT),
    ];
    expect(blocksOf(events).map(({ total, layout }) => [total, layout])).toEqual([
      [5, 0.5],
      [0.5, 0],
    ]);
  });

  it('knows a listener of ours by its mark', () => {
    const events = [event('RunTask', 0, 5000), call(1000, 2000, ''), marked(1500, 'ours:read')];
    expect(blocksOf(events)).toEqual([{ total: 2, layout: 0, marks: [{ name: 'ours:read', at: 0.5 }] }]);
  });
});

describe('pageWorkOf', () => {
  const block = (total: number, ...marks: [string, number][]): Block => ({
    total,
    layout: 0,
    marks: marks.map(([name, at]) => ({ name, at })),
  });

  it('tells the walk, the send, the text and the place apart', () => {
    const work = pageWorkOf([
      block(1),
      block(4, ['ours:read', 0.2]),
      block(9, ['ours:send', 3], ['ours:sent', 8]),
      block(2),
      block(6, ['ours:watch', 0.1]),
      block(3),
    ]);
    expect(work).toEqual({
      load: 1,
      walk: 4 + 3,
      send: 5,
      text: 1 + 2 + 3,
      place: 6,
      layout: 0,
      slice: 4,
      block: 6,
      blockWithSend: 9,
    });
  });
});

describe('repeat', () => {
  it('gives what each run gave, and tells the run its number', async () => {
    expect(await repeat(3, (run) => Promise.resolve(run * 2))).toEqual([0, 2, 4]);
  });
});
