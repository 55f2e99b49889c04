import { computed, signal } from '@preact/signals';
import type { CitedVersion } from '../../../lib/citation/reference.ts';
import type { Article } from '../../../lib/shared/article.ts';
import type {
  CitationState,
  Corrections,
  Notice,
  Overrule,
  PanelModel,
  ReadingPlace,
  SessionState,
  ShownMention,
  StyleOption,
  View,
  ViewMemory,
} from '../../../lib/panel/model.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../../lib/panel/settings.ts';
import { citationsOf } from '../../../lib/panel/citing.ts';

export const STYLES: StyleOption[] = [
  { id: 'gbt7714-2025-numeric', group: 'gbt', label: 'GB/T 7714—2025' },
  { id: 'gbt7714-2025-author-date', group: 'gbt', label: 'GB/T 7714—2025' },
  { id: 'gbt7714-2015-numeric', group: 'gbt', label: 'GB/T 7714—2015' },
  { id: 'law-citation-manual', group: 'law', label: 'Law' },
  { id: 'chicago-18-author-date', group: 'english', label: 'Chicago 18' },
  { id: 'apa-7', group: 'english', label: 'APA 7' },
  { id: 'mla-9', group: 'english', label: 'MLA 9' },
  { id: 'bibtex', group: 'export', label: 'BibTeX' },
  { id: 'ris', group: 'export', label: 'RIS' },
];

/** One call of an action, as a test reads it. */
type Call = [action: string, ...args: unknown[]];

export interface FakeOptions {
  session: SessionState;
  view?: View;
  place?: ReadingPlace;
  settings?: Partial<Settings>;
  corrections?: Corrections | null;
  overrules?: Overrule[];
  notice?: Notice | null;
  mention?: ShownMention | null;
  of?: CitedVersion;
  /** What is otherwise with every citation. */
  cited?: Partial<CitationState>;
  /** A clipboard that takes nothing. */
  refusing?: boolean;
  loadBodyHtml?: () => Promise<string>;
}

/** A panel model without a browser: signals that a test sets, actions that are written down and do the plain thing. */
export function fakeModel(options: FakeOptions) {
  const calls: Call[] = [];
  const session = signal(options.session);
  const view = signal<View>(options.view ?? 'outline');
  const place = signal(options.place ?? { index: -1, progress: 0 });
  const settings = signal<Settings>({ ...DEFAULT_SETTINGS, ...options.settings });
  const notice = signal<Notice | null>(options.notice ?? null);
  const corrections = signal<Corrections | null>(options.corrections ?? null);
  const overrules = signal<readonly Overrule[]>(options.overrules ?? []);
  const mention = signal<ShownMention | null>(options.mention ?? null);
  const memory = signal<ViewMemory>({ folds: new Set(), groups: new Set(), filters: {}, scroll: {} });
  const article = 'article' in options.session ? options.session.article : null;
  const versions = signal<readonly CitationState[]>(
    article ? versionsOf(article, corrections.value, settings.value, options.cited) : [],
  );
  const citation = signal<CitationState | null>(
    versions.value.find((version) => version.of === (options.of ?? 'page')) ?? null,
  );
  const note =
    (name: string, run?: (...args: never[]) => void) =>
    (...args: unknown[]) => {
      calls.push([name, ...args]);
      run?.(...(args as never[]));
      return Promise.resolve();
    };
  const actions: PanelModel['actions'] = {
    setView: note('setView', (to: View) => (view.value = to)),
    reveal: note('reveal'),
    revealSection: note('revealSection'),
    showMentions: note('showMentions', (entity: number | null, at: number) => {
      mention.value = entity === null ? null : { entity, mention: at };
    }),
    setStyle: note('setStyle'),
    setVersion: note('setVersion', (of: CitedVersion) => {
      citation.value = versions.value.find((version) => version.of === of) ?? null;
    }),
    async copyCitation(what) {
      calls.push(['copyCitation', what]);
      const copied = !options.refusing;
      notice.value = { code: copied ? 'copied' : 'copy-failed', serial: (notice.value?.serial ?? 0) + 1 };
      return copied;
    },
    copyText: note('copyText'),
    overrule: note('overrule', (name: string, href: string, verdict: Overrule['verdict'] | null) => {
      const others = overrules.value.filter((each) => each.name !== name || each.href !== href);
      overrules.value = verdict ? [...others, { name, href, verdict }] : others;
    }),
    correct: note('correct', (next: Corrections | null) => (corrections.value = next)),
    copyNote: note('copyNote'),
    copyMarkdown: note('copyMarkdown'),
    saveMarkdown: note('saveMarkdown'),
    loadBodyHtml: options.loadBodyHtml ?? (async () => ''),
    saveText: note('saveText'),
    report: note('report'),
    readAnyway: note('readAnyway'),
    readAgain: note('readAgain'),
    requestAccess: note('requestAccess'),
    openSettings: note('openSettings'),
    updateSettings: note('updateSettings'),
  };
  const model: PanelModel = {
    session,
    view,
    place,
    settings,
    styles: STYLES,
    corrections,
    found: computed(() => ('article' in session.value ? session.value.article : null)),
    overrules,
    mention,
    memory,
    citation,
    versions,
    notice,
    actions,
  };
  return { model, calls, session, view, place, memory, notice, corrections, overrules, citation };
}

/** The day on which every invented article was opened. */
const TODAY = '2026-07-02';

/** The real citations, so that tests and pictures show what readers get. */
function versionsOf(
  article: Article,
  corrections: Corrections | null,
  settings: Settings,
  more: Partial<CitationState> = {},
) {
  return citationsOf({ article, corrections, settings, today: TODAY }).map((state): CitationState => ({
    ...state,
    ...more,
  }));
}
