import { Mark } from '../ui/Mark.tsx';
import { useAppearance, useLanguage } from '../ui/use-appearance.ts';
import { WordsContext, type Words } from '../ui/words.ts';
import { DEFAULT_SETTINGS } from '../../lib/panel/settings.ts';

interface Props {
  words: Words;
  /** The keys that open the panel, '' where none is set. */
  shortcut: string;
  onSettings: () => void;
}

/** Shown once after installation: how to open the panel, what is and what isn't accessed. */
export function WelcomePage({ words: t, shortcut, onSettings }: Props) {
  useAppearance(DEFAULT_SETTINGS);
  useLanguage(t('locale'));
  return (
    <WordsContext.Provider value={t}>
      <main class="settings welcome">
        <Mark />
        <h1 class="settings-title">{t('welcome.title')}</h1>
        <p class="lead">{t('welcome.lead')}</p>
        <ol class="steps">
          <li>{t('welcome.step1')}</li>
          <li>{shortcut ? t('welcome.step2Keys', [shortcut]) : t('welcome.step2')}</li>
          <li>{t('welcome.step3')}</li>
        </ol>
        <p class="group-note">{t('welcome.pin')}</p>
        <h2>{t('welcome.accessTitle')}</h2>
        <ul class="plain-list">
          <li>{t('welcome.access1')}</li>
          <li>{t('welcome.access2')}</li>
          <li>{t('welcome.access3')}</li>
        </ul>
        <button type="button" class="button" onClick={onSettings}>
          {t('settings.open')}
        </button>
      </main>
    </WordsContext.Provider>
  );
}
