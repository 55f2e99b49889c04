import type { OutlineEntry, Reason } from '../shared/article.ts';
import type { NumberedPoint } from '../outline/numbered-points.ts';

/** One line of the tree: an entry of the outline, or a numbered paragraph below one. */
export interface TreeEntry {
  level: number;
  text: string;
  kind: OutlineEntry['kind'] | 'point';
  reasons: readonly Reason[];
  /** Index into `article.outline` of the entry, or of the section that a point belongs to. */
  at: number;
  /** Set where the line is no entry of the outline. */
  point: NumberedPoint | null;
}

/** One row of the tree: a line with its place among its siblings. */
export interface TreeRow {
  /** Index into the list of lines. */
  index: number;
  /** Depth from 1, without gaps. */
  depth: number;
  parent: number | null;
  children: number[];
  position: number;
  siblings: number;
}

/** Numbered headings longer than this are sentences: they start folded. */
const SENTENCE = 14;

/** The outline's entries in order, with the numbered points of sections that have no entries of their own below. */
export function treeEntries(
  outline: readonly OutlineEntry[],
  points: ReadonlyMap<number, readonly NumberedPoint[]>,
): TreeEntry[] {
  return outline.flatMap(({ level, text, kind, reasons }, at): TreeEntry[] => {
    const parent = (outline[at + 1]?.level ?? 0) > level;
    const below = parent ? [] : (points.get(at) ?? []);
    return [
      { level, text, kind, reasons, at, point: null },
      ...below.map((point) => ({
        level: level + 1,
        text: point.text,
        kind: 'point' as const,
        reasons: [],
        at,
        point,
      })),
    ];
  });
}

/** The flat list as a tree; a level that skips (1, 3) counts as one step down. */
export function treeOf(entries: readonly Pick<TreeEntry, 'level'>[]): TreeRow[] {
  const rows: TreeRow[] = entries.map((_, index) => ({
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
    const level = entries[row.index]?.level ?? 1;
    while (open.length && (entries[open.at(-1)?.index ?? 0]?.level ?? 1) >= level) open.pop();
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

/** Whether a parent starts folded: below it are numbered points, or numbered headings as long as sentences. */
export function startsFolded(row: TreeRow, entries: readonly Pick<TreeEntry, 'kind' | 'text'>[]): boolean {
  const children = row.children.flatMap((index) => entries[index] ?? []);
  if (!children.length) return false;
  if (children.every(({ kind }) => kind === 'point')) return true;
  const length = children.reduce((sum, child) => sum + child.text.length, 0);
  return children.every(({ kind }) => kind === 'numbered') && length / children.length > SENTENCE;
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
