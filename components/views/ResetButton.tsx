import { useWords } from '../ui/words.ts';

/** Takes a corrected field back to what was found. */
export function ResetButton({ label, onClick }: { label: string; onClick: () => void }) {
  const t = useWords();
  return (
    <button type="button" class="link-button" aria-label={t('correct.resetOne', [label])} onClick={onClick}>
      {t('correct.reset')}
    </button>
  );
}
