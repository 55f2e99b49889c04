import { useEffect, useState } from 'preact/hooks';
import type { Notice } from '../../lib/panel/model.ts';
import { Icon } from './Icon.tsx';
import { useWords, type WordKey } from './words.ts';

const WORDS: Record<Notice['code'], WordKey> = {
  copied: 'notice.copied',
  'copy-failed': 'notice.copyFailed',
  'body-failed': 'reading.failed',
  'no-article': 'notice.noArticle',
  'nothing-selected': 'notice.nothingSelected',
  'not-found-in-page': 'notice.notFoundInPage',
  saved: 'notice.saved',
  'storage-full': 'notice.storageFull',
  'not-kept': 'notice.notKept',
  undone: 'notice.undone',
  corrected: 'notice.corrected',
  overruled: 'notice.overruled',
  'copy-refused': 'notice.copyRefused',
};
const SHOWN_MS = 5000;
/** A sentence with a way out takes longer to read. */
const SHOWN_WITH_BUTTON_MS = 12_000;

interface Props {
  notice: Notice | null;
  onSettings: () => void;
}

/** The live region: always in the document, so that what is put into it is spoken; the words fade by themselves. */
export function Notices({ notice, onSettings }: Props) {
  const t = useWords();
  const [shown, setShown] = useState<Notice | null>(null);
  useEffect(() => {
    setShown(notice);
    if (!notice || notice.undo) return;
    const shownFor = notice.code === 'copy-refused' ? SHOWN_WITH_BUTTON_MS : SHOWN_MS;
    const timer = setTimeout(() => setShown(null), shownFor);
    return () => clearTimeout(timer);
  }, [notice?.serial]);
  const way: [WordKey, () => void] | null = shown?.undo
    ? ['action.undo', shown.undo]
    : shown?.code === 'copy-refused'
      ? ['settings.open', onSettings]
      : null;
  return (
    <div class="notices" role="status">
      {shown && (
        <p class={`notice notice-${shown.code}`} key={shown.serial}>
          <span>{t(WORDS[shown.code])}</span>
          {way && (
            <button
              type="button"
              class="link-button"
              onClick={() => {
                way[1]();
                setShown(null);
              }}
            >
              {t(way[0])}
            </button>
          )}
          {shown.undo && (
            <button
              type="button"
              class="icon-button"
              title={t('action.close')}
              aria-label={t('action.close')}
              onClick={() => setShown(null)}
            >
              <Icon name="close" />
            </button>
          )}
        </p>
      )}
    </div>
  );
}
