import { useMemo, useState } from 'preact/hooks';
import type { Article } from '../../lib/shared/article.ts';
import type { PanelModel } from '../../lib/panel/model.ts';
import { outlineText } from '../../lib/outline/outline-text.ts';
import { sectionShares } from '../../lib/outline/section-shares.ts';
import type { TreeEntry } from '../../lib/views/outline-tree.ts';
import { CopyRow } from '../ui/CopyRow.tsx';
import { FilterBox } from '../ui/FilterBox.tsx';
import { reasonsText } from '../ui/reasons.ts';
import { useWords } from '../ui/words.ts';
import { OutlineTree } from './OutlineTree.tsx';
import { ParagraphList } from './ParagraphList.tsx';

const FILTER_FROM = 12;

interface Props {
  model: PanelModel;
  article: Article;
}

/** The article's sections: a tree that follows the page. */
export function OutlineView({ model, article }: Props) {
  const t = useWords();
  const memory = model.memory.peek();
  const [filter, setFilter] = useState(memory.filters.outline ?? '');
  const [hinted, setHinted] = useState<TreeEntry | null>(null);
  const sections = useMemo(() => sectionShares(article.body, article.outline), [article]);
  const { outline } = article;
  if (!outline.length) return <NoSections model={model} article={article} />;
  return (
    <div class="outline">
      <ReadingProgress model={model} />
      {(outline.length >= FILTER_FROM || filter) && (
        <FilterBox
          label={t('outline.filter')}
          value={filter}
          onInput={(value) => {
            setFilter(value);
            memory.filters.outline = value;
          }}
        />
      )}
      <OutlineTree
        model={model}
        article={article}
        sections={sections}
        filter={filter}
        describedBy="outline-why"
        onHint={setHinted}
      />
      <CopyRow
        label={t('outline.copy')}
        forms={(['markdown', 'plain'] as const).map((form) => ({
          name: t(`copy.${form}`),
          run: () => void model.actions.copyText(outlineText(outline, form)),
        }))}
      />
      <p class="why-line" id="outline-why">
        {hinted && (
          <>
            <b>{t(`outline.kind.${hinted.kind}`)}</b> {reasonsText(hinted.reasons, t)}
          </>
        )}
      </p>
    </div>
  );
}

/** Drawn apart, so that scrolling redraws a bar and not the tree. */
function ReadingProgress({ model }: { model: PanelModel }) {
  const t = useWords();
  const percent = Math.round(model.place.value.progress * 100);
  return (
    <progress
      class="read-share"
      max={100}
      value={percent}
      aria-label={t('outline.progress')}
      title={t('outline.read', [percent])}
    />
  );
}

function NoSections({ model, article }: Props) {
  const t = useWords();
  return (
    <div class="outline">
      {article.body.characters > 0 && <ReadingProgress model={model} />}
      <p class="empty">{t(article.body.characters ? 'outline.none' : 'outline.noText')}</p>
      <ParagraphList body={article.body} language={article.language} onReveal={model.actions.reveal} />
    </div>
  );
}
