import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Article } from '../../lib/shared/article.ts';
import type { PanelModel } from '../../lib/panel/model.ts';
import {
  startsFolded,
  treeEntries,
  treeOf,
  visibleRows,
  type TreeEntry,
  type TreeRow,
} from '../../lib/views/outline-tree.ts';
import { matches } from '../ui/FilterBox.tsx';
import { numberedPoints } from '../../lib/outline/numbered-points.ts';
import type { SectionShare } from '../../lib/outline/section-shares.ts';
import { targetAt } from '../../lib/panel/targets.ts';
import { useWords } from '../ui/words.ts';
import { OutlineRow } from './OutlineRow.tsx';

/** Minutes of reading from which on those of a section are told. */
const TIMED_FROM = 5;

interface Props {
  model: PanelModel;
  article: Article;
  sections: SectionShare[];
  filter: string;
  describedBy: string;
  /** The line under the pointer or the focus. */
  onHint: (entry: TreeEntry | null) => void;
}

/** WAI-ARIA APG tree with one tab stop: ↑ ↓ move, ← → fold, unfold and climb, Home End, Enter goes to the place. */
export function OutlineTree({ model, article, sections, filter, describedBy, onHint }: Props) {
  const t = useWords();
  const { outline, body } = article;
  const entries = useMemo(() => treeEntries(outline, numberedPoints(body, outline)), [outline, body]);
  const rows = useMemo(() => treeOf(entries), [entries]);
  const { folds } = model.memory.value;
  const [, redraw] = useState(0);
  const [focused, setFocused] = useState(0);
  const list = useRef<HTMLUListElement>(null);
  const place = model.place.value.index;
  const current = entries.findIndex(({ at, point }) => at === place && !point);

  const foldKey = (row: TreeRow) => {
    const { at = 0, text = '' } = entries[row.index] ?? {};
    return `${outline.slice(0, at).filter((entry) => entry.text === text).length} ${text}`;
  };
  const isFolded = (row: TreeRow) => startsFolded(row, entries) !== folds.has(foldKey(row));
  const fold = (row: TreeRow, folded: boolean) => {
    if (!row.children.length || isFolded(row) === folded) return;
    if (!folds.delete(foldKey(row))) folds.add(foldKey(row));
    redraw((n) => n + 1);
  };
  const visible = filter
    ? rows.filter((row) => matches(entries[row.index]?.text ?? '', filter))
    : visibleRows(rows, isFolded);
  const marked = filter ? current : nearestVisible(current, rows, visible);
  const stop = visible.find((row) => row.index === focused) ?? visible[0];
  const longest = Math.max(...sections.map(({ share }) => share), Number.EPSILON);
  const nested = rows.some((row) => row.children.length > 0);

  const go = (row: TreeRow | null | undefined) => {
    if (!row || !visible.includes(row)) return;
    setFocused(row.index);
    list.current?.querySelector<HTMLElement>(`[data-index="${row.index}"]`)?.focus();
  };
  const reveal = (row: TreeRow) => {
    const entry = entries[row.index];
    if (entry?.point) model.actions.reveal(targetAt(body, entry.point.offset, entry.text.replace(/…$/, '').length));
    else if (entry) model.actions.revealSection(entry.at);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    // The focus is the truth: the tab stop of the last drawing lags behind quick keys.
    const at = visible.findIndex((row) => row === rows[indexOfRow(event.target)]);
    const from = visible[at];
    if (!from) return;
    const parent = !filter && from.children.length > 0;
    const unfold = parent && isFolded(from);
    const moves: Record<string, () => void> = {
      ArrowDown: () => go(visible[at + 1]),
      ArrowUp: () => go(visible[at - 1]),
      Home: () => go(visible[0]),
      End: () => go(visible.at(-1)),
      ArrowRight: () => (unfold ? fold(from, false) : go(rows[from.children[0] ?? -1])),
      ArrowLeft: () => (parent && !unfold ? fold(from, true) : go(from.parent === null ? null : rows[from.parent])),
      Enter: () => reveal(from),
      ' ': () => reveal(from),
    };
    const move = moves[event.key];
    if (!move) return;
    event.preventDefault();
    move();
  };

  const followed = useRef(marked);
  useEffect(() => {
    // Where the reader left the list is kept until the page moves on.
    if (followed.current === marked) return;
    followed.current = marked;
    const tree = list.current;
    if (!tree || tree.matches(':hover, :focus-within')) return;
    tree.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest' });
  }, [marked]);

  if (!visible.length) return <p class="empty">{t('filter.nothing')}</p>;
  return (
    <ul
      class={nested ? 'tree' : 'tree flat'}
      role="tree"
      aria-label={t('outline.label')}
      ref={list}
      onKeyDown={onKeyDown}
    >
      {visible.map((row) => (
        <OutlineRow
          key={row.index}
          row={row}
          entry={entries[row.index]}
          section={sections[entries[row.index]?.at ?? -1]}
          longest={longest}
          timed={body.minutes >= TIMED_FROM}
          language={article.language}
          folded={row.children.length && !filter ? isFolded(row) : null}
          current={row.index === marked}
          passed={row.index < marked}
          stop={row === stop}
          describedBy={describedBy}
          onFold={() => fold(row, !isFolded(row))}
          onGo={() => {
            setFocused(row.index);
            reveal(row);
          }}
          onFocus={() => {
            setFocused(row.index);
            onHint(entries[row.index] ?? null);
          }}
          onHint={onHint}
        />
      ))}
    </ul>
  );
}

function indexOfRow(target: EventTarget | null): number {
  const row = target instanceof Element ? target.closest<HTMLElement>('[data-index]') : null;
  return Number(row?.dataset['index'] ?? -1);
}

/** The section in view may be folded away: its nearest ancestor in view is marked instead. */
function nearestVisible(index: number, rows: readonly TreeRow[], visible: readonly TreeRow[]): number {
  let row = rows[index];
  while (row && !visible.includes(row)) row = row.parent === null ? undefined : rows[row.parent];
  return row?.index ?? -1;
}
