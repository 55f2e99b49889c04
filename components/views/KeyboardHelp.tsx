import { useEffect, useRef } from 'preact/hooks';
import { useWords, type WordKey } from '../ui/words.ts';

const KEYS: [string[], WordKey][] = [
  [['1', '2', '3', '4'], 'help.views'],
  [['c'], 'help.copy'],
  [['Shift', 'c'], 'help.copyInText'],
  [['/'], 'help.filter'],
  [['↑', '↓'], 'help.move'],
  [['←', '→'], 'help.fold'],
  [['Enter'], 'help.go'],
  [['?'], 'help.help'],
];

/** The keys of the panel, in a modal dialog (the browser keeps the focus inside and gives it back). */
export function KeyboardHelp({ onClose }: { onClose: () => void }) {
  const t = useWords();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal?.(), []);
  return (
    <dialog class="dialog" ref={dialog} aria-labelledby="help-title" onClose={onClose}>
      <h2 id="help-title">{t('help.title')}</h2>
      <dl class="keys">
        {KEYS.map(([keys, word]) => (
          <div key={word} class="key-row">
            <dt>
              {keys.map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dt>
            <dd>{t(word)}</dd>
          </div>
        ))}
      </dl>
      <p class="group-note">{t('help.commands')}</p>
      <button type="button" class="button primary" onClick={() => dialog.current?.close()}>
        {t('action.close')}
      </button>
    </dialog>
  );
}
