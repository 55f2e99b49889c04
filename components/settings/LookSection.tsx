import type { Settings } from '../../lib/panel/settings.ts';
import { useWords } from '../ui/words.ts';
import { Check, Choice, Section } from './controls.tsx';

interface Props {
  settings: Settings;
  onChange: (change: Partial<Settings>) => void;
}

export function LookSection({ settings, onChange }: Props) {
  const t = useWords();
  return (
    <Section id="s-look" title={t('settings.look')}>
      <Choice
        name="theme"
        legend={t('settings.theme')}
        value={settings.theme}
        values={['auto', 'light', 'dark']}
        word={(value) => t(`settings.themes.${value}`)}
        onChange={(theme) => onChange({ theme })}
      />
      <Choice
        name="size"
        legend={t('settings.fontSize')}
        value={settings.fontSize}
        values={['small', 'normal', 'large']}
        word={(value) => t(`settings.sizes.${value}`)}
        onChange={(fontSize) => onChange({ fontSize })}
      />
      <Check
        label={t('settings.images')}
        note={t('settings.imagesNote')}
        checked={settings.images}
        onChange={(images) => onChange({ images })}
      />
      <p class="group-note">{t('settings.language')}</p>
    </Section>
  );
}
