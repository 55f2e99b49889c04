import { signal, type Signal } from '@preact/signals';
import type { CitedVersion } from '../citation/reference.ts';
import type { OutlineEntry } from '../shared/article.ts';
import type { Take } from '../shared/snapshot.ts';
import type { Target } from '../protocol.ts';
import type { Corrections, ReadingPlace, ShownMention, View, ViewMemory } from './model.ts';
import { linkPage, type PageLink } from './page-link.ts';
import type { Look } from './look.ts';
import type { Reader } from './reader.ts';
import { NEW_SESSION, reduce, type Effect, type Session, type SessionEvent } from './session.ts';

/** One tab: its session and what the panel remembers of it. */
export interface TabSession {
  readonly tabId: number;
  readonly session: Signal<Session>;
  readonly view: Signal<View>;
  readonly place: Signal<ReadingPlace>;
  readonly mention: Signal<ShownMention | null>;
  readonly memory: Signal<ViewMemory>;
  /** The version chosen for this page; null = by the settings. */
  readonly version: Signal<CitedVersion | null>;
  readonly corrections: Signal<Corrections | null>;
  link: PageLink | null;
}

export interface SessionTools {
  look(tabId: number, granted: boolean): Promise<Look>;
  /** Whether the tab holds another page than the one that was looked at. */
  replaced(tabId: number): Promise<boolean>;
  read: Reader;
  /** What of the page at this address is read (`lib/sites/take.ts`). */
  take(url: string): Promise<Take | undefined>;
  report(tabId: number, ours: boolean): void;
  /** Called when a port opened, before the page is read. */
  attached(tabId: number): void;
  /** Where in the page the outline's headings are. */
  targets(outline: readonly OutlineEntry[], text: string): Target[];
  fail(error: unknown): void;
}

export interface Sessions {
  of(tabId: number): TabSession;
  known(tabId: number): boolean;
  send(tabId: number, event: SessionEvent): void;
  /** Forgets what is no longer true of a tab that is out of view; it is read again when it is shown. */
  rest(tabId: number): void;
  forget(tabId: number): void;
}

/** A page that doesn't answer for this long is not read. */
const SNAPSHOT_TIMEOUT = 20_000;
/** After an in-page navigation the page gets this long to show its new text, if it doesn't tell before. */
const SETTLE_TIME = 800;

/** The sessions of all tabs that were ever in view. */
export function createSessions(tools: SessionTools): Sessions {
  const sessions = new Map<number, TabSession>();
  /** Of tabs that get the time to show new text: what ends it early, and its timer. */
  const settling = new Map<number, { end(): void; timer: ReturnType<typeof setTimeout> }>();

  const of = (tabId: number): TabSession => {
    let entry = sessions.get(tabId);
    if (!entry) sessions.set(tabId, (entry = newTabSession(tabId)));
    return entry;
  };

  const send = (tabId: number, event: SessionEvent) => {
    const entry = of(tabId);
    const before = entry.session.value;
    const [after, effects] = reduce(before, event);
    entry.session.value = after;
    if (articleUrl(after) !== articleUrl(before)) forgetPlace(entry, articleUrl(before) === null);
    else entry.mention.value = mentionIn(entry.mention.peek(), before, after);
    for (const effect of effects) void run(entry, effect).catch(tools.fail);
  };

  /** An answer that took its time: a tab that was closed meanwhile has no session any more. */
  const tell = (entry: TabSession, event: SessionEvent) => {
    if (sessions.get(entry.tabId) === entry) send(entry.tabId, event);
  };

  const settled = (tabId: number) => {
    clearTimeout(settling.get(tabId)?.timer);
    settling.delete(tabId);
  };

  /** Closes the port without telling the session: it is about to get another, or to go. */
  const drop = (entry: TabSession) => {
    const { link } = entry;
    entry.link = null;
    settled(entry.tabId);
    link?.close();
  };

  const run = async (entry: TabSession, effect: Effect): Promise<void> => {
    const { tabId } = entry;
    switch (effect.kind) {
      case 'look': {
        drop(entry);
        const found = await tools.look(tabId, effect.granted).catch((error: unknown) => {
          tools.fail(error);
          return { kind: 'lost', url: null, loading: false } as const;
        });
        if (found.kind === 'attached') {
          if (entry.session.value.look !== effect.look || sessions.get(tabId) !== entry) return found.port.disconnect();
          attach(entry, found.port);
          tools.attached(tabId);
        }
        tell(entry, { kind: 'looked', look: effect.look, result: found });
        return;
      }
      case 'check': {
        const { link } = entry;
        if (!(await tools.replaced(tabId)) || !link || entry.link !== link) return;
        drop(entry);
        return tell(entry, { kind: 'disconnected' });
      }
      case 'ask': {
        const { reading } = effect;
        const take = await tools.take(entry.session.value.url ?? '');
        const answer = await entry.link?.ask({ kind: 'read', take }, SNAPSHOT_TIMEOUT);
        if (answer?.kind === 'snapshot') tell(entry, { kind: 'snapshot', reading, snapshot: answer.snapshot });
        else if (answer?.kind === 'unreadable') tell(entry, { kind: 'unreadable', reading, reason: answer.reason });
        else tell(entry, { kind: 'unreadable', reading, reason: 'timeout' });
        return;
      }
      case 'compose': {
        const { reading, snapshot } = effect;
        try {
          const article = await tools.read(snapshot);
          tell(entry, { kind: 'composed', reading, url: snapshot.url, article });
          // Without headings, too: the page then tells the share read.
          if (entry.session.value.reading === reading)
            entry.link?.watch(tools.targets(article.outline, article.body.text));
        } catch (error) {
          tell(entry, { kind: 'unreadable', reading, reason: 'internal' });
          throw error;
        }
        return;
      }
      case 'settle': {
        const end = () => {
          settled(tabId);
          tell(entry, { kind: 'settled', reading: effect.reading });
        };
        settled(tabId);
        settling.set(tabId, { end, timer: setTimeout(end, SETTLE_TIME) });
        return;
      }
      case 'report':
        tools.report(tabId, effect.ours);
    }
  };

  const attach = (entry: TabSession, port: Parameters<typeof linkPage>[0]) => {
    const { tabId } = entry;
    const link = linkPage(port, {
      onChanged: () => (settling.has(tabId) ? settling.get(tabId)!.end() : tell(entry, { kind: 'changed' })),
      onSection: (index, progress) => (entry.place.value = { index, progress }),
      onLost: () => {
        if (entry.link !== link) return;
        entry.link = null;
        tell(entry, { kind: 'disconnected' });
      },
    });
    entry.link = link;
  };

  return {
    of,
    known: (tabId) => sessions.has(tabId),
    send,
    rest(tabId) {
      const entry = sessions.get(tabId);
      if (!entry) return;
      drop(entry);
      const { look, reading } = entry.session.value;
      entry.session.value = { ...NEW_SESSION, look: look + 1, reading: reading + 1 };
    },
    forget(tabId) {
      const entry = sessions.get(tabId);
      if (entry) drop(entry);
      sessions.delete(tabId);
    },
  };
}

export const newMemory = (): ViewMemory => ({ folds: new Set(), groups: new Set(), filters: {}, scroll: {} });

function newTabSession(tabId: number): TabSession {
  return {
    tabId,
    session: signal(NEW_SESSION),
    view: signal<View>('outline'),
    place: signal<ReadingPlace>({ index: -1, progress: 0 }),
    mention: signal<ShownMention | null>(null),
    memory: signal(newMemory()),
    version: signal<CitedVersion | null>(null),
    corrections: signal<Corrections | null>(null),
    link: null,
  };
}

/** The mention after another reading, whose entities may stand elsewhere in their list. */
function mentionIn(shown: ShownMention | null, { state: before }: Session, { state: after }: Session) {
  if (!shown || !('article' in before && 'article' in after) || before.article === after.article) return shown;
  const name = before.article.entities[shown.entity]?.name;
  const entity = after.article.entities.findIndex((each) => each.name === name);
  return entity < 0 ? null : { ...shown, entity };
}

function articleUrl({ state }: Session): string | null {
  return 'article' in state ? state.article.url : null;
}

/**
 * Another article (or none): what belonged to the old one is forgotten. A reload passes through "none" and back to
 * the same article, so folds and scroll go only when a new address arrives.
 */
function forgetPlace(entry: TabSession, arriving: boolean) {
  entry.place.value = { index: -1, progress: 0 };
  entry.mention.value = null;
  const state = entry.session.value.state;
  const url = 'article' in state ? state.article.url : null;
  if (!arriving || url === null || url === remembered.get(entry)) return;
  remembered.set(entry, url);
  entry.memory.value = newMemory();
  entry.version.value = null;
  entry.corrections.value = null;
}

const remembered = new WeakMap<TabSession, string>();
