import type { TreeEntry, TreeRow } from '../../lib/views/outline-tree.ts';
import { Icon } from '../ui/Icon.tsx';
import type { SectionShare } from '../../lib/outline/section-shares.ts';
import { useWords } from '../ui/words.ts';

interface Props {
  row: TreeRow;
  entry: TreeEntry | undefined;
  section: SectionShare | undefined;
  /** Share of the longest section: its bar is whole. */
  longest: number;
  /** Whether the article is long enough for minutes to say something. */
  timed: boolean;
  language: string;
  /** Null for an entry without children. */
  folded: boolean | null;
  current: boolean;
  /** Whether the reader is past it. */
  passed: boolean;
  /** Whether Tab stops here. */
  stop: boolean;
  describedBy: string;
  onFold: () => void;
  onGo: () => void;
  onFocus: () => void;
  onHint: (entry: TreeEntry | null) => void;
}

/** One entry: fold mark, text that wraps, and a bar for its share of the text. */
export function OutlineRow(props: Props) {
  const { row, entry, section, folded, current, passed, stop } = props;
  const t = useWords();
  if (!entry) return null;
  const share = entry.point ? 0 : (section?.share ?? 0);
  const minutes = props.timed ? Math.round(share && (section?.minutes ?? 0)) : 0;
  return (
    <li
      class={`row depth-${Math.min(row.depth, 4)}${passed ? ' passed' : ''}`}
      role="treeitem"
      data-index={row.index}
      tabIndex={stop ? 0 : -1}
      aria-level={row.depth}
      aria-posinset={row.position}
      aria-setsize={row.siblings}
      aria-expanded={folded === null ? undefined : !folded}
      aria-current={current ? 'location' : undefined}
      aria-describedby={props.describedBy}
      onClick={props.onGo}
      onFocus={props.onFocus}
      onMouseEnter={() => props.onHint(entry)}
      onMouseLeave={() => props.onHint(null)}
      onBlur={() => props.onHint(null)}
    >
      {folded === null ? (
        <span class="fold-space" />
      ) : (
        <span
          class={folded ? 'fold' : 'fold open'}
          aria-hidden="true"
          title={t(folded ? 'outline.unfold' : 'outline.fold')}
          onClick={(event) => {
            event.stopPropagation();
            props.onFold();
          }}
        >
          <Icon name="chevron" />
        </span>
      )}
      <span class="row-text" lang={props.language}>
        {entry.text}
        {folded && (
          <>
            {' '}
            <span class="count">{row.children.length}</span>
          </>
        )}
      </span>
      {!entry.point && (
        <span class="share" title={share ? t('outline.share', [percent(share)]) : undefined}>
          <span class="share-minutes">{minutes ? t('minutesShort', [minutes]) : ''}</span>
          <ShareBar share={share / props.longest} />
        </span>
      )}
    </li>
  );
}

const percent = (share: number) => Math.max(1, Math.round(share * 100));

const BAR = 32;

/** @param share of the longest section, 0 … 1 */
function ShareBar({ share }: { share: number }) {
  const width = Math.max(3, Math.round(share * BAR));
  return (
    <svg class="share-bar" viewBox={`0 0 ${BAR} 3`} width={BAR} height="3" aria-hidden="true" focusable="false">
      {share > 0 && <rect x={BAR - width} width={width} height="3" rx="1.5" />}
    </svg>
  );
}
