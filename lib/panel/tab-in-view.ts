import { computed, type ReadonlySignal } from '@preact/signals';
import type { Article } from '../shared/article.ts';
import type { SessionState } from './model.ts';
import type { Sessions, TabSession } from './sessions.ts';

/** The tab that the panel shows, and what is read of it. */
export interface TabInView {
  tab: ReadonlySignal<TabSession | null>;
  /** Its state as the session has it, without the reader's corrections and verdicts. */
  state: ReadonlySignal<SessionState>;
  /** Its article as it was read. */
  found: ReadonlySignal<Article | null>;
}

const IDLE: SessionState = { kind: 'idle' };

/** Follows the tab in view. */
export function tabInView(sessions: Sessions, current: ReadonlySignal<number | null>): TabInView {
  const tab = computed(() => (current.value === null ? null : sessions.of(current.value)));
  const state = computed(() => tab.value?.session.value.state ?? IDLE);
  return { tab, state, found: computed(() => shownArticle(state.value)) };
}

/** The article that a state shows; the one of a page that is not ours is shown only when asked for. */
export function shownArticle(state: SessionState): Article | null {
  return state.kind === 'ready' || state.kind === 'stale' ? state.article : null;
}
