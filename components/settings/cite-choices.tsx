import type { Settings } from '../../lib/panel/settings.ts';
import { useWords } from '../ui/words.ts';
import { Check, Choice } from './controls.tsx';

interface Props {
  settings: Settings;
  onChange: (change: Partial<Settings>) => void;
  /** Tells the radio groups of two places in one document apart. */
  prefix?: string;
}

/** The switches where a field disagrees about a style: on the settings page and beside the citation. */
export function PunctuationChoice({ settings, onChange, prefix = '' }: Props) {
  const t = useWords();
  return (
    <Choice
      name={`${prefix}punctuation`}
      legend={t('settings.punctuation')}
      value={settings.gbtPunctuation}
      values={['standard', 'full', 'half']}
      word={(value) => t(`settings.punctuations.${value}`)}
      onChange={(gbtPunctuation) => onChange({ gbtPunctuation })}
    />
  );
}

export function AccessChoice({ settings, onChange, prefix = '' }: Props) {
  const t = useWords();
  return (
    <Choice
      name={`${prefix}access`}
      legend={t('settings.accessDate')}
      value={settings.accessDate}
      values={['style', 'always', 'never']}
      word={(value) => t(`settings.accessDates.${value}`)}
      onChange={(accessDate) => onChange({ accessDate })}
    />
  );
}

export function GenreChoice({ settings, onChange, prefix = '' }: Props) {
  const t = useWords();
  return (
    <Choice
      name={`${prefix}genre`}
      legend={t('settings.genre')}
      value={settings.genre}
      values={['english', 'original']}
      word={(value) => t(`settings.genres.${value}`)}
      onChange={(genre) => onChange({ genre })}
    />
  );
}

export function KeyStyleChoice({ settings, onChange, prefix = '' }: Props) {
  const t = useWords();
  return (
    <Choice
      name={`${prefix}key-style`}
      legend={t('settings.keyStyle')}
      value={settings.keyStyle}
      values={['pinyin', 'latin', 'cjk']}
      word={(value) => t(`settings.keyStyles.${value}`)}
      onChange={(keyStyle) => onChange({ keyStyle })}
    />
  );
}

export function NumberedCheck({ settings, onChange }: Props) {
  const t = useWords();
  return (
    <Check label={t('settings.numbered')} checked={settings.numbered} onChange={(numbered) => onChange({ numbered })} />
  );
}
