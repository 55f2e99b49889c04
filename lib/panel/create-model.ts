import { computed, effect, signal, untracked, type ReadonlySignal } from '@preact/signals';
import type { Article } from '../shared/article.ts';
import type { PanelCommand, Target } from '../protocol.ts';
import { citationsOf, STYLES } from './citing.ts';
import { copyToClipboard } from './clipboard.ts';
import { correctArticle } from './correct.ts';
import { localDay } from './day.ts';
import { markdownName } from './markdown-name.ts';
import type { CitationState, Corrections, Notice, Overrule, PanelActions, PanelModel, SessionState } from './model.ts';
import { noteOf, type NoteWords } from './note.ts';
import { applyOverrules, withOverrule } from './overrules.ts';
import { parseMarkup } from './parse-markup.ts';
import { quoteOf } from './quote.ts';
import { textFree } from './report.ts';
import { saveFile } from './save-file.ts';
import { newMemory, type Sessions, type SessionTools, type TabSession } from './sessions.ts';
import { DEFAULT_SETTINGS, settingsFrom, withRecentStyle, type Settings } from './settings.ts';
import type { Stores } from './stores.ts';
import { outlineTargets, targetAt } from './targets.ts';

/** What the model needs of the browser; tests hand in their own. */
export interface ModelTools {
  sessions: Sessions;
  current: ReadonlySignal<number | null>;
  stores: Stores;
  take: SessionTools['take'];
  readBody(article: Article): Promise<string>;
  noteWords(): NoteWords;
  openSettings(): void;
  /** Asks for the hosts named at installation; must be called within the reader's click. */
  requestAccess(): Promise<boolean>;
  now(): Date;
  fail(error: unknown): void;
}

export interface CreatedModel {
  model: PanelModel;
  /** A command of the keyboard or menu. */
  command(command: PanelCommand): void;
  notify(code: Notice['code'], undo?: () => void): void;
  /** Settings and verdicts are read. */
  ready: Promise<void>;
}

const IDLE: SessionState = { kind: 'idle' };
const NOWHERE = { index: -1, progress: 0 };
const EMPTY_MEMORY = newMemory();
/** States that a page passes through on its way to being read. */
const UNREAD = new Set<SessionState['kind']>(['idle', 'connecting', 'loading', 'needsClick']);
/** A command is not carried out later than this. */
const COMMAND_PATIENCE = 10_000;
const REVEAL_TIMEOUT = 5000;

/** Makes the panel's model over the sessions: what is drawn (signals) and what can be done (actions). */
export function createModel(tools: ModelTools): CreatedModel {
  const { sessions, stores, fail } = tools;
  const settings = signal<Settings>(DEFAULT_SETTINGS);
  const overrules = signal<readonly Overrule[]>([]);
  const notice = signal<Notice | null>(null);
  const today = signal(localDay(tools.now()));

  /** Whether the settings are read, and the article of the tab whose corrections are. */
  const known = signal(false);
  const corrected = signal<string | null>(null);
  /** Corrections that are not in the store: being written, or refused. */
  const unsaved = new Map<string, Corrections | null>();

  const tab = computed<TabSession | null>(() =>
    tools.current.value === null ? null : sessions.of(tools.current.value),
  );
  const raw = computed<SessionState>(() => tab.value?.session.value.state ?? IDLE);
  const found = computed<Article | null>(() =>
    raw.value.kind === 'ready' || raw.value.kind === 'stale' ? raw.value.article : null,
  );
  const inView = () => `${tab.value?.tabId} ${found.value?.url}`;
  const corrections = computed(() => tab.value?.corrections.value ?? null);
  const session = computed<SessionState>(() => {
    const state = raw.value;
    if (!('article' in state)) return state;
    return { ...state, article: applyOverrules(correctArticle(state.article, corrections.value), overrules.value) };
  });
  const article = computed(() =>
    session.value.kind === 'ready' || session.value.kind === 'stale' ? session.value.article : null,
  );
  const versions = computed<readonly CitationState[]>(() => {
    if (!found.value) return [];
    return citationsOf({
      article: found.value,
      corrections: corrections.value,
      settings: settings.value,
      today: today.value,
    });
  });
  const citation = computed(() => {
    const of = tab.value?.version.value ?? settings.value.cite;
    return versions.value.find((version) => version.of === of) ?? versions.value[0] ?? null;
  });

  /** Everything that a citation is made of is there. */
  const citable = computed(() => known.value && citation.value !== null && corrected.value === inView());

  let serial = 0;
  const notify = (code: Notice['code'], undo?: () => void) => {
    notice.value = { code, serial: ++serial, ...(undo ? { undo } : {}) };
  };
  const link = () => tab.peek()?.link ?? null;
  const reveal = async (target: Target) => {
    const answer = await link()?.ask({ kind: 'reveal', target }, REVEAL_TIMEOUT);
    if (answer?.kind !== 'revealed' || !answer.found) notify('not-found-in-page');
  };
  const copy = async (text: string, html: string | null, refused: Notice['code'] = 'copy-failed') => {
    notify((await copyToClipboard(text, html)) ? 'copied' : refused);
  };
  const save = (name: string, type: string, text: string) => {
    saveFile(document, name, type, text);
    notify('saved');
  };
  const withArticle = (run: (article: Article) => void | Promise<void>) => {
    const shown = article.peek();
    return shown ? Promise.resolve(run(shown)) : Promise.resolve();
  };
  const changeSettings = (change: Partial<Settings>) => {
    settings.value = settingsFrom({ ...settings.peek(), ...change });
    stores.settings.write(settings.peek());
  };
  const changeOverrules = (list: readonly Overrule[]) => {
    overrules.value = list;
    stores.overrules.write(list);
  };

  const bodyHtml = async () => {
    const original = found.peek();
    return original ? original.body.html || tools.readBody(original) : '';
  };
  const markdown = async (shown: Article) => {
    const [html, { articleMarkdown }] = await Promise.all([bodyHtml(), import('../article/markdown.ts')]);
    return articleMarkdown({ ...shown, body: { ...shown.body, html } }, citation.peek()?.citation.text ?? '');
  };

  const correct = (next: Corrections | null) => {
    const entry = tab.peek();
    const url = found.peek()?.url;
    if (!entry || !url) return;
    const before = entry.corrections.peek();
    const put = (value: Corrections | null) => {
      const now = found.peek()?.url === url && tab.peek() === entry;
      if (now) entry.corrections.value = value;
      unsaved.set(url, value);
      stores.corrections.set(url, value, tools.now().getTime()).then(
        () => unsaved.get(url) === value && unsaved.delete(url),
        () => notify('storage-full'),
      );
    };
    put(next);
    notify('corrected', () => {
      put(before);
      notify('undone');
    });
  };

  const actions: PanelActions = {
    setView(view) {
      const entry = tab.peek();
      if (entry) entry.view.value = view;
    },
    reveal: (target) => void reveal(target).catch(fail),
    revealSection: (index) =>
      void withArticle((shown) => {
        const target = outlineTargets(shown.outline, shown.body.text)[index];
        return target && reveal(target);
      }).catch(fail),
    showMentions: (index, mention) => void showMentions(index, mention).catch(fail),
    setStyle: (style) => changeSettings({ style, recentStyles: withRecentStyle(settings.peek().recentStyles, style) }),
    setVersion(of) {
      const entry = tab.peek();
      if (entry) entry.version.value = of;
      if (of !== 'republisher') changeSettings({ cite: of });
    },
    async copyCitation(what) {
      const state = citation.peek();
      if (!state) return;
      await (what === 'in-text' ? copy(state.inText, null) : copy(state.citation.text, state.citation.html));
    },
    copyText: (text, html) => copy(text, html ?? null),
    overrule(name, href, verdict) {
      const before = overrules.peek().find((rule) => rule.name === name);
      const put = (rule: { href: string; verdict: Overrule['verdict'] | null }) =>
        changeOverrules(withOverrule(overrules.peek(), name, rule.href, rule.verdict));
      put({ href, verdict });
      notify('overruled', () => {
        put(before ?? { href, verdict: null });
        notify('undone');
      });
    },
    correct,
    copyNote: () =>
      withArticle((shown) => copy(noteOf(shown, citation.peek()?.citation.text ?? '', tools.noteWords()), null)),
    copyMarkdown: () => withArticle(async (shown) => copy(await markdown(shown), null)),
    saveMarkdown: () => withArticle(async (shown) => save(markdownName(shown), 'text/markdown', await markdown(shown))),
    loadBodyHtml: bodyHtml,
    saveText: save,
    async report() {
      const url = tab.peek()?.session.peek().url ?? '';
      const answer = await link()?.ask({ kind: 'read', take: await tools.take(url) }, REVEAL_TIMEOUT);
      if (answer?.kind !== 'snapshot') return notify('copy-failed');
      const { snapshot } = answer;
      const parsed = parseMarkup(`<body>${snapshot.markup}</body>`);
      await copy(JSON.stringify(textFree(snapshot, parsed), null, 1), null);
    },
    readAnyway: () => sendCurrent({ kind: 'readAnyway' }),
    readAgain: () => sendCurrent({ kind: 'readAgain' }),
    async requestAccess() {
      if (await tools.requestAccess()) sendCurrent({ kind: 'awake' });
    },
    openSettings: tools.openSettings,
    updateSettings: changeSettings,
  };

  function sendCurrent(event: Parameters<Sessions['send']>[1]) {
    const tabId = tools.current.peek();
    if (tabId !== null) sessions.send(tabId, event);
  }

  async function showMentions(index: number | null, mention: number) {
    const entry = tab.peek();
    const shown = article.peek();
    const entity = index === null ? null : shown?.entities[index];
    if (!entry?.link || !shown) return;
    if (index === null || !entity) {
      entry.mention.value = null;
      await entry.link.ask({ kind: 'mark', targets: [], current: null }, REVEAL_TIMEOUT);
      return;
    }
    const targets = entity.positions.length
      ? entity.positions.map((start) => targetAt(shown.body, start, entity.name.length))
      : entity.nodes.map((node) => ({ node, quote: entity.name, prefix: '', suffix: '' }));
    if (!targets.length) return notify('not-found-in-page');
    const current = ((mention % targets.length) + targets.length) % targets.length;
    entry.mention.value = { entity: index, mention: current };
    const answer = await entry.link.ask({ kind: 'mark', targets, current }, REVEAL_TIMEOUT);
    if (answer?.kind !== 'marked' || !answer.found) notify('not-found-in-page');
  }

  async function copyByCommand() {
    const cited = citation.peek()?.citation;
    if (cited) await copy(cited.text, cited.html, 'copy-refused');
  }

  async function copyQuote() {
    const shown = article.peek();
    const answer = await link()?.ask({ kind: 'select' }, REVEAL_TIMEOUT);
    const state = citation.peek();
    if (!shown || !state || answer?.kind !== 'selection') return notify('copy-failed');
    if (!answer.text) return notify('nothing-selected');
    const { text, html } = quoteOf(answer, state.citation, shown.url, shown.body.text);
    await copy(text, html, 'copy-refused');
  }

  function step(by: 1 | -1) {
    const shown = article.peek();
    if (!shown?.outline.length) return;
    const at = tab.peek()?.place.peek().index ?? -1;
    actions.revealSection(Math.min(Math.max(at + by, 0), shown.outline.length - 1));
  }

  function stepMention(by: 1 | -1) {
    const at = tab.peek()?.mention.peek();
    if (at) return actions.showMentions(at.entity, at.mention + by);
    const first = article.peek()?.entities.findIndex(({ verdict }) => verdict === 'entity') ?? -1;
    if (first >= 0) actions.showMentions(first, 0);
  }

  const run = (name: PanelCommand) => {
    switch (name) {
      case 'copy-citation':
        return void copyByCommand().catch(fail);
      case 'copy-quote':
        return void copyQuote().catch(fail);
      case 'next-section':
        return step(1);
      case 'previous-section':
        return step(-1);
      case 'next-mention':
        return stepMention(1);
      case 'previous-mention':
        return stepMention(-1);
    }
  };

  /** The panel may have been opened by a command: that one waits until its page is read. */
  const waiting = signal<{ name: PanelCommand; tab: TabSession | null; until: number } | null>(null);
  const command = (name: PanelCommand) => {
    waiting.value = { name, tab: tab.peek(), until: tools.now().getTime() + COMMAND_PATIENCE };
  };
  effect(() => {
    const asked = waiting.value;
    if (!asked) return;
    const inView = asked.tab === tab.value;
    if (inView && (UNREAD.has(raw.value.kind) || (found.value && !citable.value))) return;
    waiting.value = null;
    if (inView && tools.now().getTime() < asked.until) untracked(() => run(asked.name));
  });

  effect(() => {
    const url = found.value?.url;
    const entry = tab.value;
    if (!url || !entry) return;
    today.value = localDay(tools.now());
    void stores.corrections
      .get(url)
      .catch(() => entry.corrections.peek()) // a browser without a database (some private windows)
      .then((kept) => {
        if (found.peek()?.url !== url || tab.peek() !== entry) return;
        entry.corrections.value = unsaved.has(url) ? unsaved.get(url)! : kept;
        corrected.value = inView();
      });
  });

  const readSettings = async () => {
    settings.value = settingsFrom(await stores.settings.read());
  };
  const readOverrules = async () => {
    overrules.value = await stores.overrules.read();
  };
  stores.settings.watch((value) => (settings.value = settingsFrom(value)));
  stores.overrules.watch(() => void readOverrules().catch(fail));

  return {
    model: {
      session,
      settings,
      found,
      corrections,
      overrules,
      citation,
      versions,
      notice,
      actions,
      view: computed(() => tab.value?.view.value ?? 'outline'),
      place: computed(() => tab.value?.place.value ?? NOWHERE),
      mention: computed(() => tab.value?.mention.value ?? null),
      memory: computed(() => tab.value?.memory.value ?? EMPTY_MEMORY),
      styles: STYLES,
    },
    command,
    notify,
    ready: Promise.all([readSettings(), readOverrules()]).then(() => {
      known.value = true;
    }),
  };
}
