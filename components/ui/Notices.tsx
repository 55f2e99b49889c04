import { useEffect, useState } from 'preact/hooks';
import type { Notice } from '../../lib/panel/model.ts';
import { useWords, type WordKey } from './words.ts';

const WORDS: Record<Notice['code'], WordKey> = {
  copied: 'notice.copied',
  'copy-failed': 'notice.copyFailed',
  'not-found-in-page': 'notice.notFoundInPage',
  saved: 'notice.saved',
  'storage-full': 'notice.storageFull',
  undone: 'notice.undone',
  corrected: 'notice.corrected',
  overruled: 'notice.overruled',
};
const SHOWN_MS = 5000;

/** The live region: always in the document, so that what is put into it is spoken; the words fade by themselves. */
export function Notices({ notice }: { notice: Notice | null }) {
  const t = useWords();
  const [shown, setShown] = useState<Notice | null>(null);
  useEffect(() => {
    setShown(notice);
    if (!notice || notice.undo) return;
    const timer = setTimeout(() => setShown(null), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [notice?.serial]);
  const undo = shown?.undo;
  return (
    <div class="notices" role="status">
      {shown && (
        <p class={`notice notice-${shown.code}`} key={shown.serial}>
          <span>{t(WORDS[shown.code])}</span>
          {undo && (
            <button
              type="button"
              class="link-button"
              onClick={() => {
                undo();
                setShown(null);
              }}
            >
              {t('action.undo')}
            </button>
          )}
        </p>
      )}
    </div>
  );
}
