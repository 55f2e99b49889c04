import type { Size } from '../sizes/measure.ts';
import type { Run } from './measure.ts';
import type { BenchPage } from './pages.ts';
import { growthExponent, spread, type Spread } from './statistics.ts';

export interface PageResult {
  page: BenchPage;
  runs: Run[];
  /** Milliseconds of the whole reading of its snapshot. */
  extraction: number[];
  /** Milliseconds of Readability alone on the same. */
  alone: number[];
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
export function figuresOf({ page, runs, extraction, alone }: PageResult): Figure[] {
  const of = (what: string, unit: Figure['unit'], values: number[], budget: number | null): Figure => ({
    page: page.name,
    what,
    unit,
    value: spread(values),
    budget,
  });
  return [
    of(
      'Readability in the page',
      'ms',
      runs.map((run) => run.readability),
      null,
    ),
    of(
      'our time in the page',
      'ms',
      runs.map((run) => run.page),
      null,
    ),
    of(
      'our time in the page ÷ Readability',
      '×',
      runs.map((run) => run.page / run.readability),
      pageBudget(page),
    ),
    of(
      'longest piece of ours',
      'ms',
      runs.map((run) => run.longest),
      page.characters >= 1_000_000 ? 25 : 5,
    ),
    of(
      'message',
      'kB',
      runs.map((run) => run.message / 1000),
      (1.5 * page.characters + 50_000) / 1000,
    ),
    of(
      'asked → shown',
      'ms',
      runs.map((run) => run.shown),
      null,
    ),
    of(
      'asked → shown ÷ Readability',
      '×',
      runs.map((run) => run.shown / run.readability),
      page.known ? 0.6 : 1.4,
    ),
    of(
      'whole reading ÷ Readability alone',
      '×',
      extraction.map((whole, run) => whole / (alone[run] ?? Number.NaN)),
      1.4,
    ),
  ];
}

/** How the whole reading grows with the length of the article. */
export function exponentFigures(results: readonly PageResult[]): Figure[] {
  const points = results
    .filter(({ page }) => /^\d+[kM] characters$/.test(page.name))
    .map(({ page, extraction }) => ({ size: page.characters, time: spread(extraction).median }));
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
