import type { Article } from '../../lib/shared/article.ts';
import type { SectionShare } from '../../lib/outline/section-shares.ts';
import type { PanelActions } from '../../lib/panel/model.ts';
import type { ListedEntity } from '../../lib/views/entity-groups.ts';
import { Icon } from '../ui/Icon.tsx';
import { reasonsText } from '../ui/reasons.ts';
import { sentenceAt } from '../ui/target.ts';
import { useWords } from '../ui/words.ts';
import { Timeline } from './Timeline.tsx';

interface Props {
  listed: ListedEntity;
  article: Article;
  sections: readonly SectionShare[];
  /** The mention that the page shows, if it is one of this entity. */
  shown: number | null;
  /** Whether the reader lets images load. */
  images: boolean;
  actions: PanelActions;
  onHint: (text: string) => void;
}

/** Name (goes to the first mention), kind, count; below it the strip of mentions and the tools. */
export function EntityRow({ listed, article, sections, shown, images, actions, onHint }: Props) {
  const t = useWords();
  const { entity, index, overrule } = listed;
  const { text } = article.body;
  /** Places to go to; where mentions cannot be counted, the links. */
  const count = entity.positions.length || entity.nodes.length;
  const first = entity.positions[0];
  const hint = () => onHint(first === undefined ? reasonsText(entity.reasons, t) : sentenceAt(text, first));
  const show = (mention: number) => actions.showMentions(index, (mention + count) % count);
  const { lang, name } = { lang: article.language, name: entity.name };
  return (
    <li
      class={shown === null ? 'entity' : 'entity shown'}
      onMouseEnter={hint}
      onMouseLeave={() => onHint('')}
      onFocusCapture={hint}
      onBlurCapture={() => onHint('')}
    >
      <div class="entity-top">
        {images && entity.logo && (
          <img
            class="logo"
            src={entity.logo}
            alt=""
            width={18}
            height={18}
            loading="lazy"
            referrerPolicy="no-referrer"
          />
        )}
        <button
          type="button"
          class="entity-name"
          lang={lang}
          disabled={!count}
          aria-pressed={shown !== null}
          aria-describedby="entities-why"
          onClick={() => (shown === null ? show(0) : actions.showMentions(null, 0))}
        >
          {name}
        </button>
        <span class="kind">{t(`entities.kind.${entity.kind}`)}</span>
        <span class="entity-count">
          {entity.mentions === null ? t('entities.linked', entity.linked) : t('entities.mentions', entity.mentions)}
        </span>
      </div>
      {entity.aliases.length > 0 && (
        <p class="aliases" lang={lang}>
          {t('entities.aliases', [entity.aliases.map((alias) => alias.name).join(t('separator'))])}
        </p>
      )}
      <div class="entity-bottom">
        <Timeline
          name={name}
          positions={entity.positions}
          length={text.length}
          sections={sections}
          shown={shown}
          onShow={show}
        />
        <span class="entity-tools">
          {count > 1 && (
            <>
              <Tool icon="up" label={t('entities.previous', [name])} run={() => show((shown ?? 0) - 1)} />
              <Tool icon="down" label={t('entities.next', [name])} run={() => show((shown ?? -1) + 1)} />
            </>
          )}
          {entity.href && (
            <a
              class="icon-button"
              href={entity.href}
              target="_blank"
              rel="noopener noreferrer"
              title={t('entities.open', [name])}
              aria-label={t('entities.open', [name])}
            >
              <Icon name="external" />
            </a>
          )}
          {entity.verdict === 'noise' && !overrule && (
            <Tool
              icon="check"
              label={t('entities.toEntity', [name])}
              run={() => actions.overrule(name, entity.href, 'entity')}
            />
          )}
          {overrule ? (
            <Tool
              icon="reload"
              label={t('entities.takeBack', [name])}
              run={() => actions.overrule(name, entity.href, null)}
            />
          ) : (
            <Tool
              icon="close"
              label={t('entities.toNoise', [name])}
              run={() => actions.overrule(name, entity.href, 'noise')}
            />
          )}
        </span>
      </div>
    </li>
  );
}

interface ToolProps {
  icon: Parameters<typeof Icon>[0]['name'];
  label: string;
  run: () => void;
}

function Tool({ icon, label, run }: ToolProps) {
  return (
    <button type="button" class="icon-button" title={label} aria-label={label} onClick={run}>
      <Icon name={icon} />
    </button>
  );
}
