import { describe, expect, it } from 'vitest';
import { ourPieces } from '../../../scripts/bench/measure.ts';
import { kr36Page, wechatPage } from '../../../scripts/bench/pages.ts';
import { growthExponent, spread } from '../../../scripts/bench/statistics.ts';

describe('spread', () => {
  it('gives the median and the quartiles', () => {
    expect(spread([5, 1, 3, 2, 4])).toEqual({ median: 3, low: 2, high: 4 });
    expect(spread([1, 2])).toEqual({ median: 1.5, low: 1.25, high: 1.75 });
  });

  it('refuses no values', () => {
    expect(() => spread([])).toThrow('nothing');
  });
});

describe('growthExponent', () => {
  it('finds the power of a power law', () => {
    const points = [10, 100, 1000].map((size) => ({ size, time: 0.5 * size ** 1.25 }));
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

  it('weigh what real ones do', () => {
    expect(wechatPage('p', 20_000, 2_700_000).html.length).toBeGreaterThan(2_900_000);
  });
});

describe('ourPieces', () => {
  const frame = (id: number, url: string, children: number[] = []) => ({ id, callFrame: { url }, children });
  const nodes = [
    frame(1, '', [2, 4]),
    frame(2, 'chrome-extension://x/agent.js', [3]),
    frame(3, ''),
    frame(4, 'https://36kr.com/a.js'),
  ];

  it('counts our frames with all they call, stretch by stretch', () => {
    const profile = { nodes, samples: [1, 2, 3, 4, 3, 1], timeDeltas: [500, 100, 1000, 2000, 100, 3000] };
    expect(ourPieces(profile)).toEqual([3, 3]);
  });

  it('counts nothing of the page', () => {
    expect(ourPieces({ nodes, samples: [4, 1, 4], timeDeltas: [0, 100, 100] })).toEqual([]);
  });
});
