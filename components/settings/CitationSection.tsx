import type { StyleOption } from '../../lib/panel/model.ts';
import type { Settings } from '../../lib/panel/settings.ts';
import { useWords } from '../ui/words.ts';
import { StyleSelect } from '../views/StyleSelect.tsx';
import { Check, Choice, Section } from './controls.tsx';

interface Props {
  settings: Settings;
  styles: readonly StyleOption[];
  onChange: (change: Partial<Settings>) => void;
}

export function CitationSection({ settings, styles, onChange }: Props) {
  const t = useWords();
  return (
    <Section id="s-citation" title={t('settings.citation')}>
      <p class="field">
        <label for="s-style">{t('settings.style')}</label>
        <StyleSelect
          id="s-style"
          styles={styles}
          value={settings.style}
          recent={[]}
          onChange={(style) => onChange({ style })}
        />
      </p>
      <Choice
        name="cite"
        legend={t('settings.cite')}
        value={settings.cite}
        options={(['page', 'original'] as const).map((value) => ({ value, label: t(`cite.of.${value}`) }))}
        onChange={(cite) => onChange({ cite })}
      />
      <Choice
        name="punctuation"
        legend={t('settings.punctuation')}
        value={settings.gbtPunctuation}
        options={(['standard', 'full', 'half'] as const).map((value) => ({
          value,
          label: t(`settings.punctuations.${value}`),
        }))}
        onChange={(gbtPunctuation) => onChange({ gbtPunctuation })}
      />
      <Check
        label={t('settings.numbered')}
        checked={settings.numbered}
        onChange={(numbered) => onChange({ numbered })}
      />
      <Check
        label={t('settings.accessDate')}
        note={t('settings.accessDateNote')}
        checked={settings.accessDate}
        onChange={(accessDate) => onChange({ accessDate })}
      />
    </Section>
  );
}
