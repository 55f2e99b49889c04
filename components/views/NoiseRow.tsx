import type { PanelActions } from '../../lib/panel/model.ts';
import type { ListedEntity } from '../../lib/views/entity-groups.ts';
import { reasonsText } from '../ui/reasons.ts';
import { useWords } from '../ui/words.ts';

interface Props {
  listed: ListedEntity;
  language: string;
  actions: PanelActions;
}

/** A link taken for noise: why, and one click to say that it is none after all. */
export function NoiseRow({ listed, language, actions }: Props) {
  const t = useWords();
  const { entity, overrule } = listed;
  return (
    <li class="noise">
      <div class="noise-text">
        <span class="noise-name" lang={language}>
          {entity.name}
        </span>
        <span class="noise-why">{overrule ? t('entities.yourWord') : reasonsText(entity.reasons, t)}</span>
      </div>
      <button
        type="button"
        class="button small"
        aria-label={t(overrule ? 'entities.takeBack' : 'entities.toEntity', [entity.name])}
        onClick={() => actions.overrule(entity.name, entity.href, overrule ? null : 'entity')}
      >
        {t(overrule ? 'action.undo' : 'entities.keep')}
      </button>
    </li>
  );
}
