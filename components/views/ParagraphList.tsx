import { useMemo } from 'preact/hooks';
import { paragraphStarts } from '../../lib/outline/paragraph-starts.ts';
import type { Body } from '../../lib/shared/article.ts';
import type { Target } from '../../lib/protocol.ts';
import { targetAt } from '../../lib/panel/targets.ts';
import { useWords } from '../ui/words.ts';

interface Props {
  body: Body;
  language: string;
  onReveal: (target: Target) => void;
}

/** For articles without sections: where paragraphs start, marked as what it is. */
export function ParagraphList({ body, language, onReveal }: Props) {
  const t = useWords();
  const starts = useMemo(() => paragraphStarts(body), [body]);
  if (!starts.length) return null;
  return (
    <section class="paragraphs">
      <h2 class="group-title">{t('outline.paragraphs')}</h2>
      <ol>
        {starts.map((start) => (
          <li key={start.offset}>
            <button
              type="button"
              class="row-button"
              lang={language}
              onClick={() => onReveal(targetAt(body, start.offset, start.text.replace(/…$/, '').length))}
            >
              {start.text}
            </button>
          </li>
        ))}
      </ol>
    </section>
  );
}
