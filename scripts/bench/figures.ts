import type { Size } from '../sizes/measure.ts';
import type { Turn } from './extraction.ts';
import type { Run } from './measure.ts';
import type { BenchPage } from './pages.ts';
import { growthExponent, spread, type Spread } from './statistics.ts';

export interface PageResult {
  page: BenchPage;
  runs: Run[];
  turns: Turn[];
}

export interface Figure {
  page: string;
  what: string;
  unit: 'ms' | '×' | 'kB' | '';
  value: Spread;
  /** Null: told for orientation. */
  budget: number | null;
}

/** Page time ÷ Readability in the page, by kind of page. */
function pageBudget({ known, name }: BenchPage): number {
  if (!known) return 0.25;
  if (name.startsWith('36kr')) return 0.02;
  return name.startsWith('WeChat') ? 0.15 : 0.1;
}

/** The figures of one page, each ratio taken within one run. */
export function figuresOf({ page, runs, turns }: PageResult): Figure[] {
  const figure = (what: string, unit: Figure['unit'], budget: number | null, values: number[]): Figure => ({
    page: page.name,
    what,
    unit,
    value: spread(values),
    budget,
  });
  const ofRuns = (what: string, unit: Figure['unit'], budget: number | null, value: (run: Run) => number) =>
    figure(what, unit, budget, runs.map(value));
  const ofTurns = (what: string, budget: number | null, value: (turn: Turn) => number) =>
    figure(what, '×', budget, turns.map(value));
  const message = (1.5 * page.characters + 50_000) / 1000;
  return [
    ofRuns('Readability in the page, warm', 'ms', null, (run) => run.readability),
    ofRuns('our time in the page, warm', 'ms', null, (run) => run.page),
    ofRuns('our time in the page ÷ Readability', '×', pageBudget(page), (run) => run.page / run.readability),
    ofRuns('our first reading in the page with loading, cold', 'ms', null, (run) => run.first),
    // Slices that follow one another without a sample between them count as one: an upper bound, not the longest block.
    ofRuns('longest stretch of ours, pauses between slices not seen', 'ms', null, (run) => run.longest),
    ofRuns('message', 'kB', message, (run) => run.message / 1000),
    ofRuns('asked → answered, warm', 'ms', null, (run) => run.answered),
    ofRuns('answered → shown', 'ms', null, (run) => run.drawn),
    ofRuns('asked → shown', 'ms', null, (run) => run.shown),
    ofRuns('asked → shown ÷ Readability', '×', page.known ? 0.6 : 1.4, (run) => run.shown / run.readability),
    ofTurns('text, outline, entities, citation ÷ Readability alone', null, ({ text, alone }) => text / alone),
    ofTurns('whole reading ÷ Readability alone', 1.4, ({ whole, alone }) => whole / alone),
  ];
}

/** How the whole reading grows with the length of the article. */
export function exponentFigures(results: readonly PageResult[]): Figure[] {
  const points = results
    .filter(({ page }) => /^\d+[kM] characters$/.test(page.name))
    .map(({ page, turns }) => ({ size: page.characters, time: spread(turns.map(({ whole }) => whole)).median }));
  if (points.length < 2) return [];
  const exponent = growthExponent(points);
  return [
    {
      page: '10k → 1M characters',
      what: 'growth exponent of the whole reading',
      unit: '',
      value: { median: exponent, low: exponent, high: exponent },
      budget: 1.15,
    },
  ];
}

export function sizeFigures(sizes: readonly Size[]): Figure[] {
  return sizes.map(({ figure, bytes, budget }) => {
    const kilobytes = bytes / 1000;
    return {
      page: 'bundles, gzip',
      what: figure,
      unit: 'kB',
      value: { median: kilobytes, low: kilobytes, high: kilobytes },
      budget: budget === null ? null : budget / 1000,
    };
  });
}
