import { signal, type ReadonlySignal } from '@preact/signals';
import type { Overrule } from './model.ts';
import { withOverrule } from './overrules.ts';
import { DEFAULT_SETTINGS, settingsFrom, type Settings } from './settings.ts';
import type { Stores } from './stores.ts';

/** What the reader chose for every article: settings and verdicts on names, kept and followed in their stores. */
export interface Choices {
  settings: ReadonlySignal<Settings>;
  overrules: ReadonlySignal<readonly Overrule[]>;
  /** Whether both are read; until then they are the defaults. */
  known: ReadonlySignal<boolean>;
  ready: Promise<void>;
  change(change: Partial<Settings>): void;
  /** Keeps a verdict on a name, or takes it back (null). Gives what undoes this, and nothing that came after. */
  overrule(name: string, href: string, verdict: Overrule['verdict'] | null): () => void;
}

export function createChoices(stores: Stores, fail: (error: unknown) => void): Choices {
  const settings = signal<Settings>(DEFAULT_SETTINGS);
  const overrules = signal<readonly Overrule[]>([]);
  const known = signal(false);

  const readSettings = async () => {
    settings.value = settingsFrom(await stores.settings.read());
  };
  const readOverrules = async () => {
    overrules.value = await stores.overrules.read();
  };
  stores.settings.watch((value) => (settings.value = settingsFrom(value)));
  stores.overrules.watch(() => void readOverrules().catch(fail));

  return {
    settings,
    overrules,
    known,
    ready: Promise.all([readSettings(), readOverrules()]).then(() => {
      known.value = true;
    }),
    change(change) {
      settings.value = settingsFrom({ ...settings.peek(), ...change });
      stores.settings.write(settings.peek());
    },
    overrule(name, href, verdict) {
      const before = overrules.peek().find((rule) => rule.name === name);
      const put = (rule: { href: string; verdict: Overrule['verdict'] | null }) => {
        overrules.value = withOverrule(overrules.peek(), name, rule.href, rule.verdict);
        stores.overrules.write(overrules.peek());
      };
      put({ href, verdict });
      return () => put(before ?? { href, verdict: null });
    },
  };
}
