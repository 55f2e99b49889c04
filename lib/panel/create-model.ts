import { computed, effect, signal, type ReadonlySignal } from '@preact/signals';
import type { Article } from '../shared/article.ts';
import type { PanelCommand } from '../protocol.ts';
import { createArticleTexts } from './article-texts.ts';
import { createChoices } from './choices.ts';
import { createCitedArticle } from './cited-article.ts';
import { STYLES } from './citing.ts';
import { copyToClipboard } from './clipboard.ts';
import { createCommands } from './commands.ts';
import { correctArticle } from './correct.ts';
import type { Notice, PanelActions, PanelModel, SessionState } from './model.ts';
import type { NoteWords } from './note.ts';
import { applyOverrules } from './overrules.ts';
import { createPageActions } from './page-actions.ts';
import { saveFile } from './save-file.ts';
import { newMemory, type Sessions, type SessionTools } from './sessions.ts';
import type { Stores } from './stores.ts';
import { shownArticle, tabInView } from './tab-in-view.ts';

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

const NOWHERE = { index: -1, progress: 0 };
const EMPTY_MEMORY = newMemory();

/** Makes the panel's model over the sessions: what is drawn (signals) and what can be done (actions). */
export function createModel(tools: ModelTools): CreatedModel {
  const { sessions, stores, fail } = tools;
  const notice = signal<Notice | null>(null);
  let serial = 0;
  const notify = (code: Notice['code'], undo?: () => void) => {
    notice.value = { code, serial: ++serial, ...(undo ? { undo } : {}) };
  };
  const notifyUndoable = (code: Notice['code'], undo: () => void) =>
    notify(code, () => {
      undo();
      notify('undone');
    });

  const view = tabInView(sessions, tools.current);
  // What was corrected in one article is not undone beside another.
  let correctedAt: string | null = null;
  effect(() => {
    const url = view.found.value?.url;
    if (url && correctedAt !== null && url !== correctedAt && notice.peek()?.code === 'corrected') notice.value = null;
  });
  const { tab, found } = view;
  const choices = createChoices(stores, fail);
  const cited = createCitedArticle({
    view,
    choices,
    store: stores.corrections,
    now: tools.now,
    onRefused: () => notify('not-kept'),
  });
  const { corrections, versions, citation } = cited;
  const session = computed<SessionState>(() => {
    const state = view.state.value;
    if (!('article' in state)) return state;
    const article = applyOverrules(correctArticle(state.article, corrections.value), choices.overrules.value);
    return { ...state, article };
  });
  const article = computed(() => shownArticle(session.value));

  const copy = async (text: string, html: string | null, refused: Notice['code'] = 'copy-failed') => {
    const copied = await copyToClipboard(text, html);
    notify(copied ? 'copied' : refused);
    return copied;
  };
  const save = (name: string, type: string, text: string) => {
    saveFile(document, name, type, text);
    notify('saved');
  };
  const texts = createArticleTexts({ ...tools, view, article, citation, copy, save, notify });
  const page = createPageActions({ view, article, citation, take: tools.take, notify, copy });
  const sendCurrent = (event: Parameters<Sessions['send']>[1]) => {
    const tabId = tools.current.peek();
    if (tabId !== null) sessions.send(tabId, event);
  };

  const actions: PanelActions = {
    setView(to) {
      const entry = tab.peek();
      if (entry) entry.view.value = to;
    },
    reveal: (target) => void page.reveal(target).catch(fail),
    revealSection: (index) => void page.revealSection(index).catch(fail),
    showMentions: (index, mention) => void page.showMentions(index, mention).catch(fail),
    setStyle: (style) => choices.change({ style }),
    setVersion(of) {
      const entry = tab.peek();
      if (entry) entry.version.value = of;
      if (of !== 'republisher') choices.change({ cite: of });
    },
    async copyCitation(what) {
      const state = citation.peek();
      if (!state) return false;
      return what === 'in-text' && state.inText
        ? copy(state.inText, null)
        : copy(state.citation.text, state.citation.html);
    },
    copyText: (text, html) => copy(text, html ?? null),
    overrule(name, href, verdict) {
      notifyUndoable('overruled', choices.overrule(name, href, verdict));
      // What is no entity has no mentions to be shown.
      const marked = article.peek()?.entities[tab.peek()?.mention.peek()?.entity ?? -1];
      if (marked?.name === name && marked.verdict === 'noise') actions.showMentions(null, 0);
    },
    correct(next) {
      const undo = cited.correct(next);
      correctedAt = view.found.peek()?.url ?? null;
      if (undo) notifyUndoable('corrected', undo);
    },
    ...texts,
    saveText: save,
    report: page.report,
    readAnyway: () => sendCurrent({ kind: 'readAnyway' }),
    readAgain: () => sendCurrent({ kind: 'readAgain' }),
    async requestAccess() {
      if (await tools.requestAccess()) sendCurrent({ kind: 'awake' });
    },
    openSettings: tools.openSettings,
    updateSettings: choices.change,
  };

  const command = createCommands({
    view,
    article,
    citable: cited.citable,
    actions,
    async copyCitation() {
      const now = citation.peek()?.citation;
      if (now) await copy(now.text, now.html, 'copy-refused');
    },
    copyQuote: page.copyQuote,
    notify,
    now: tools.now,
    fail,
  });

  return {
    model: {
      session,
      settings: choices.settings,
      found,
      corrections,
      overrules: choices.overrules,
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
    ready: choices.ready,
  };
}
