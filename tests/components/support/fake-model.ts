import { signal } from '@preact/signals';
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
import { versionCards } from '../../../components/text/cited-version.ts';

export const STYLES: StyleOption[] = [
  { id: 'gbt7714-2025-numeric', group: 'gbt', label: 'GB/T 7714—2025' },
  { id: 'gbt7714-2025-author-date', group: 'gbt', label: 'GB/T 7714—2025' },
  { id: 'gbt7714-2015-numeric', group: 'gbt', label: 'GB/T 7714—2015' },
  { id: 'law-citation-manual', group: 'law', label: 'Law' },
  { id: 'apa-7', group: 'english', label: 'APA 7' },
  { id: 'mla-9', group: 'english', label: 'MLA 9' },
  { id: 'bibtex', group: 'export', label: 'BibTeX' },
  { id: 'ris', group: 'export', label: 'RIS' },
];

/** One call of an action, as a test reads it. */
export type Call = [action: string, ...args: unknown[]];

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
  const memory = signal<ViewMemory>({ folds: new Set(), filters: {}, scroll: {} });
  const article = 'article' in options.session ? options.session.article : null;
  const versions = signal<readonly CitationState[]>(article ? versionsOf(article, options.cited) : []);
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
    copyCitation: note(
      'copyCitation',
      () => (notice.value = { code: 'copied', serial: (notice.value?.serial ?? 0) + 1 }),
    ),
    copyText: note('copyText'),
    overrule: note('overrule', (name: string, href: string, verdict: Overrule['verdict'] | null) => {
      const others = overrules.value.filter((each) => each.name !== name || each.href !== href);
      overrules.value = verdict ? [...others, { name, href, verdict }] : others;
    }),
    correct: note('correct', (next: Corrections | null) => (corrections.value = next)),
    copyNote: note('copyNote'),
    copyMarkdown: note('copyMarkdown'),
    saveMarkdown: note('saveMarkdown'),
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
    found: signal(article),
    overrules,
    mention,
    memory,
    citation,
    versions,
    notice,
    actions,
  };
  return { model, calls, session, view, place, notice, corrections, overrules, citation };
}

function versionsOf(article: Article, more: Partial<CitationState> = {}): CitationState[] {
  const all = versionCards(article, '本站').flatMap(({ link, version: of }): CitationState[] => {
    if (!of) return [];
    const day = of === 'original' && !link.published ? null : article.published?.slice(0, 10).split('-').map(Number);
    const date = day ? `（${day.map((part) => String(part).padStart(2, '0')).join('-')}）` : '';
    const state: CitationState = {
      style: DEFAULT_SETTINGS.style,
      of,
      item: {
        id: 'item',
        type: link.kind === 'wechat' ? 'post-weblog' : 'webpage',
        title: article.title,
        author: article.authors.map((literal) => ({ literal })),
        ...(link.name ? { 'container-title': link.name } : {}),
        ...(link.kind === 'wechat' ? { genre: '微信公众号' } : {}),
        ...(day ? { issued: { 'date-parts': [day] } } : {}),
        accessed: { 'date-parts': [[2026, 7, 2]] },
        ...(link.url ? { URL: link.url } : {}),
      },
      citation: {
        text: `[1] ${article.authors.slice(0, 3).join('，')}. ${article.title}[EB/OL]. ${date}[2026-07-02]. ${link.url ?? ''}.`,
        html: '',
      },
      inText: '[1]',
      switches: ['gbtPunctuation', 'accessDate', 'numbered'],
      ...more,
    };
    return [state];
  });
  return [...all].reverse();
}
