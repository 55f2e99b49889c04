import type { SectionShare } from '../../lib/outline/section-shares.ts';
import { useWords, type Words } from '../ui/words.ts';

const WIDTH = 400;
const HEIGHT = 12;

interface Props {
  name: string;
  positions: readonly number[];
  /** Length of the body's text. */
  length: number;
  sections: readonly SectionShare[];
  shown: number | null;
  onShow: (mention: number) => void;
}

/**
 * Where in the article an entity is mentioned: a stroke each, section boundaries behind. A click goes to the nearest
 * mention; the keyboard has the buttons beside it, screen readers the sentence.
 */
export function Timeline({ name, positions, length, sections, shown, onShow }: Props) {
  const t = useWords();
  if (!positions.length || !length) return <span class="timeline" />;
  const x = (offset: number) => Math.round((offset / length) * (WIDTH - 4)) + 2;
  const strokes = positions.map((offset) => `M${x(offset)} 1V${HEIGHT - 1}`).join('');
  const borders = sections.flatMap((section) => (section.start ? [`M${x(section.start)} 0V${HEIGHT}`] : [])).join('');
  const current = shown === null ? undefined : positions[shown];
  return (
    <svg
      class="timeline"
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      height={HEIGHT}
      preserveAspectRatio="none"
      role="img"
      aria-label={timelineText(name, positions, sections, t)}
      onClick={(event) => {
        const box = event.currentTarget.getBoundingClientRect();
        onShow(nearest(positions, ((event.clientX - box.left) / (box.width || 1)) * length));
      }}
    >
      <path class="timeline-base" d={`M0 ${HEIGHT / 2}H${WIDTH}`} />
      <path class="timeline-borders" d={borders} />
      <path class="timeline-marks" d={strokes} />
      {current !== undefined && <path class="timeline-current" d={`M${x(current)} 0V${HEIGHT}`} />}
    </svg>
  );
}

function nearest(positions: readonly number[], offset: number): number {
  let best = 0;
  for (const [i, position] of positions.entries())
    if (Math.abs(position - offset) < Math.abs((positions[best] ?? 0) - offset)) best = i;
  return best;
}

/** "谷歌: 12 mentions; section 1: 3; section 4: 9". Top-level and nested sections alike, by their order. */
function timelineText(name: string, positions: readonly number[], sections: readonly SectionShare[], t: Words): string {
  const counts = new Map<number, number>();
  for (const position of positions) {
    const section = sectionAt(sections, position);
    counts.set(section, (counts.get(section) ?? 0) + 1);
  }
  const parts = [...counts].map(([section, count]) =>
    section < 0 ? t('entities.inOpening', [count]) : t('entities.inSection', [section + 1, count]),
  );
  return t('entities.timeline', [name, positions.length, parts.join(t('separator'))]);
}

/** Index of the section that an offset falls under; -1 above the first. */
function sectionAt(sections: readonly SectionShare[], offset: number): number {
  return sections.findLastIndex((section) => section.start <= offset);
}
