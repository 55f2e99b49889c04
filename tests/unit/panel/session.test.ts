import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  NEW_SESSION,
  reduce,
  sameDocument,
  type Effect,
  type Session,
  type SessionEvent,
} from '../../../lib/panel/session.ts';
import type { Snapshot } from '../../../lib/shared/snapshot.ts';
import { articleAt } from './support/article.ts';

const A = 'https://36kr.com/p/1';
const B = 'https://36kr.com/p/2';
const snapshot = (url: string): Snapshot => ({
  url,
  title: '',
  language: 'zh-CN',
  meta: [],
  canonical: null,
  jsonLd: [],
  states: [],
  markup: '',
});

/** Sends events one after the other; gives the last session and all effects. */
function play(events: (SessionEvent | ((session: Session) => SessionEvent))[], start = NEW_SESSION) {
  let session = start;
  const effects: Effect[] = [];
  for (const event of events) {
    const [next, more] = reduce(session, typeof event === 'function' ? event(session) : event);
    session = next;
    effects.push(...more);
  }
  return { session, effects };
}
const attached =
  (url: string) =>
  (session: Session): SessionEvent => ({ kind: 'looked', look: session.look, result: { kind: 'attached', url } });
const composed =
  (url: string, kind: '36kr' | 'none' = '36kr') =>
  (session: Session): SessionEvent => ({
    kind: 'composed',
    reading: session.reading,
    url,
    article: articleAt(url, kind),
  });
const ready = play([{ kind: 'shown' }, attached(A), composed(A)]).session;

describe('session', () => {
  it('looks, asks, composes and is ready', () => {
    const { session, effects } = play([
      { kind: 'shown' },
      attached(A),
      (now) => ({ kind: 'snapshot', reading: now.reading, snapshot: snapshot(A) }),
      composed(A),
    ]);
    expect(effects.map(({ kind }) => kind)).toEqual(['look', 'ask', 'compose', 'report']);
    expect(session.state).toMatchObject({ kind: 'ready', general: false });
  });

  it('drops a look, a snapshot and an article of earlier numbers', () => {
    const late: SessionEvent[] = [
      { kind: 'looked', look: ready.look - 1, result: { kind: 'forbidden', url: A } },
      { kind: 'snapshot', reading: ready.reading - 1, snapshot: snapshot(A) },
      { kind: 'unreadable', reading: ready.reading - 1, reason: 'empty' },
      { kind: 'composed', reading: ready.reading - 1, url: A, article: articleAt(B) },
    ];
    for (const event of late) expect(reduce(ready, event)).toEqual([ready, []]);
  });

  it('shows no old article under a new address, and waits for the page to show its own', () => {
    const { session, effects } = play([{ kind: 'navigated', url: B }], ready);
    expect(session.state).toEqual({ kind: 'connecting', url: B });
    expect(effects).toEqual([{ kind: 'settle', reading: session.reading }]);
    const late = play([{ kind: 'composed', reading: ready.reading, url: A, article: articleAt(A) }], session);
    expect(late.session.state.kind).toBe('connecting');
  });

  it('keeps the article while only the fragment changes, but not for a route in it', () => {
    expect(play([{ kind: 'navigated', url: `${A}#part-2` }], ready).session.state.kind).toBe('ready');
    expect(play([{ kind: 'navigated', url: `${A}#/other` }], ready).session.state.kind).toBe('connecting');
  });

  it('looks again when the port is lost, and gives up after the fourth loss without an article', () => {
    let session = ready;
    for (let losses = 1; losses <= 3; losses++) {
      const lost = reduce(session, { kind: 'disconnected' });
      expect(lost[1].map(({ kind }) => kind)).toEqual(['look']);
      session = play([attached(A)], lost[0]).session;
    }
    const [given, effects] = reduce(session, { kind: 'disconnected' });
    expect(given.state).toEqual({ kind: 'failed', reason: 'lost', url: A });
    expect(effects).toEqual([]);
  });

  it('asks for a click where the address is hidden, and says forbidden only after a refusal', () => {
    const hidden = play([
      { kind: 'shown' },
      (now) => ({ kind: 'looked', look: now.look, result: { kind: 'hidden', withdrawn: false } }),
    ]).session;
    expect(hidden.state).toEqual({ kind: 'needsClick', url: null, withdrawn: false });
    const { session, effects } = play([{ kind: 'granted' }], hidden);
    expect(effects).toEqual([{ kind: 'look', look: session.look, granted: true }]);
    expect(
      play([{ kind: 'looked', look: session.look, result: { kind: 'forbidden', url: null } }], session).session.state
        .kind,
    ).toBe('forbidden');
  });

  describe('what happens while a tab is being looked at', () => {
    const looking = play([{ kind: 'shown' }]).session;
    const lost = (now: Session): SessionEvent => ({
      kind: 'looked',
      look: now.look,
      result: { kind: 'lost', url: A, loading: true },
    });

    it.each(['granted', 'awake'] as const)('is not looked at anew: %s', (kind) => {
      const { session, effects } = play([{ kind }], looking);
      expect(effects).toEqual([]);
      const found = play([attached(A)], session);
      expect(found.effects).toEqual([{ kind: 'ask', reading: found.session.reading }, { kind: 'check' }]);
    });

    it('is looked at again where nothing was found, with the right that a click gave', () => {
      const woken = play([{ kind: 'awake' }, lost], looking);
      expect(woken.effects).toEqual([{ kind: 'look', look: woken.session.look, granted: false }]);
      const clicked = play(
        [
          { kind: 'granted' },
          (now) => ({ kind: 'looked', look: now.look, result: { kind: 'hidden', withdrawn: false } }),
        ],
        looking,
      );
      expect(clicked.effects).toEqual([{ kind: 'look', look: clicked.session.look, granted: true }]);
      expect(play([lost], woken.session).effects).toEqual([]);
    });
  });

  it('does not take a click on one hidden page for the next', () => {
    const refused = play([
      { kind: 'granted' },
      (now) => ({ kind: 'looked', look: now.look, result: { kind: 'forbidden', url: null } }),
    ]).session;
    const { session, effects } = play([{ kind: 'leaving' }], refused);
    expect(effects).toEqual([{ kind: 'look', look: session.look, granted: false }]);
  });

  it('keeps a sentence on screen while it looks again, but never an article', () => {
    const failed = play([(now) => ({ kind: 'unreadable', reading: now.reading, reason: 'empty' })], {
      ...ready,
      connected: false,
      state: { kind: 'loading', url: A },
    }).session;
    expect(play([{ kind: 'awake' }], failed).session.state.kind).toBe('failed');
    expect(play([{ kind: 'disconnected' }], ready).session.state.kind).toBe('connecting');
  });

  it('waits for a page that is still loading, and fails where none comes', () => {
    const looking = play([{ kind: 'shown' }]).session;
    const lost = (loading: boolean) =>
      play([{ kind: 'looked', look: looking.look, result: { kind: 'lost', url: A, loading } }], looking).session.state
        .kind;
    expect(lost(true)).toBe('connecting');
    expect(lost(false)).toBe('failed');
  });

  it('reads a changed page again once by itself, then offers it', () => {
    const first = play([{ kind: 'changed' }], ready);
    expect(first.effects).toEqual([{ kind: 'ask', reading: first.session.reading }]);
    expect(first.session.state.kind).toBe('ready');
    const second = play([composed(A), { kind: 'changed' }], first.session);
    expect(second.session.state.kind).toBe('stale');
    const again = play([{ kind: 'readAgain' }], second.session);
    expect(again.session.state.kind).toBe('loading');
  });

  it('reads again a page that changed while it was read, and marks the second reading old', () => {
    const loading = play([{ kind: 'shown' }, attached(A), { kind: 'changed' }]).session;
    const first = play([composed(A)], loading);
    expect(first.effects.map(({ kind }) => kind)).toEqual(['report', 'ask']);
    expect(play([composed(A)], first.session).session.state.kind).toBe('ready');
    expect(play([{ kind: 'changed' }, composed(A)], first.session).session.state.kind).toBe('stale');
  });

  it('keeps the first reading, marked old, when the second one fails', () => {
    const { session } = play(
      [{ kind: 'changed' }, (now) => ({ kind: 'unreadable', reading: now.reading, reason: 'changing' })],
      ready,
    );
    expect(session.state).toMatchObject({ kind: 'stale' });
  });

  it('reads a page that is not ours only when asked, until the address changes', () => {
    const none = play([{ kind: 'shown' }, attached(A), composed(A, 'none')]).session;
    expect(none.state.kind).toBe('notArticle');
    const general = play([{ kind: 'readAnyway' }], none).session;
    expect(general.state).toMatchObject({ kind: 'ready', general: true });
    expect(play([{ kind: 'changed' }, composed(A, 'none')], general).session.state).toMatchObject({ general: true });
    const moved = play(
      [{ kind: 'navigated', url: B }, (now) => ({ kind: 'settled', reading: now.reading }), composed(B, 'none')],
      general,
    ).session;
    expect(moved.state.kind).toBe('notArticle');
  });

  it('looks anew after an in-page navigation: the page behind an open port may be another', () => {
    const { session, effects } = play(
      [{ kind: 'navigated', url: B }, (now) => ({ kind: 'settled', reading: now.reading })],
      ready,
    );
    expect(effects.at(-1)).toEqual({ kind: 'look', look: session.look, granted: false });
    expect(session.connected).toBe(false);
  });

  describe('an address that runs ahead of its text', () => {
    const settled = (now: Session): SessionEvent => ({ kind: 'settled', reading: now.reading });
    const composedAs =
      (url: string, text: string) =>
      (now: Session): SessionEvent => ({
        kind: 'composed',
        reading: now.reading,
        url,
        article: { ...articleAt(url), body: { ...articleAt(url).body, text } },
      });
    const old = '旧的一篇';
    const read = play([{ kind: 'shown' }, attached(A), composedAs(A, old)]).session;
    const moved = play([{ kind: 'navigated', url: B }, settled, attached(B)], read).session;

    it('is waited for: the old text is not cited under it', () => {
      const { session, effects } = play([composedAs(B, old)], moved);
      expect(session.state).toEqual({ kind: 'connecting', url: B });
      expect(effects).toEqual([{ kind: 'settle', reading: session.reading }]);
      expect(play([settled, attached(B), composedAs(B, '新的一篇')], session).session.state.kind).toBe('ready');
    });

    it('is shown as old when the text does not come, and read once more when it does', () => {
      const again = [settled, attached(B), composedAs(B, old)];
      const { session } = play([composedAs(B, old), ...again, ...again, ...again], moved);
      expect(session.state).toMatchObject({ kind: 'stale', article: { url: B } });
      const { session: late, effects } = play([{ kind: 'changed' }], session);
      expect(effects).toEqual([{ kind: 'ask', reading: late.reading }]);
      expect(play([composedAs(B, '新的一篇')], late).session.state.kind).toBe('ready');
    });

    it('is taken at once where the article is the same or the text another', () => {
      expect(play([composedAs(B, '新的一篇')], moved).session.state.kind).toBe('ready');
      expect(play([composedAs(A, old)], moved).session.state.kind).toBe('ready');
    });
  });

  it('forgets a tab that is gone', () => {
    const { session } = play([
      { kind: 'shown' },
      (now) => ({ kind: 'looked', look: now.look, result: { kind: 'gone' } }),
    ]);
    expect(session.state.kind).toBe('idle');
  });

  it('never shows an article that belongs to another address, whatever happens in whatever order', () => {
    const urls = fc.constantFrom(A, B, `${A}#x`, 'https://mp.weixin.qq.com/s/abc');
    const step = fc.oneof(
      urls.map((url) => ({ kind: 'navigated', url }) as const),
      fc
        .constantFrom('shown', 'granted', 'awake', 'disconnected', 'changed', 'readAnyway', 'readAgain')
        .map((kind) => ({ kind }) as SessionEvent),
      fc.tuple(urls, fc.integer({ min: -2, max: 0 })).map(([url, back]) => (session: Session): SessionEvent => ({
        kind: 'looked',
        look: session.look + back,
        result: { kind: 'attached', url },
      })),
      fc.tuple(urls, fc.integer({ min: -2, max: 0 })).map(([url, back]) => (session: Session): SessionEvent => ({
        kind: 'composed',
        reading: session.reading + back,
        url,
        article: articleAt(url),
      })),
      fc
        .integer({ min: -2, max: 0 })
        .map((back) => (session: Session): SessionEvent => ({ kind: 'settled', reading: session.reading + back })),
    );
    fc.assert(
      fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
        let session = NEW_SESSION;
        for (const event of steps) {
          [session] = reduce(session, typeof event === 'function' ? event(session) : event);
          expect('article' in session.state && !sameDocument(session.state.article.url, session.url)).toBe(false);
        }
      }),
    );
  });
});
