import { useWords } from '../ui/words.ts';
import { Check, Section } from './controls.tsx';

/** A keyboard command as the browser lists it. */
export interface CommandInfo {
  name: string;
  description: string;
  /** '' where none is set. */
  shortcut: string;
}

interface Props {
  everywhere: boolean;
  clipboard: boolean;
  commands: readonly CommandInfo[];
  onEverywhere: (wanted: boolean) => void;
  onClipboard: (wanted: boolean) => void;
  onShortcuts: () => void;
}

export function ReachSection({ everywhere, clipboard, commands, onEverywhere, onClipboard, onShortcuts }: Props) {
  const t = useWords();
  return (
    <Section id="s-reach" title={t('settings.reach')}>
      <Check
        label={t('settings.everywhere')}
        note={t('settings.everywhereNote')}
        checked={everywhere}
        onChange={onEverywhere}
      />
      <Check
        label={t('settings.clipboard')}
        note={t('settings.clipboardNote')}
        checked={clipboard}
        onChange={onClipboard}
      />
      {commands.length > 0 && (
        <>
          <h3>{t('settings.shortcuts')}</h3>
          <dl class="keys">
            {commands.map((command) => (
              <div key={command.name} class="key-row">
                <dt>{command.shortcut ? <kbd>{command.shortcut}</kbd> : <i>{t('settings.noShortcut')}</i>}</dt>
                <dd>{command.description}</dd>
              </div>
            ))}
          </dl>
          <button type="button" class="button" onClick={onShortcuts}>
            {t('settings.changeShortcuts')}
          </button>
        </>
      )}
    </Section>
  );
}
