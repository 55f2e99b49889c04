import { useRef, useState } from 'preact/hooks';
import type { BackupError } from '../../lib/panel/backup.ts';
import { useWords, type WordKey } from '../ui/words.ts';
import { Section } from './controls.tsx';
import type { BackupMessage } from './SettingsPage.tsx';

interface Props {
  message: BackupMessage | null;
  /** A private window, which keeps corrections to itself. */
  incognito?: boolean | undefined;
  onExport: () => void;
  onImport: (file: File) => void;
  onReset: () => void;
}

const WORDS: Record<BackupMessage['code'], WordKey> = {
  exported: 'settings.exported',
  imported: 'settings.imported',
  'bad-file': 'settings.badFile',
  reset: 'settings.wasReset',
  refused: 'settings.refused',
};

const FAULTS: Record<BackupError['code'], WordKey> = {
  'not-json': 'settings.fault.notJson',
  'not-ours': 'settings.fault.notOurs',
  newer: 'settings.fault.newer',
  'too-large': 'settings.fault.tooLarge',
  'wrong-field': 'settings.fault.wrongField',
};

/** Everything as one file, out and in; a reset asks once more. */
export function BackupSection({ message, incognito, onExport, onImport, onReset }: Props) {
  const t = useWords();
  const file = useRef<HTMLInputElement>(null);
  const [asking, setAsking] = useState(false);
  const error = message && 'error' in message ? message.error : null;
  const failed = error !== null || message?.code === 'refused';
  return (
    <Section id="s-backup" title={t('settings.backup')}>
      <p class="group-note">{t('settings.backupNote')}</p>
      {incognito && <p class="group-note">{t('settings.backupPrivate')}</p>}
      <p class="source-steps">
        <button type="button" class="button" onClick={onExport}>
          {t('settings.export')}
        </button>
        <button type="button" class="button" onClick={() => file.current?.click()}>
          {t('settings.import')}
        </button>
        <input
          ref={file}
          type="file"
          accept=".json,application/json"
          hidden
          aria-label={t('settings.import')}
          onChange={(event) => {
            const chosen = event.currentTarget.files?.[0];
            event.currentTarget.value = '';
            if (chosen) onImport(chosen);
          }}
        />
        {asking ? (
          <>
            <span>{t('settings.resetSure')}</span>
            <button
              type="button"
              class="button danger"
              onClick={() => {
                setAsking(false);
                onReset();
              }}
            >
              {t('settings.resetYes')}
            </button>
            <button type="button" class="button" onClick={() => setAsking(false)}>
              {t('action.cancel')}
            </button>
          </>
        ) : (
          <button type="button" class="button" onClick={() => setAsking(true)}>
            {t('settings.reset')}
          </button>
        )}
      </p>
      <p class={failed ? 'form-error' : 'group-note'} role="status">
        {message &&
          t(WORDS[message.code], [error ? t(FAULTS[error.code], ['detail' in error ? error.detail : '']) : ''])}
      </p>
    </Section>
  );
}
