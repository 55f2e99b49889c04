import type { StyleOption } from '../../lib/panel/model.ts';
import type { Settings } from '../../lib/panel/settings.ts';
import { useWords } from '../ui/words.ts';
import { StyleSelect } from '../views/StyleSelect.tsx';
import { AccessChoice, GenreChoice, KeyStyleChoice, NumberedCheck, PunctuationChoice } from './cite-choices.tsx';
import { Choice, Section } from './controls.tsx';

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
        values={['page', 'original']}
        word={(value) => t(`cite.of.${value}`)}
        onChange={(cite) => onChange({ cite })}
      />
      <PunctuationChoice settings={settings} onChange={onChange} />
      <AccessChoice settings={settings} onChange={onChange} />
      <GenreChoice settings={settings} onChange={onChange} />
      <KeyStyleChoice settings={settings} onChange={onChange} />
      <NumberedCheck settings={settings} onChange={onChange} />
    </Section>
  );
}
