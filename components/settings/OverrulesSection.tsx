import type { Overrule } from '../../lib/panel/model.ts';
import { useWords } from '../ui/words.ts';
import { Section } from './controls.tsx';

interface Props {
  overrules: readonly Overrule[];
  onRemove: (overrule: Overrule) => void;
}

export function OverrulesSection({ overrules, onRemove }: Props) {
  const t = useWords();
  return (
    <Section id="s-overrules" title={t('settings.overrules')}>
      {overrules.length ? (
        <ul class="entity-list">
          {overrules.map((overrule) => (
            <li key={overrule.name + overrule.href} class="noise">
              <div class="noise-text">
                <span class="noise-name" lang="zh-CN">
                  {overrule.name}
                </span>
                <span class="noise-why">{t(`settings.verdict.${overrule.verdict}`)}</span>
              </div>
              <button
                type="button"
                class="button small"
                aria-label={t('entities.takeBack', [overrule.name])}
                onClick={() => onRemove(overrule)}
              >
                {t('action.undo')}
              </button>
            </li>
          ))}
        </ul>
      ) : (
        <p class="group-note">{t('settings.noOverrules')}</p>
      )}
    </Section>
  );
}
