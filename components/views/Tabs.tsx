import { useRef } from 'preact/hooks';
import type { Article } from '../../lib/shared/article.ts';
import type { PanelModel, View } from '../../lib/panel/model.ts';
import { Icon } from '../ui/Icon.tsx';
import { useWords } from '../ui/words.ts';

export const VIEWS: readonly View[] = ['outline', 'entities', 'source', 'reading'];

export const tabId = (view: View) => `tab-${view}`;
export const panelId = (view: View) => `view-${view}`;

interface Props {
  view: View;
  article: Article;
  model: PanelModel;
  onHelp: () => void;
}

/** WAI-ARIA APG tabs with automatic activation: ← → Home End move and choose. */
export function Tabs({ view, article, model, onHelp }: Props) {
  const t = useWords();
  const list = useRef<HTMLDivElement>(null);
  const choose = (to: View) => {
    model.actions.setView(to);
    list.current?.querySelector<HTMLElement>(`#${tabId(to)}`)?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const to = neighbour(view, event.key);
    if (!to) return;
    event.preventDefault();
    choose(to);
  };
  const counts: Partial<Record<View, number>> = {
    outline: article.outline.filter((entry) => entry.level === 1).length,
    entities: article.entities.filter((entity) => entity.verdict === 'entity').length,
  };
  return (
    <div class="tabs">
      <div class="tablist" role="tablist" aria-label={t('tabs.label')} ref={list} onKeyDown={onKeyDown}>
        {VIEWS.map((each) => (
          <button
            key={each}
            type="button"
            class="tab"
            role="tab"
            id={tabId(each)}
            aria-selected={each === view}
            aria-controls={each === view ? panelId(each) : undefined}
            tabIndex={each === view ? 0 : -1}
            onClick={() => choose(each)}
          >
            {t(`tabs.${each}`)}
            {counts[each] ? (
              <>
                {' '}
                <span class="count">{counts[each]}</span>
              </>
            ) : null}
          </button>
        ))}
      </div>
      <div class="tools">
        <button
          type="button"
          class="icon-button"
          title={t('help.open')}
          aria-label={t('help.open')}
          onClick={() => onHelp()}
        >
          <Icon name="help" />
        </button>
        <button
          type="button"
          class="icon-button"
          title={t('settings.open')}
          aria-label={t('settings.open')}
          onClick={() => model.actions.openSettings()}
        >
          <Icon name="gear" />
        </button>
      </div>
    </div>
  );
}

function neighbour(view: View, key: string): View | undefined {
  const at = VIEWS.indexOf(view);
  switch (key) {
    case 'ArrowRight':
      return VIEWS[(at + 1) % VIEWS.length];
    case 'ArrowLeft':
      return VIEWS[(at + VIEWS.length - 1) % VIEWS.length];
    case 'Home':
      return VIEWS[0];
    case 'End':
      return VIEWS.at(-1);
    default:
      return undefined;
  }
}
