import type { Article } from '../shared/article.ts';
import type { Snapshot } from '../shared/snapshot.ts';
import type { UnreadableReason } from '../protocol.ts';
import type { SessionState } from './model.ts';

/**
 * What the panel knows of one tab, and how that changes: a pure reducer. The browser's side (ports, tabs, timers)
 * sends events and carries out the effects that come back. Every step that takes time carries a number, so that a
 * late answer for an earlier page is dropped.
 */
export interface Session {
  state: SessionState;
  /** The tab's address as the browser shows it; null while it is hidden from us. */
  url: string | null;
  /** Whether a port to the page is open. */
  connected: boolean;
  /** Number of the last look at the tab. */
  look: number;
  /** Number of the last reading asked for. */
  reading: number;
  /** A look is under way. */
  looking: boolean;
  /** Something happened under it that would have the tab looked at, had that not begun. */
  again: boolean;
  /** Number of the reading under way during which the page changed; -1: none. */
  outdated: number;
  /** Whether the page's one automatic second reading was used. */
  reread: boolean;
  /** The reader clicked the icon on this page: a refusal then comes from the browser itself. */
  granted: boolean;
  /** "Read this page anyway" holds until the address changes. */
  anyway: boolean;
  /** Ports lost since the last article: a page that keeps losing them is given up. */
  losses: number;
  /** The article that was shown when the address changed under the page, until another text is read. */
  left: { url: string; text: string } | null;
  /** Readings since then that found the same text. */
  waits: number;
}

/** What a look at the tab found. */
export type LookResult =
  | { kind: 'attached'; url: string }
  /** The address is hidden; `withdrawn`: the named hosts themselves are no longer allowed. */
  | { kind: 'hidden'; withdrawn: boolean }
  | { kind: 'forbidden'; url: string | null }
  /** The page went away under the look; `loading`: another is on its way. */
  | { kind: 'lost'; url: string | null; loading: boolean }
  | { kind: 'gone' };

export type SessionEvent =
  /** The tab came into view. */
  | { kind: 'shown' }
  | { kind: 'granted' }
  /** `tabs.onUpdated` with an address. */
  | { kind: 'navigated'; url: string }
  /** The page finished loading, announced itself, or access changed: a closed port may be opened again. */
  | { kind: 'awake' }
  /** A page that we are not connected to begins to load another: a click on the icon doesn't count for that one. */
  | { kind: 'leaving' }
  | { kind: 'looked'; look: number; result: LookResult }
  | { kind: 'disconnected' }
  | { kind: 'snapshot'; reading: number; snapshot: Snapshot }
  | { kind: 'unreadable'; reading: number; reason: UnreadableReason | 'internal' | 'timeout' }
  | { kind: 'composed'; reading: number; url: string; article: Article }
  /** After an in-page navigation the page fell quiet (or time was up). */
  | { kind: 'settled'; reading: number }
  | { kind: 'changed' }
  | { kind: 'readAnyway' }
  | { kind: 'readAgain' };

export type Effect =
  /** Examine the tab, inject the agent, open the port; answer with `looked`. */
  | { kind: 'look'; look: number; granted: boolean }
  /** See whether the page at the other end of the port is still there: Firefox doesn't always tell (reloads). */
  | { kind: 'check' }
  /** Ask the page for a snapshot; answer with `snapshot` or `unreadable`. */
  | { kind: 'ask'; reading: number }
  /** Wait until the page is quiet after an in-page navigation; answer with `settled`. */
  | { kind: 'settle'; reading: number }
  | { kind: 'compose'; reading: number; snapshot: Snapshot }
  /** Tell the background whether the page is ours. */
  | { kind: 'report'; ours: boolean };

export type Step = readonly [Session, readonly Effect[]];

const MOST_LOSSES = 3;
/** So often a page is given time to bring the text of its new address. */
const MOST_WAITS = 3;

export const NEW_SESSION: Session = {
  state: { kind: 'idle' },
  url: null,
  connected: false,
  look: 0,
  reading: 0,
  looking: false,
  again: false,
  outdated: -1,
  reread: false,
  granted: false,
  anyway: false,
  losses: 0,
  left: null,
  waits: 0,
};

/** The next session and what is to be done for it. Pure. */
export function reduce(session: Session, event: SessionEvent): Step {
  switch (event.kind) {
    case 'shown':
      return session.connected ? check(session) : look(session);
    case 'awake':
      return session.connected ? check(session) : lookUnlessUnderWay(session);
    case 'granted':
      return session.connected
        ? askIfIdle({ ...session, granted: true })
        : lookUnlessUnderWay({ ...session, granted: true, losses: 0 });
    case 'navigated':
      return navigated(session, event.url);
    case 'leaving':
      return session.connected ? [session, []] : look({ ...session, granted: false, anyway: false });
    case 'looked':
      return event.look === session.look ? looked(session, event.result) : [session, []];
    case 'disconnected':
      return disconnected(session);
    case 'settled':
      return event.reading === session.reading && session.connected ? look(session) : [session, []];
    case 'snapshot':
      return event.reading === session.reading
        ? [session, [{ kind: 'compose', reading: event.reading, snapshot: event.snapshot }]]
        : [session, []];
    case 'unreadable':
      return event.reading === session.reading ? unreadable(session, event.reason) : [session, []];
    case 'composed':
      return event.reading === session.reading ? composed(session, event.url, event.article) : [session, []];
    case 'changed':
      return changed(session);
    case 'readAnyway':
      return session.state.kind === 'notArticle'
        ? [{ ...session, anyway: true, state: { kind: 'ready', article: session.state.article, general: true } }, []]
        : [session, []];
    case 'readAgain':
      return session.connected
        ? ask({ ...session, reread: false })
        : look({ ...session, reread: false, losses: 0, state: { kind: 'connecting', url: session.url } });
  }
}

/** Whether two addresses show the same document: fragments don't count, except those that carry a route. */
export function sameDocument(a: string | null, b: string | null): boolean {
  return a !== null && b !== null && withoutFragment(a) === withoutFragment(b);
}

function withoutFragment(url: string): string {
  const hash = url.indexOf('#');
  return hash < 0 || /^#!?\//.test(url.slice(hash)) ? url : url.slice(0, hash);
}

/** What may stay on screen while the tab is looked at again: it says nothing of a page's content. */
const STANDING = new Set<SessionState['kind']>(['connecting', 'needsClick', 'forbidden', 'failed']);

function look(session: Session): Step {
  const number = session.look + 1;
  const state = STANDING.has(session.state.kind) ? session.state : ({ kind: 'connecting', url: session.url } as const);
  return [
    { ...session, connected: false, look: number, looking: true, again: false, reading: session.reading + 1, state },
    [{ kind: 'look', look: number, granted: session.granted }],
  ];
}

const check = (session: Session): Step => [session, [{ kind: 'check' }]];

/** The agent announces itself as soon as the first look has started it: looking anew would only take longer. */
const lookUnlessUnderWay = (session: Session): Step =>
  session.looking ? [{ ...session, again: true }, []] : look(session);

function ask(session: Session): Step {
  const reading = session.reading + 1;
  return [{ ...session, reading, state: { kind: 'loading', url: session.url ?? '' } }, [{ kind: 'ask', reading }]];
}

/** A click on a page that is shown already changes nothing; after a failure it reads again. */
function askIfIdle(session: Session): Step {
  return session.state.kind === 'failed' || session.state.kind === 'stale' ? ask(session) : [session, []];
}

function navigated(session: Session, url: string): Step {
  if (sameDocument(url, session.url)) {
    const blind = ['idle', 'needsClick', 'forbidden', 'failed'].includes(session.state.kind);
    return blind && !session.connected ? look({ ...session, url }) : [{ ...session, url }, []];
  }
  const fresh: Session = {
    ...session,
    left: 'article' in session.state ? leftBehind(session.state.article) : session.left,
    waits: 0,
    url,
    reread: false,
    granted: false,
    anyway: false,
    losses: 0,
    state: { kind: 'connecting', url },
  };
  if (!session.connected) return look(fresh);
  // The page's script may still be there, its address changed under it and its text following in a moment; or another
  // page is there already, and Firefox does not tell that the port is dead. A new look serves both.
  const reading = session.reading + 1;
  return [{ ...fresh, reading }, [{ kind: 'settle', reading }]];
}

function looked(before: Session, result: LookResult): Step {
  const session = { ...before, looking: false, again: false };
  if (before.again) {
    // What was found may be the page before: the check tells.
    if (result.kind === 'attached') {
      const [next, effects] = looked(session, result);
      return [next, [...effects, { kind: 'check' }]];
    }
    if (result.kind !== 'gone') return look(session);
  }
  switch (result.kind) {
    case 'attached': {
      const moved = !sameDocument(result.url, session.url);
      return ask({
        ...session,
        url: result.url,
        connected: true,
        ...(moved ? { reread: false, anyway: false } : {}),
      });
    }
    case 'hidden':
      return [{ ...session, url: null, state: { kind: 'needsClick', url: null, withdrawn: result.withdrawn } }, []];
    case 'forbidden':
      return [{ ...session, url: result.url, state: { kind: 'forbidden', url: result.url } }, []];
    case 'lost':
      return result.loading
        ? [{ ...session, url: result.url, state: { kind: 'connecting', url: result.url } }, []]
        : [{ ...session, url: result.url, state: { kind: 'failed', reason: 'lost', url: result.url } }, []];
    case 'gone':
      return [{ ...NEW_SESSION, look: session.look, reading: session.reading + 1 }, []];
  }
}

function disconnected(session: Session): Step {
  const losses = session.losses + 1;
  const apart: Session = { ...session, connected: false, losses, left: null, reading: session.reading + 1 };
  if (losses > MOST_LOSSES) return [{ ...apart, state: { kind: 'failed', reason: 'lost', url: session.url } }, []];
  return look({ ...apart, granted: false, reread: false });
}

function unreadable(session: Session, reason: UnreadableReason | 'internal' | 'timeout'): Step {
  const { state } = session;
  // A second reading that fails leaves the first one standing, marked as old.
  if (state.kind === 'ready' || state.kind === 'stale') return [{ ...session, state: { ...state, kind: 'stale' } }, []];
  return [{ ...session, state: { kind: 'failed', reason, url: session.url } }, []];
}

const leftBehind = ({ url, body }: Article): Session['left'] => (body.text ? { url, text: body.text } : null);

function composed(session: Session, url: string, article: Article): Step {
  const ours = article.detected.kind !== 'none';
  const { left, waits } = session;
  // The address ran ahead of the text: what is read is the article before.
  const behind = left !== null && article.url !== left.url && article.body.text === left.text;
  if (behind && waits < MOST_WAITS)
    return [
      { ...session, url, waits: waits + 1, state: { kind: 'connecting', url } },
      [{ kind: 'settle', reading: session.reading }],
    ];
  const state: SessionState =
    ours || session.anyway
      ? { kind: behind ? 'stale' : 'ready', article, general: !ours }
      : { kind: 'notArticle', url, article };
  const shown = { ...session, url, losses: 0, outdated: -1, left: behind ? left : null, waits: 0, state };
  const [next, effects] = session.outdated === session.reading ? changed(shown) : [shown, []];
  return [next, [{ kind: 'report', ours }, ...effects]];
}

/** What the page was read to be is not so any more. A reading still under way counts as old when it is done. */
function changed(before: Session): Step {
  const session = { ...before, outdated: before.reading };
  const { state } = session;
  const standing = state.kind === 'ready' || state.kind === 'notArticle' || state.kind === 'stale';
  if (!session.connected || !(standing || state.kind === 'failed')) return [session, []];
  if (!session.reread) {
    const reading = session.reading + 1;
    return [{ ...session, reread: true, reading }, [{ kind: 'ask', reading }]];
  }
  return state.kind === 'ready' ? [{ ...session, state: { ...state, kind: 'stale' } }, []] : [session, []];
}
