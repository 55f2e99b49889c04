import type { StyleOption } from '../../lib/panel/model.ts';
import { styleName } from '../ui/style-name.ts';
import { useWords } from '../ui/words.ts';

interface Props {
  id: string;
  styles: readonly StyleOption[];
  value: string;
  recent: readonly string[];
  onChange: (style: string) => void;
}

const GROUPS = ['gbt', 'law', 'english', 'export'] as const;

/** A plain select: what was used recently comes first, everything by its family below. */
export function StyleSelect({ id, styles, value, recent, onChange }: Props) {
  const t = useWords();
  const recents = recent.flatMap((each) => styles.find((style) => style.id === each) ?? []);
  const option = (style: StyleOption, key: string) => (
    <option
      key={key + style.id}
      value={style.id}
      selected={style.id === value && (key === 'r' || !recents.includes(style))}
    >
      {styleName(style, t)}
    </option>
  );
  return (
    <select
      id={id}
      class="style-select"
      aria-label={t('cite.style')}
      onChange={(event) => onChange(event.currentTarget.value)}
    >
      {recents.length > 0 && (
        <optgroup label={t('cite.group.recent')}>{recents.map((style) => option(style, 'r'))}</optgroup>
      )}
      {GROUPS.map((group) => {
        const members = styles.filter((style) => style.group === group);
        return members.length ? (
          <optgroup key={group} label={t(`cite.group.${group}`)}>
            {members.map((style) => option(style, 'g'))}
          </optgroup>
        ) : null;
      })}
    </select>
  );
}
