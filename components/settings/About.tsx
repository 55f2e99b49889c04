import { useWords } from '../ui/words.ts';
import { Section } from './controls.tsx';

interface Props {
  version: string;
  /** Text of THIRD-PARTY.txt; null until it is asked for. */
  licences: string | null;
  onLicences: () => void;
}

/** What this is, what it doesn't do, and whose work it stands on. */
export function About({ version, licences, onLicences }: Props) {
  const t = useWords();
  return (
    <Section id="s-about" title={t('about.title')}>
      <p>{t('about.what', [version])}</p>
      <p>{t('about.privacy')}</p>
      <details class="group" onToggle={(event) => event.currentTarget.open && licences === null && onLicences()}>
        <summary>{t('about.licences')}</summary>
        <pre class="licences" tabIndex={0} lang="en">
          {licences ?? '…'}
        </pre>
      </details>
    </Section>
  );
}
