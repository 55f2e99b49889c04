import type { FailureReason, PanelActions, SessionState } from '../../lib/panel/model.ts';
import { isBlocked } from '../../lib/views/page-types.ts';
import { Mark } from '../ui/Mark.tsx';
import { useWords, type WordKey } from '../ui/words.ts';

interface Message {
  title: WordKey;
  text: WordKey;
  /** What to do next; the first is the main one. */
  steps: { word: WordKey; run: () => void }[];
}

const FAILED: Record<FailureReason, [WordKey, WordKey]> = {
  changing: ['failed.changingTitle', 'failed.changingText'],
  empty: ['failed.emptyTitle', 'failed.emptyText'],
  'not-html': ['failed.notHtmlTitle', 'failed.notHtmlText'],
  'too-large': ['failed.tooLargeTitle', 'failed.tooLargeText'],
  lost: ['failed.lostTitle', 'failed.lostText'],
  timeout: ['failed.timeoutTitle', 'failed.timeoutText'],
  internal: ['failed.internalTitle', 'failed.internalText'],
};

interface Props {
  session: SessionState;
  actions: PanelActions;
}

/** A sentence and the next step for every state in which there is nothing to read. */
export function StateMessage({ session, actions }: Props) {
  const t = useWords();
  const message = messageOf(session, actions);
  if (!message) return null;
  return (
    <section class="state">
      <Mark />
      <h1 class="state-title">{t(message.title)}</h1>
      <p class="state-text">{t(message.text)}</p>
      {message.steps.length > 0 && (
        <p class="state-steps">
          {message.steps.map((step, i) => (
            <button key={step.word} type="button" class={i ? 'button' : 'button primary'} onClick={() => step.run()}>
              {t(step.word)}
            </button>
          ))}
        </p>
      )}
    </section>
  );
}

/** What a state says, and its next steps; null where an article is shown or on its way. */
export function messageOf(session: SessionState, actions: PanelActions): Message | null {
  const again = { word: 'action.readAgain' as const, run: actions.readAgain };
  const anyway = { word: 'action.readAnyway' as const, run: actions.readAnyway };
  switch (session.kind) {
    case 'idle':
      return { title: 'state.idleTitle', text: 'state.idleText', steps: [] };
    case 'needsClick':
      if (session.withdrawn)
        return {
          title: 'state.withdrawnTitle',
          text: 'state.withdrawnText',
          steps: [{ word: 'action.allowSite', run: () => void actions.requestAccess() }],
        };
      return {
        title: 'state.needsClickTitle',
        text: session.url?.startsWith('file:') ? 'state.fileText' : 'state.needsClickText',
        steps: [],
      };
    case 'forbidden':
      return {
        title: 'state.forbiddenTitle',
        text: session.url?.startsWith('file:') ? 'state.fileText' : 'state.forbiddenText',
        steps: [],
      };
    case 'failed': {
      const [title, text] = FAILED[session.reason];
      return { title, text, steps: session.reason === 'not-html' ? [] : [again] };
    }
    case 'notArticle':
    case 'ready':
    case 'stale': {
      const { page } = session.article.detected;
      if (isBlocked(page)) return { title: `page.${page}Title`, text: `page.${page}Text`, steps: [again] };
      if (session.kind !== 'notArticle') return null;
      return { title: 'state.notArticleTitle', text: 'state.notArticleText', steps: [anyway] };
    }
    default:
      return null;
  }
}
