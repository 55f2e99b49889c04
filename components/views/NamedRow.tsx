import { useState } from 'preact/hooks';
import type { Article, NamedEntity } from '../../lib/shared/article.ts';
import type { Target } from '../../lib/protocol.ts';
import { targetAt } from '../../lib/panel/targets.ts';
import { sentenceAt } from '../ui/target.ts';
import { useWords } from '../ui/words.ts';

interface Props {
  named: NamedEntity;
  article: Article;
  onReveal: (target: Target) => void;
  onHint: (text: string) => void;
}

/** A name without a link: each click goes to its next mention. */
export function NamedRow({ named, article, onReveal, onHint }: Props) {
  const t = useWords();
  const [next, setNext] = useState(0);
  const { text } = article.body;
  const first = named.positions[0];
  const hint = () => onHint(first === undefined ? '' : sentenceAt(text, first));
  return (
    <li class="named">
      <button
        type="button"
        class="entity-name"
        lang={article.language}
        disabled={first === undefined}
        aria-describedby="entities-why"
        onMouseEnter={hint}
        onMouseLeave={() => onHint('')}
        onFocus={hint}
        onBlur={() => onHint('')}
        onClick={() => {
          const at = named.positions[next % named.positions.length];
          if (at === undefined) return;
          onReveal(targetAt(article.body, at, named.name.length));
          setNext(next + 1);
        }}
      >
        {named.name}
      </button>
      <span class="entity-count">{t('entities.mentions', named.mentions)}</span>
    </li>
  );
}
