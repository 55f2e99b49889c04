import { useWords } from '../ui/words.ts';
import { Section } from './controls.tsx';

/** What this is, what it doesn't do, and whose work it stands on. */
export function About({ version }: { version: string }) {
  const t = useWords();
  return (
    <Section id="s-about" title={t('about.title')}>
      <p>{t('about.what', [version])}</p>
      <p>{t('about.privacy')}</p>
      <p>
        <a href="/THIRD-PARTY.txt" target="_blank" rel="noopener">
          {t('about.licences')}
        </a>
      </p>
    </Section>
  );
}
