import { computed, effect, signal, type ReadonlySignal } from '@preact/signals';
import type { CorrectionStore } from '../library/corrections.ts';
import type { Choices } from './choices.ts';
import { citationsOf } from './citing.ts';
import { localDay } from './day.ts';
import type { CitationState, Corrections } from './model.ts';
import type { TabInView } from './tab-in-view.ts';

/** The article in view as it is cited: the reader's corrections of it, and the citation of each of its versions. */
export interface CitedArticle {
  corrections: ReadonlySignal<Corrections | null>;
  versions: ReadonlySignal<readonly CitationState[]>;
  citation: ReadonlySignal<CitationState | null>;
  /** Everything that the citation is made of is read. */
  citable: ReadonlySignal<boolean>;
  /** Keeps corrections, or takes them back (null). Gives what undoes this; null without an article. */
  correct(corrections: Corrections | null): (() => void) | null;
}

interface Parts {
  view: TabInView;
  choices: Choices;
  store: CorrectionStore<Corrections>;
  now(): Date;
  /** The store did not take corrections: they hold as long as the panel is open. */
  onRefused(): void;
}

const MINUTE = 60_000;

export function createCitedArticle({ view, choices, store, now, onRefused }: Parts): CitedArticle {
  const { tab, found } = view;
  const today = signal(localDay(now()));
  // A panel may be left open over midnight.
  setInterval(() => (today.value = localDay(now())), MINUTE);
  /** The tab and article whose corrections are read. */
  const read = signal<string | null>(null);
  /** Corrections that are not in the store: being written, or refused. */
  const unsaved = new Map<string, Corrections | null>();

  const inView = () => `${tab.value?.tabId} ${found.value?.url}`;
  const corrections = computed(() => tab.value?.corrections.value ?? null);
  const versions = computed<readonly CitationState[]>(() => {
    if (!found.value) return [];
    return citationsOf({
      article: found.value,
      corrections: corrections.value,
      settings: choices.settings.value,
      today: today.value,
    });
  });
  const citation = computed(() => {
    const of = tab.value?.version.value ?? choices.settings.value.cite;
    return versions.value.find((version) => version.of === of) ?? versions.value[0] ?? null;
  });

  const changes = signal(0);
  store.watch(() => changes.value++);
  effect(() => {
    const url = found.value?.url;
    const entry = tab.value;
    void changes.value;
    if (!url || !entry) return;
    void store
      .get(url)
      .catch(() => entry.corrections.peek()) // a browser without a database (some private windows)
      .then((kept) => {
        if (found.peek()?.url !== url || tab.peek() !== entry) return;
        entry.corrections.value = unsaved.has(url) ? unsaved.get(url)! : kept;
        read.value = inView();
      });
  });

  const put = (url: string, value: Corrections | null) => {
    const shown = tab.peek();
    if (shown && found.peek()?.url === url) shown.corrections.value = value;
    unsaved.set(url, value);
    store.set(url, value, now().getTime()).then(() => unsaved.get(url) === value && unsaved.delete(url), onRefused);
  };

  return {
    corrections,
    versions,
    citation,
    citable: computed(() => choices.known.value && citation.value !== null && read.value === inView()),
    correct(next) {
      const url = found.peek()?.url;
      if (!url) return null;
      const before = corrections.peek();
      put(url, next);
      return () => put(url, before);
    },
  };
}
