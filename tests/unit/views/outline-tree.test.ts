import { describe, expect, it } from 'vitest';
import { startsFolded, treeOf, visibleRows } from '../../../lib/views/outline-tree.ts';
import { heading } from '../../components/support/articles.ts';

const levels = (...all: number[]) => all.map((level, i) => heading(`标题${i}`, { level }));

describe('treeOf', () => {
  it('gives parents, positions and set sizes', () => {
    const rows = treeOf(levels(1, 2, 2, 1));
    expect(rows.map(({ parent, depth, position, siblings }) => [parent, depth, position, siblings])).toEqual([
      [null, 1, 1, 2],
      [0, 2, 1, 2],
      [0, 2, 2, 2],
      [null, 1, 2, 2],
    ]);
  });

  it('takes a skipped level as one step', () => {
    expect(treeOf(levels(1, 3, 2)).map((row) => row.depth)).toEqual([1, 2, 2]);
  });

  it('takes a deeper start as the top', () => {
    expect(treeOf(levels(2, 2, 1)).map((row) => [row.depth, row.parent])).toEqual([
      [1, null],
      [1, null],
      [1, null],
    ]);
  });
});

describe('startsFolded', () => {
  const long = '样本不大，负责人提醒不要过早下结论，也不要外推';
  it('folds numbered points that are sentences', () => {
    const outline = [heading('节'), heading(long, { level: 2, kind: 'numbered' })];
    expect(startsFolded(treeOf(outline)[0]!, outline)).toBe(true);
  });

  it('leaves short points and real headings open', () => {
    for (const child of [heading('短', { level: 2, kind: 'numbered' }), heading(long, { level: 2, kind: 'heading' })]) {
      const outline = [heading('节'), child];
      expect(startsFolded(treeOf(outline)[0]!, outline)).toBe(false);
    }
  });
});

describe('visibleRows', () => {
  it('hides everything under a folded row, at any depth', () => {
    const rows = treeOf(levels(1, 2, 3, 1));
    expect(visibleRows(rows, (row) => row.index === 0).map((row) => row.index)).toEqual([0, 3]);
  });
});
