import { useMemo, useState } from 'preact/hooks';
import type { Article } from '../../lib/shared/article.ts';
import type { PanelModel } from '../../lib/panel/model.ts';
import { sectionShares } from '../../lib/outline/section-shares.ts';
import { entitiesText } from '../../lib/views/entities-text.ts';
import { entityGroups, type ListedEntity } from '../../lib/views/entity-groups.ts';
import { CopyRow } from '../ui/CopyRow.tsx';
import { FilterBox, matches } from '../ui/FilterBox.tsx';
import { useWords } from '../ui/words.ts';
import { EntityRow } from './EntityRow.tsx';
import { NamedRow } from './NamedRow.tsx';
import { NoiseRow } from './NoiseRow.tsx';

const FILTER_FROM = 12;

interface Props {
  model: PanelModel;
  article: Article;
}

/** Whom the article is about, by mentions; what is doubtful, unlinked or noise in groups of its own. */
export function EntitiesView({ model, article }: Props) {
  const t = useWords();
  const memory = model.memory.peek();
  const [filter, setFilter] = useState(memory.filters.entities ?? '');
  const [hint, setHint] = useState('');
  const overrules = model.overrules.value;
  const groups = useMemo(() => entityGroups(article, overrules), [article, overrules]);
  const sections = useMemo(() => sectionShares(article.body, article.outline), [article]);
  const shown = model.mention.value;
  const total = groups.entities.length + groups.uncertain.length + groups.noise.length + groups.named.length;
  if (!total) return <p class="empty">{t('entities.none')}</p>;

  const listed = ({ entity }: ListedEntity) =>
    !filter || [entity.name, ...entity.aliases.map((alias) => alias.name)].some((name) => matches(name, filter));
  const row = (each: ListedEntity) => (
    <EntityRow
      key={each.entity.href + each.entity.name}
      listed={each}
      article={article}
      sections={sections}
      shown={shown?.entity === each.index ? shown.mention : null}
      images={model.settings.value.images}
      actions={model.actions}
      onHint={setHint}
    />
  );
  const entities = groups.entities.filter(listed);
  const uncertain = groups.uncertain.filter(listed);
  const noise = groups.noise.filter(listed);
  const named = groups.named.filter((each) => !filter || matches(each.name, filter));
  const nothing = !entities.length && !uncertain.length && !noise.length && !named.length;
  return (
    <div class="entities">
      {(total >= FILTER_FROM || filter) && (
        <FilterBox
          label={t('entities.filter')}
          value={filter}
          onInput={(value) => {
            setFilter(value);
            memory.filters.entities = value;
          }}
        />
      )}
      {nothing && <p class="empty">{t('filter.nothing')}</p>}
      {!groups.entities.length && !filter && <p class="empty">{t('entities.noneSure')}</p>}
      {entities.length > 0 && (
        <ul class="entity-list" aria-label={t('entities.label')}>
          {entities.map(row)}
        </ul>
      )}
      <Group name="uncertain" count={uncertain.length} filtered={Boolean(filter)} opened={memory.groups}>
        <ul class="entity-list">{uncertain.map(row)}</ul>
      </Group>
      <Group name="named" count={named.length} filtered={Boolean(filter)} opened={memory.groups}>
        <ul class="entity-list">
          {named.map((each) => (
            <NamedRow key={each.name} named={each} article={article} onReveal={model.actions.reveal} onHint={setHint} />
          ))}
        </ul>
      </Group>
      <Group name="noise" count={noise.length} filtered={Boolean(filter)} opened={memory.groups}>
        <ul class="entity-list">
          {noise.map((each) => (
            <NoiseRow
              key={each.entity.href + each.entity.name}
              listed={each}
              language={article.language}
              actions={model.actions}
            />
          ))}
        </ul>
      </Group>
      <CopyRow
        label={t('entities.copy')}
        forms={(['markdown', 'csv', 'json'] as const).map((form) => ({
          name: t(`copy.${form}`),
          run: () =>
            void model.actions.copyText(
              entitiesText(
                [...groups.entities, ...groups.uncertain].map((each) => each.entity),
                groups.named,
                form,
                (kind) => t(`entities.kind.${kind}`),
              ),
            ),
        }))}
      />
      <p class="why-line" id="entities-why" lang={hint ? article.language : undefined}>
        {hint}
      </p>
    </div>
  );
}

interface GroupProps {
  name: 'uncertain' | 'named' | 'noise';
  count: number;
  /** All that matches a filter is in sight. */
  filtered: boolean;
  /** Names of the groups that the reader opened. */
  opened: Set<string>;
  children: preact.ComponentChildren;
}

/** A folded list with its count and a sentence about what it holds. */
function Group({ name, count, filtered, opened, children }: GroupProps) {
  const t = useWords();
  if (!count) return null;
  const keep = ({ currentTarget }: { currentTarget: HTMLDetailsElement }) => {
    if (!filtered) opened[currentTarget.open ? 'add' : 'delete'](name);
  };
  return (
    <details class="group" open={filtered || opened.has(name)} onToggle={keep}>
      <summary>{t(`entities.${name}`, [count])}</summary>
      <p class="group-note">{t(`entities.${name}Note`)}</p>
      {children}
    </details>
  );
}
