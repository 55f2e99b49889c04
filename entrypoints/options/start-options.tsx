import { signal } from '@preact/signals';
import { render } from 'preact';
import { browser } from 'wxt/browser';
import type { CommandInfo } from '../../components/settings/ReachSection.tsx';
import { SettingsPage, type BackupMessage } from '../../components/settings/SettingsPage.tsx';
import type { Words } from '../../components/ui/words.ts';
import { EVERY_SITE, namedHosts } from '../../lib/panel/access.ts';
import { readBackup, writeBackup } from '../../lib/panel/backup.ts';
import { STYLES } from '../../lib/panel/citing.ts';
import { localDay } from '../../lib/panel/day.ts';
import type { Overrule } from '../../lib/panel/model.ts';
import { withOverrule } from '../../lib/panel/overrules.ts';
import { saveFile } from '../../lib/panel/save-file.ts';
import { DEFAULT_SETTINGS, settingsFrom, type Settings } from '../../lib/panel/settings.ts';
import { flushOnLeave, openStores } from '../../lib/panel/stores.ts';

/** Optional permissions that the page can ask for. */
const EVERYWHERE = { origins: [EVERY_SITE] };
const CLIPBOARD = { permissions: ['clipboardWrite' as const] };

/** Wires the settings page to the stores and the browser. Every change counts at once. */
export async function startOptions(root: HTMLElement, words: Words, fail: (error: unknown) => void): Promise<void> {
  const stores = openStores(() => {});
  const settings = signal<Settings>(DEFAULT_SETTINGS);
  const overrules = signal<readonly Overrule[]>([]);
  const named = signal(true);
  const everywhere = signal(false);
  const clipboard = signal(false);
  const commands = signal<CommandInfo[]>([]);
  const message = signal<BackupMessage | null>(null);

  const readOverrules = async () => void (overrules.value = await stores.overrules.read());
  const readStores = async () => {
    settings.value = settingsFrom(await stores.settings.read());
    await readOverrules();
  };
  const readPermissions = async () => {
    named.value = await browser.permissions.contains({ origins: namedHosts() });
    everywhere.value = await browser.permissions.contains(EVERYWHERE);
    clipboard.value = await browser.permissions.contains(CLIPBOARD);
  };
  const change = (part: Partial<Settings>) => {
    settings.value = settingsFrom({ ...settings.peek(), ...part });
    stores.settings.write(settings.peek());
  };
  const changeOverrules = (list: readonly Overrule[]) => {
    overrules.value = list;
    stores.overrules.write(list);
  };
  /**
   * The browser asks the reader within the click; what it then says is read back by the listeners below. Chromium, told
   * to take back the access to every site, takes that to the named ones along: the page says so, and how to have it again.
   */
  const permit = (wanted: boolean, permissions: { origins: string[] } | typeof CLIPBOARD) =>
    void (wanted ? browser.permissions.request(permissions) : browser.permissions.remove(permissions))
      .then(readPermissions)
      .catch(fail);
  const flush = () => Promise.all([stores.settings.flush(), stores.overrules.flush()]);

  const exportAll = async () => {
    await flush();
    const backup = {
      settings: settings.peek(),
      overrules: [...overrules.peek()],
      corrections: await stores.corrections.all(),
    };
    const now = new Date();
    saveFile(document, `yuandu-${localDay(now)}.json`, 'application/json', writeBackup(backup, now));
    message.value = { code: 'exported' };
  };
  const replaceAll = async (next: Parameters<typeof writeBackup>[0]) => {
    // The database first: it is the only part that may refuse, and then nothing is changed.
    await stores.corrections.replaceAll(next.corrections);
    settings.value = next.settings;
    stores.settings.write(next.settings);
    changeOverrules(next.overrules);
    await flush();
  };
  const importFile = async (file: File) => {
    const result = readBackup(await file.text());
    if (!result.ok) {
      message.value = { code: 'bad-file', error: result.error };
      return;
    }
    await replaceAll(result.backup);
    message.value = { code: 'imported' };
  };
  const reset = async () => {
    await replaceAll({ settings: DEFAULT_SETTINGS, overrules: [], corrections: [] });
    message.value = { code: 'reset' };
  };
  /** The message goes first, so that the same one is announced again. */
  const tell = (work: () => Promise<void>) => {
    message.value = null;
    void work().catch((error: unknown) => {
      message.value = { code: 'refused' };
      fail(error);
    });
  };

  function Page() {
    return (
      <SettingsPage
        words={words}
        version={browser.runtime.getManifest().version}
        settings={settings.value}
        styles={STYLES}
        overrules={overrules.value}
        named={named.value}
        everywhere={everywhere.value}
        clipboard={clipboard.value}
        commands={commands.value}
        incognito={browser.extension.inIncognitoContext}
        message={message.value}
        onChange={change}
        onRemoveOverrule={({ name, href }) => changeOverrules(withOverrule(overrules.peek(), name, href, null))}
        onNamed={() => permit(true, { origins: namedHosts() })}
        onEverywhere={(wanted) => permit(wanted, EVERYWHERE)}
        onClipboard={(wanted) => permit(wanted, CLIPBOARD)}
        onShortcuts={() => void openShortcuts().catch(fail)}
        onExport={() => tell(exportAll)}
        onImport={(file) => tell(() => importFile(file))}
        onReset={() => tell(reset)}
      />
    );
  }

  stores.settings.watch((value) => (settings.value = settingsFrom(value)));
  // Settings are left alone: a change of them may still wait to be written.
  stores.overrules.watch(() => void readOverrules().catch(fail));
  const permissionsChanged = () => void readPermissions().catch(fail);
  browser.permissions.onAdded.addListener(permissionsChanged);
  browser.permissions.onRemoved.addListener(permissionsChanged);
  flushOnLeave(stores, fail);

  await Promise.all([readStores(), readPermissions()]);
  commands.value = (await browser.commands.getAll()).map(({ name, description, shortcut }) => ({
    name: name ?? '',
    description: name === '_execute_action' ? words('action.title') : (description ?? ''),
    shortcut: shortcut ?? '',
  }));
  document.title = words('settings.title');
  render(<Page />, root);
}

/** The browser's own page for shortcuts. */
async function openShortcuts(): Promise<void> {
  const { openShortcutSettings } = browser.commands as { openShortcutSettings?: () => Promise<void> };
  if (openShortcutSettings) return openShortcutSettings();
  await browser.tabs.create({ url: 'chrome://extensions/shortcuts' });
}
