import { batch, signal, type ReadonlySignal } from '@preact/signals';
import type { Overrule } from './model.ts';
import { withOverrule } from './overrules.ts';
import { DEFAULT_SETTINGS, settingsFrom, withRecentStyle, type Settings } from './settings.ts';
import { patiently } from './stored.ts';
import type { Stores } from './stores.ts';

/** What the reader chose for every article: settings and verdicts on names, kept and followed in their stores. */
export interface Choices {
  settings: ReadonlySignal<Settings>;
  overrules: ReadonlySignal<readonly Overrule[]>;
  /** Whether both are read; until then they are the defaults. */
  known: ReadonlySignal<boolean>;
  ready: Promise<void>;
  /** A style that is chosen comes first among the recent ones. */
  change(change: Partial<Settings>): void;
  /** Keeps a verdict on a name, or takes it back (null). Gives what undoes this, and nothing that came after. */
  overrule(name: string, href: string, verdict: Overrule['verdict'] | null): () => void;
}

export function createChoices(stores: Stores, fail: (error: unknown) => void): Choices {
  const settings = signal<Settings>(DEFAULT_SETTINGS);
  const overrules = signal<readonly Overrule[]>([]);
  const known = signal(false);

  /** What was chosen before the stores were read. It counts at once, and again on what they hold. */
  const early: (() => void)[] = [];
  const choose = (run: () => void) => {
    if (!known.peek()) early.push(run);
    run();
  };

  let told = false;
  /** Of a store that refuses again and again the first time is told. */
  const refused = (error: unknown): never => {
    if (!told) fail(error);
    told = true;
    throw error;
  };
  const readOverrules = async () => {
    const before = overrules.peek();
    const kept = await stores.overrules.read();
    // What the reader said meanwhile is being written, and will be read in its turn.
    if (overrules.peek() === before) overrules.value = kept;
  };
  stores.settings.watch((value) => (settings.value = settingsFrom(value)));
  stores.overrules.watch(() => void readOverrules().catch(fail));

  return {
    settings,
    overrules,
    known,
    ready: patiently(async () => {
      const [kept, rules] = await Promise.all([stores.settings.read(), stores.overrules.read()]).catch(refused);
      batch(() => {
        settings.value = settingsFrom(kept);
        overrules.value = rules;
        known.value = true;
        for (const run of early) run();
      });
    }, Infinity),
    change: (change) =>
      choose(() => {
        const { style } = change;
        const now = settings.peek();
        const recent = style && { recentStyles: withRecentStyle(now.recentStyles, style) };
        settings.value = settingsFrom({ ...now, ...change, ...recent });
        // Never over what is not read yet.
        if (known.peek()) stores.settings.write(settings.peek());
      }),
    overrule(name, href, verdict) {
      let before: Overrule | undefined;
      const put = (rule: { href: string; verdict: Overrule['verdict'] | null }) => {
        overrules.value = withOverrule(overrules.peek(), name, rule.href, rule.verdict);
        if (known.peek()) stores.overrules.write(overrules.peek());
      };
      choose(() => {
        before = overrules.peek().find((rule) => rule.name === name);
        put({ href, verdict });
      });
      return () => choose(() => put(before ?? { href, verdict: null }));
    },
  };
}
