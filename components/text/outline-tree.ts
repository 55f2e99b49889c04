import type { OutlineEntry } from '../../lib/shared/article.ts';

/** One row of the tree: an outline entry with its place among its siblings. */
export interface TreeRow {
  /** Index into `article.outline`. */
  index: number;
  /** Depth from 1, without gaps. */
  depth: number;
  parent: number | null;
  children: number[];
  position: number;
  siblings: number;
}

/** Numbered points longer than this are sentences: they start folded. */
const SENTENCE = 14;

/** The flat outline as a tree; a level that skips (1, 3) counts as one step down. */
export function treeOf(outline: readonly OutlineEntry[]): TreeRow[] {
  const rows: TreeRow[] = outline.map((_, index) => ({
    index,
    depth: 1,
    parent: null,
    children: [],
    position: 1,
    siblings: 1,
  }));
  const open: TreeRow[] = [];
  const roots: number[] = [];
  for (const row of rows) {
    const level = outline[row.index]?.level ?? 1;
    while (open.length && (outline[open.at(-1)?.index ?? 0]?.level ?? 1) >= level) open.pop();
    const parent = open.at(-1) ?? null;
    row.parent = parent?.index ?? null;
    row.depth = open.length + 1;
    (parent?.children ?? roots).push(row.index);
    open.push(row);
  }
  for (const row of rows) {
    const group = row.parent === null ? roots : (rows[row.parent]?.children ?? []);
    row.position = group.indexOf(row.index) + 1;
    row.siblings = group.length;
  }
  return rows;
}

/** Whether a parent starts folded: its children are numbered points as long as sentences. */
export function startsFolded(row: TreeRow, outline: readonly OutlineEntry[]): boolean {
  const children = row.children.map((index) => outline[index]);
  const length = children.reduce((sum, child) => sum + (child?.text.length ?? 0), 0);
  return (
    children.length > 0 && children.every((child) => child?.kind === 'numbered') && length / children.length > SENTENCE
  );
}

/** The rows in view: those none of whose ancestors is folded. */
export function visibleRows(rows: readonly TreeRow[], isFolded: (row: TreeRow) => boolean): TreeRow[] {
  const hidden = new Set<number>();
  return rows.filter((row) => {
    const parent = row.parent === null ? null : (rows[row.parent] ?? null);
    if (parent && (hidden.has(parent.index) || isFolded(parent))) hidden.add(row.index);
    return !hidden.has(row.index);
  });
}
