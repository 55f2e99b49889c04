import type { Size } from '../sizes/measure.ts';
import type { PageWork } from './blocks.ts';
import type { Detection } from './detection.ts';
import type { FirstPaint } from './first-paint.ts';
import type { Run } from './measure.ts';
import type { BenchPage } from './pages.ts';
import type { Parts, Turn } from './reading.ts';
import type { Scrolling } from './scrolling.ts';
import { growthExponent, spread, type Spread } from './statistics.ts';

export interface PageResult {
  page: BenchPage;
  runs: Run[];
  turns: Turn[];
  /** Bytes that one reading keeps; empty where it was not measured. */
  memory: number[];
}

export interface Figure {
  page: string;
  what: string;
  unit: 'ms' | '×' | 'kB' | '';
  value: Spread;
  /** Null: told for orientation. */
  budget: number | null;
}

const figure = (page: string, what: string, unit: Figure['unit'], budget: number | null, values: number[]): Figure => ({
  page,
  what,
  unit,
  value: spread(values),
  budget,
});

/** Page time ÷ Readability in the page, by kind of page. */
function pageBudget({ known, name }: BenchPage): number {
  if (!known) return 0.25;
  if (name.startsWith('36kr')) return 0.02;
  return name.startsWith('WeChat') ? 0.15 : 0.1;
}

const whole = ({ walk, send, text, place }: PageWork): number => walk + send + text + place;

/** The figures of one page, each ratio taken within one run. */
export function figuresOf({ page, runs, turns, memory }: PageResult): Figure[] {
  const ofRuns = (what: string, unit: Figure['unit'], budget: number | null, value: (run: Run) => number) =>
    figure(page.name, what, unit, budget, runs.map(value));
  const share = (what: string, budget: number | null, value: (run: Run) => number) =>
    ofRuns(`${what} ÷ Readability in the page`, '×', budget, (run) => value(run) / run.readability);
  const ofTurns = (what: string, budget: number | null, value: (turn: Turn) => number) =>
    figure(page.name, what, '×', budget, turns.map(value));
  const withDefuddle = turns.filter(({ defuddle }) => defuddle !== null);
  const message = (1.5 * page.characters + 50_000) / 1000;
  return [
    ofRuns('Readability in the page', 'ms', null, (run) => run.readability),
    ofRuns('the walk', 'ms', null, (run) => run.warm.walk),
    share('the walk', pageBudget(page), (run) => run.warm.walk),
    ofRuns('the send', 'ms', null, (run) => run.warm.send),
    share('the send', null, (run) => run.warm.send),
    ofRuns('reading the text once more, for changes', 'ms', null, (run) => run.warm.text),
    ofRuns('finding headings and the place, cold', 'ms', null, (run) => run.cold.place),
    ofRuns('of all that forced style and layout, cold', 'ms', null, (run) => run.cold.layout),
    share('one reading, warm: walk, send and text', null, (run) => whole(run.warm)),
    ofRuns('first reading, cold, with loading', 'ms', null, (run) => run.cold.load + whole(run.cold)),
    ofRuns('longest slice of the walk', 'ms', 5, (run) => run.warm.slice),
    ofRuns('longest block of all, without the send, warm', 'ms', 5, (run) => run.warm.block),
    ofRuns('longest block of all, without the send, cold', 'ms', null, (run) => run.cold.block),
    ofRuns('longest block with the send in it', 'ms', 25, (run) => run.warm.blockWithSend),
    ofRuns('message', 'kB', message, (run) => run.message / 1000),
    ofRuns('asked → answered, warm, clock', 'ms', null, (run) => run.answered),
    ofRuns('answered → shown, clock', 'ms', null, (run) => run.drawn),
    ofRuns('asked → shown, clock', 'ms', null, (run) => run.shown),
    ofRuns(
      'asked → shown ÷ Readability in the page, clock',
      '×',
      page.known ? 0.6 : 1.4,
      (run) => run.shown / run.readabilityLatency,
    ),
    ofTurns('text, outline, entities, citation ÷ Readability alone', null, ({ text, alone }) => text / alone),
    ofTurns('whole reading ÷ Readability alone', 1.4, (turn) => turn.whole / turn.alone),
    ...(withDefuddle.length
      ? [
          figure(
            page.name,
            'whole reading ÷ Defuddle',
            '×',
            0.35,
            withDefuddle.map((turn) => turn.whole / turn.defuddle!),
          ),
        ]
      : []),
    ...(memory.length
      ? [
          figure(
            page.name,
            'memory that a reading keeps',
            'kB',
            null,
            memory.map((bytes) => bytes / 1000),
          ),
        ]
      : []),
  ];
}

/** How the whole reading grows with the length of the article. */
export function exponentFigures(results: readonly PageResult[]): Figure[] {
  const grown = results.filter(({ page }) => /^\d+[kM] characters$/.test(page.name));
  if (grown.length < 2) return [];
  const exponent = (what: string, of: (result: PageResult) => number[]) =>
    figure('10k → 1M characters', what, '', 1.15, [
      growthExponent(grown.map((result) => ({ size: result.page.characters, cost: spread(of(result)).median }))),
    ]);
  return [
    exponent('growth exponent of the whole reading, time', ({ turns }) => turns.map((turn) => turn.whole)),
    exponent('growth exponent of the whole reading, memory', ({ memory }) => memory),
    exponent('growth exponent of the walk', ({ runs }) => runs.map(({ warm }) => warm.walk)),
  ];
}

export function panelFigures(paints: readonly FirstPaint[]): Figure[] {
  const of = (what: string, unit: Figure['unit'], budget: number | null, value: (paint: FirstPaint) => number) =>
    figure('the panel', what, unit, budget, paints.map(value));
  return [
    of('first contentful paint, clock', 'ms', null, ({ panel }) => panel),
    of('the same of a page by hand, clock', 'ms', null, ({ vanilla }) => vanilla),
    of('first contentful paint ÷ page by hand', '×', 1.15, ({ panel, vanilla }) => panel / vanilla),
  ];
}

export function detectionFigures(runs: readonly Detection[], elsewhere: number): Figure[] {
  const page = 'pages whose panel is closed';
  return [
    figure(
      page,
      'detect.content',
      'ms',
      null,
      runs.map(({ detect }) => detect),
    ),
    figure(
      page,
      'an empty WXT content script',
      'ms',
      null,
      runs.map(({ empty }) => empty),
    ),
    figure(
      page,
      'detect.content ÷ empty script',
      '×',
      1.5,
      runs.map(({ detect, empty }) => detect / empty),
    ),
    figure(page, 'our scripts on a page that is not ours', '', 0, [elsewhere]),
  ];
}

export function scrollingFigures(runs: readonly Scrolling[]): Figure[] {
  const page = 'scrolling 50 sections, panel open';
  return [
    figure(
      page,
      'longest task of ours',
      'ms',
      null,
      runs.map(({ longest }) => longest),
    ),
    figure(
      page,
      'tasks of ours above 50 ms',
      '',
      0,
      runs.map(({ long }) => long),
    ),
  ];
}

export function partFigures({ judging, mentions, provenance, outline, many, first }: Parts): Figure[] {
  const page = 'parts of the reading, 10k characters';
  const most = many.at(-1)!;
  return [
    figure(page, 'judging 50 links, warm', 'ms', 2, judging),
    figure(page, 'judging 50 links on a fresh page, tables unpacked', 'ms', 20, first),
    figure(page, `judging ${most.links} links`, 'ms', 200, most.judging),
    figure(page, `growth exponent of judging, ${many[0]!.links} → ${most.links} links`, '', 1.15, [
      growthExponent(many.map((one) => ({ size: one.links, cost: spread(one.judging).median }))),
    ]),
    figure(page, 'all mentions', 'ms', 5, mentions),
    figure(page, 'provenance', 'ms', 3, provenance),
    figure(page, 'outline', 'ms', 3, outline),
  ];
}

/** Every style, the slowest first. */
export function citationFigures(runs: readonly Readonly<Record<string, number>>[]): Figure[] {
  const page = 'one citation, cold, in node';
  const styles = Object.keys(runs[0] ?? {}).map((id) =>
    figure(
      page,
      id,
      'ms',
      2,
      runs.map((run) => run[id]!),
    ),
  );
  return styles.sort((a, b) => b.value.median - a.value.median);
}

export function sizeFigures(sizes: readonly Size[]): Figure[] {
  return sizes.map(({ figure: what, bytes, budget }) =>
    figure('bundles, gzip', what, 'kB', budget === null ? null : budget / 1000, [bytes / 1000]),
  );
}
