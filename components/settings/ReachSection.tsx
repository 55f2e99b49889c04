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
  /** Whether the hosts named at installation may be read. */
  named: boolean;
  everywhere: boolean;
  clipboard: boolean;
  commands: readonly CommandInfo[];
  onNamed: () => void;
  onEverywhere: (wanted: boolean) => void;
  onClipboard: (wanted: boolean) => void;
  onShortcuts: () => void;
}

export function ReachSection(props: Props) {
  const { named, everywhere, clipboard, commands, onNamed, onEverywhere, onClipboard, onShortcuts } = props;
  const t = useWords();
  return (
    <Section id="s-reach" title={t('settings.reach')}>
      {!named && (
        <div class="settings-alert" role="alert">
          <p>{t('settings.namedLost')}</p>
          <button type="button" class="button primary" onClick={onNamed}>
            {t('action.allowSite')}
          </button>
        </div>
      )}
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
