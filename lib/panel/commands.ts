import { effect, signal, untracked, type ReadonlySignal } from '@preact/signals';
import type { PanelCommand } from '../protocol.ts';
import type { Article } from '../shared/article.ts';
import type { Notice, PanelActions, SessionState } from './model.ts';
import type { TabSession } from './sessions.ts';
import type { TabInView } from './tab-in-view.ts';

/** States that a page passes through on its way to being read. */
const UNREAD = new Set<SessionState['kind']>(['idle', 'connecting', 'loading', 'needsClick']);
/** A command is not carried out later than this. */
const PATIENCE = 10_000;

interface Parts {
  view: TabInView;
  article: ReadonlySignal<Article | null>;
  citable: ReadonlySignal<boolean>;
  actions: Pick<PanelActions, 'revealSection' | 'showMentions'>;
  /** Without a gesture in the panel, which the clipboard may ask for. */
  copyCitation(): Promise<void>;
  copyQuote(): Promise<void>;
  notify(code: Notice['code']): void;
  now(): Date;
  fail(error: unknown): void;
}

/** Takes commands of the keyboard and the menu. One may have opened the panel: it waits until its page is read. */
export function createCommands(parts: Parts): (command: PanelCommand) => void {
  const { view, article, citable, actions, now, fail } = parts;
  const { tab, state, found } = view;

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

  const run: Record<PanelCommand, () => void> = {
    'copy-citation': () => void parts.copyCitation().catch(fail),
    'copy-quote': () => void parts.copyQuote().catch(fail),
    'next-section': () => step(1),
    'previous-section': () => step(-1),
    'next-mention': () => stepMention(1),
    'previous-mention': () => stepMention(-1),
  };

  const waiting = signal<{ name: PanelCommand; tab: TabSession | null; until: number } | null>(null);
  effect(() => {
    const asked = waiting.value;
    if (!asked) return;
    const inView = asked.tab === tab.value;
    if (inView && (UNREAD.has(state.value.kind) || (found.value && !citable.value))) return;
    waiting.value = null;
    if (!inView || now().getTime() >= asked.until) return;
    untracked(found.value ? run[asked.name] : () => parts.notify('no-article'));
  });
  return (name) => {
    waiting.value = { name, tab: tab.peek(), until: now().getTime() + PATIENCE };
  };
}
