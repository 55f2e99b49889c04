import type { BackupError } from '../../lib/panel/backup.ts';
import type { Overrule, StyleOption } from '../../lib/panel/model.ts';
import type { Settings } from '../../lib/panel/settings.ts';
import { useAppearance, useLanguage } from '../ui/use-appearance.ts';
import { WordsContext, type Words } from '../ui/words.ts';
import { About } from './About.tsx';
import { BackupSection } from './BackupSection.tsx';
import { CitationSection } from './CitationSection.tsx';
import { LookSection } from './LookSection.tsx';
import { OverrulesSection } from './OverrulesSection.tsx';
import { ReachSection, type CommandInfo } from './ReachSection.tsx';

export interface SettingsPageProps {
  words: Words;
  version: string;
  settings: Settings;
  styles: readonly StyleOption[];
  overrules: readonly Overrule[];
  /** Whether the hosts named at installation may be read: a reader may take that back, and so may the browser. */
  named: boolean;
  /** Whether reposts are recognised on every site (the optional permission is granted). */
  everywhere: boolean;
  /** Whether "copy citation" may write with the panel closed (the optional clipboardWrite is granted). */
  clipboard: boolean;
  commands: readonly CommandInfo[];
  /** Whether the page stands in a private window. */
  incognito?: boolean;
  /** What the last export, import or reset came to. */
  message: BackupMessage | null;
  onChange: (change: Partial<Settings>) => void;
  onRemoveOverrule: (overrule: Overrule) => void;
  onNamed: () => void;
  onEverywhere: (wanted: boolean) => void;
  onClipboard: (wanted: boolean) => void;
  onShortcuts: () => void;
  onExport: () => void;
  onImport: (file: File) => void;
  onReset: () => void;
}

/** What became of a backup; `refused`: by the browser (its storage, the file). */
export type BackupMessage =
  { code: 'exported' | 'imported' | 'reset' | 'refused' } | { code: 'bad-file'; error: BackupError };

/** The options page: everything that the reader chooses once. A change counts at once. */
export function SettingsPage(props: SettingsPageProps) {
  const { words: t, settings, onChange } = props;
  useAppearance(settings);
  useLanguage(t('locale'));
  return (
    <WordsContext.Provider value={t}>
      <main class="settings">
        <h1 class="settings-title">{t('settings.title')}</h1>
        <CitationSection settings={settings} styles={props.styles} onChange={onChange} />
        <LookSection settings={settings} onChange={onChange} />
        <ReachSection
          named={props.named}
          everywhere={props.everywhere}
          clipboard={props.clipboard}
          commands={props.commands}
          onNamed={props.onNamed}
          onEverywhere={props.onEverywhere}
          onClipboard={props.onClipboard}
          onShortcuts={props.onShortcuts}
        />
        <OverrulesSection overrules={props.overrules} onRemove={props.onRemoveOverrule} />
        <BackupSection
          message={props.message}
          incognito={props.incognito}
          onExport={props.onExport}
          onImport={props.onImport}
          onReset={props.onReset}
        />
        <About version={props.version} />
      </main>
    </WordsContext.Provider>
  );
}
