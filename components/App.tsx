import type { RenderableProps } from 'preact';
import { useRef } from 'preact/hooks';
import type { Article } from '../lib/shared/article.ts';
import type { PanelModel, SessionState, View as ViewName, ViewMemory } from '../lib/panel/model.ts';
import { isBlocked } from '../lib/views/page-types.ts';
import { Notices } from './ui/Notices.tsx';
import { PanelSkeleton } from './ui/PanelSkeleton.tsx';
import { useAppearance, useLanguage } from './ui/use-appearance.ts';
import { useKeptScroll } from './ui/use-kept-scroll.ts';
import { usePanelKeys } from './ui/use-panel-keys.ts';
import { WordsContext, useWords, type Words } from './ui/words.ts';
import { CitationStrip } from './views/CitationStrip.tsx';
import { EntitiesView } from './views/EntitiesView.tsx';
import { Header } from './views/Header.tsx';
import { KeyboardHelp } from './views/KeyboardHelp.tsx';
import { OutlineView } from './views/OutlineView.tsx';
import { PageNote } from './views/PageNote.tsx';
import { ReadingView } from './views/ReadingView.tsx';
import { SourceView } from './views/SourceView.tsx';
import { messageOf, StateMessage } from './views/StateMessage.tsx';
import { Tabs, panelId, tabId } from './views/Tabs.tsx';

interface AppProps {
  model: PanelModel;
  words: Words;
}

/** The whole panel: a pure function of the model. */
export function App({ model, words }: AppProps) {
  useAppearance(model.settings.value);
  useLanguage(words('locale'));
  const root = useRef<HTMLDivElement>(null);
  const help = usePanelKeys(root, model);
  return (
    <WordsContext.Provider value={words}>
      <div class="app" ref={root}>
        <Session model={model} onHelp={help.open} />
        <Announce model={model} />
        <Notices notice={model.notice.value} onSettings={model.actions.openSettings} />
        {help.shown && <KeyboardHelp onClose={help.close} />}
      </div>
    </WordsContext.Provider>
  );
}

function Session({ model, onHelp }: { model: PanelModel; onHelp: () => void }) {
  const session = model.session.value;
  const article = articleOf(session);
  if (!article) return <Waiting session={session} model={model} />;
  if (isBlocked(article.detected.page)) return <Blocked article={article} model={model} />;
  return (
    <>
      <Header
        article={article}
        general={'general' in session && session.general}
        onSource={() => model.actions.setView('source')}
      />
      <main class="main">
        <Tabs view={model.view.value} article={article} model={model} onHelp={onHelp} />
        {session.kind === 'stale' && <StaleBar onReadAgain={model.actions.readAgain} />}
        <PageNote page={article.detected.page} />
        {/* What a tab remembers is one object: with another one nothing of the view before stays. */}
        <View key={model.memory.value} model={model} article={article} />
      </main>
      <CitationStrip model={model} article={article} />
    </>
  );
}

function articleOf(session: SessionState): Article | null {
  return session.kind === 'ready' || session.kind === 'stale' ? session.article : null;
}

function Waiting({ session, model }: { session: SessionState; model: PanelModel }) {
  const t = useWords();
  if (session.kind === 'loading' || session.kind === 'connecting')
    return (
      <main class="main waiting" aria-busy="true">
        <h1 class="sr-only">{t('state.loading')}</h1>
        <PanelSkeleton />
      </main>
    );
  return (
    <main class="main">
      <StateMessage session={session} actions={model.actions} />
    </main>
  );
}

/** A notice page (deleted, blocked, verification): what is known, what to do, and the citation if there is one. */
function Blocked({ article, model }: { article: Article; model: PanelModel }) {
  return (
    <>
      {article.title && <Header article={article} general={false} />}
      <main class="main">
        <StateMessage session={model.session.value} actions={model.actions} />
      </main>
      {model.citation.value && article.title && <CitationStrip model={model} article={article} />}
    </>
  );
}

function View({ model, article }: { model: PanelModel; article: Article }) {
  const view = model.view.value;
  return (
    <ViewBox key={view} view={view} scroll={model.memory.peek().scroll}>
      {view === 'outline' && <OutlineView model={model} article={article} />}
      {view === 'entities' && <EntitiesView model={model} article={article} />}
      {view === 'source' && <SourceView model={model} article={article} />}
      {view === 'reading' && <ReadingView model={model} article={article} />}
    </ViewBox>
  );
}

/** One view in its scrolling box: each view and tab has its own, which comes back to where it was left. */
function ViewBox({ view, scroll, children }: RenderableProps<{ view: ViewName; scroll: ViewMemory['scroll'] }>) {
  const box = useRef<HTMLDivElement>(null);
  useKeptScroll(box, scroll, view);
  return (
    <div
      ref={box}
      class={`view view-${view}`}
      role="tabpanel"
      id={panelId(view)}
      aria-labelledby={tabId(view)}
      tabIndex={view === 'outline' ? -1 : 0}
    >
      {children}
    </div>
  );
}

function StaleBar({ onReadAgain }: { onReadAgain: () => void }) {
  const t = useWords();
  return (
    <div class="bar">
      <span>{t('state.staleTitle')}</span>
      <button type="button" class="button small" onClick={() => onReadAgain()}>
        {t('action.readAgain')}
      </button>
    </div>
  );
}

/** Says for screen readers what sighted readers see change; always in the document, so that it is spoken. */
function Announce({ model }: { model: PanelModel }) {
  const t = useWords();
  const session = model.session.value;
  const message = messageOf(session, model.actions);
  const text = message
    ? t(message.title)
    : session.kind === 'stale'
      ? t('state.staleTitle')
      : session.kind === 'ready'
        ? session.article.title && t('state.ready', [session.article.title])
        : t('state.loading');
  return (
    <p class="sr-only" role="status">
      {text}
    </p>
  );
}
