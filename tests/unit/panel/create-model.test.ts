import './support/fake-browser.ts';
import { signal } from '@preact/signals';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { memoryCorrections } from '../../../lib/library/corrections.ts';
import { createModel, type ModelTools } from '../../../lib/panel/create-model.ts';
import type { Corrections, Overrule } from '../../../lib/panel/model.ts';
import type { Entity } from '../../../lib/shared/article.ts';
import { NEW_SESSION } from '../../../lib/panel/session.ts';
import type { PageLink } from '../../../lib/panel/page-link.ts';
import { createSessions } from '../../../lib/panel/sessions.ts';
import type { Stores } from '../../../lib/panel/stores.ts';
import { articleAt } from './support/article.ts';

const TAB = 1;
/** Shows the same article. */
const OTHER_TAB = 2;
const ARTICLE = articleAt('https://36kr.example/p/1', '36kr', {
  title: '岸边的仓库',
  authors: ['林一舟'],
  provenance: {
    chain: [
      {
        role: 'original',
        kind: 'wechat',
        name: '远岸观察',
        id: null,
        url: 'https://mp.weixin.qq.com/s/AbCdEfGhIjKlMnOpQrStUv',
        published: null,
        evidence: '本文来自微信公众号“远岸观察”',
        node: null,
      },
      {
        role: 'republisher',
        kind: 'website',
        name: '36氪',
        id: null,
        url: 'https://36kr.example/p/1',
        published: null,
        evidence: null,
        node: null,
      },
    ],
    licence: null,
  },
});

/** The model over one tab whose article is read; a clipboard that takes what it is given, or refuses. */
async function setUp({
  clipboard = true,
  corrections = memoryCorrections<Corrections>(),
  now = () => new Date(2026, 6, 2),
  readBody = async () => '',
} = {}) {
  const written: string[] = [];
  vi.stubGlobal('ClipboardItem', function (this: { parts: unknown }, parts: unknown) {
    this.parts = parts;
  });
  vi.stubGlobal('navigator', {
    clipboard: {
      write: async ([item]: { parts: Record<string, Blob> }[]) => {
        if (!clipboard) throw new DOMException('Document is not focused.', 'NotAllowedError');
        written.push((await item?.parts['text/plain']?.text()) ?? '');
      },
    },
  });
  vi.stubGlobal('document', { defaultView: new EventTarget(), execCommand: () => false });
  const fail = vi.fn<(error: unknown) => void>();
  const sessions = createSessions({
    look: async () => ({ kind: 'gone' }),
    replaced: async () => false,
    read: async () => ARTICLE,
    take: async () => undefined,
    report: () => {},
    attached: () => {},
    targets: () => [],
    fail,
  });
  for (const tab of [TAB, OTHER_TAB])
    sessions.of(tab).session.value = {
      ...NEW_SESSION,
      url: ARTICLE.url,
      connected: true,
      state: { kind: 'ready', article: ARTICLE, general: false },
    };
  // A page in which nothing is selected.
  sessions.of(TAB).link = {
    ask: async () => ({ kind: 'selection', question: 1, text: '', prefix: '', suffix: '' }),
  } as unknown as PageLink;
  const elsewhere = { verdicts: [] as Overrule[], changed: () => {} };
  const current = signal(TAB);
  const stores = {
    settings: { read: async () => null, write: vi.fn<(value: unknown) => void>(), watch: () => {} },
    overrules: {
      read: async () => elsewhere.verdicts,
      write: (verdicts: readonly Overrule[]) => void (elsewhere.verdicts = [...verdicts]),
      watch: (changed: () => void) => void (elsewhere.changed = changed),
    },
    corrections,
  };
  const tools: ModelTools = {
    sessions,
    current,
    stores: stores as unknown as Stores,
    take: async () => undefined,
    readBody,
    noteWords: () => ({ source: '来源', outline: '大纲', entities: '实体', unnamed: (kind) => kind }),
    openSettings: () => {},
    requestAccess: async () => true,
    now,
    fail,
  };
  const created = createModel(tools);
  await created.ready;
  const notice = () => created.model.notice.value?.code;
  return { ...created, ...created.model, written, stores, notice, fail, sessions, current, elsewhere };
}

const settled = () => new Promise((resolve) => setTimeout(resolve));

const entityOf = (name: string): Entity => ({
  name,
  href: '',
  kind: 'company',
  linked: 1,
  mentions: 1,
  positions: [0],
  aliases: [],
  verdict: 'entity',
  score: 1,
  reasons: [],
  nodes: [],
});

beforeEach(() => vi.restoreAllMocks());
afterEach(() => vi.unstubAllGlobals());

describe('the day of access', () => {
  it('is today’s, also in a panel that was left open over midnight', async () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
    try {
      let now = new Date(2026, 6, 2, 23, 59, 30);
      const { citation } = await setUp({ now: () => now });
      await vi.waitFor(() => expect(citation.value?.citation.text).toContain('[2026-07-02]'));
      now = new Date(2026, 6, 3, 0, 0, 30);
      vi.advanceTimersByTime(60_000);
      expect(citation.value?.citation.text).toContain('[2026-07-03]');
    } finally {
      vi.useRealTimers();
    }
  });
});

describe('copying', () => {
  it('by a command puts the shown citation on the clipboard', async () => {
    const { command, citation, written, notice } = await setUp();
    command('copy-citation');
    await vi.waitFor(() => expect(notice()).toBe('copied'));
    expect(written).toEqual([citation.value?.citation.text]);
    expect(written[0]).toContain('林一舟. 岸边的仓库');
  });

  it('by a command that the browser refuses says where it can be allowed', async () => {
    const { command, notice } = await setUp({ clipboard: false });
    command('copy-citation');
    await vi.waitFor(() => expect(notice()).toBe('copy-refused'));
  });

  it('by the button needs no permission: what failed there is told as it is', async () => {
    const { actions, notice } = await setUp({ clipboard: false });
    await actions.copyCitation('reference');
    expect(notice()).toBe('copy-failed');
  });

  it('of a quote says that nothing is selected where nothing is', async () => {
    const { command, notice } = await setUp();
    command('copy-quote');
    await vi.waitFor(() => expect(notice()).toBe('nothing-selected'));
  });

  it('of the in-text form copies that', async () => {
    const { actions, written } = await setUp();
    await actions.copyCitation('in-text');
    expect(written).toEqual(['[1]']);
  });

  it('of the in-text form copies the reference where the style has no such form', async () => {
    const { actions, written, citation } = await setUp();
    actions.setStyle('bibtex');
    expect(await actions.copyCitation('in-text')).toBe(true);
    expect(written).toEqual([citation.value?.citation.text]);
  });

  it('of the Markdown says so where the body could not be made, and so does saving it', async () => {
    const lost = new Error('a part of the extension is gone');
    const { actions, notice, written, fail } = await setUp({ readBody: () => Promise.reject(lost) });
    for (const run of [actions.copyMarkdown, actions.saveMarkdown]) {
      await run();
      expect(notice()).toBe('body-failed');
    }
    expect([written, fail.mock.calls]).toEqual([[], [[lost], [lost]]]);
  });
});

describe('a command', () => {
  it.each(['notArticle', 'forbidden', 'failed'] as const)('says that there is no article: %s', async (kind) => {
    const { command, sessions, model } = await setUp();
    const { session } = sessions.of(TAB);
    const state = { kind, url: ARTICLE.url, article: ARTICLE, reason: 'empty' } as const;
    session.value = { ...session.value, state };
    for (const name of ['copy-citation', 'copy-quote', 'next-section', 'previous-mention'] as const) {
      const before = model.notice.value?.serial;
      command(name);
      await settled();
      expect([model.notice.value?.code, model.notice.value?.serial === before]).toEqual(['no-article', false]);
    }
  });
});

describe('the cited version', () => {
  it('is the page, until the reader chooses the original; that is remembered', async () => {
    const { actions, citation, stores } = await setUp();
    expect(citation.value?.of).toBe('page');
    actions.setVersion('original');
    expect(citation.value?.citation.text).toContain('mp.weixin.qq.com');
    expect(stores.settings.write).toHaveBeenCalledWith(expect.objectContaining({ cite: 'original' }));
  });
});

describe('the style', () => {
  it('that was chosen comes first among the recent ones', async () => {
    const { actions, settings, citation } = await setUp();
    actions.setStyle('apa-7');
    expect(citation.value?.style).toBe('apa-7');
    expect(settings.value.recentStyles[0]).toBe('apa-7');
  });
});

describe('a verdict of the reader', () => {
  it('is kept, and gone again by its undo', async () => {
    const { actions, overrules, notice, ...panel } = await setUp();
    actions.overrule('得到', 'https://36kr.example/x', 'noise');
    expect(overrules.value).toEqual([{ name: '得到', href: 'https://36kr.example/x', verdict: 'noise' }]);
    panel.model.notice.value?.undo?.();
    expect([overrules.value, notice()]).toEqual([[], 'undone']);
  });

  it('is undone alone: what was said meanwhile in another window, and of the name before, stays', async () => {
    const { actions, overrules, elsewhere, ...panel } = await setUp();
    actions.overrule('得到', '', 'entity');
    actions.overrule('得到', '', 'noise');
    elsewhere.verdicts = [...elsewhere.verdicts, { name: '圈子', href: '', verdict: 'noise' }];
    elsewhere.changed();
    await settled();
    panel.model.notice.value?.undo?.();
    expect(overrules.value.map(({ name, verdict }) => [name, verdict])).toEqual([
      ['圈子', 'noise'],
      ['得到', 'entity'],
    ]);
  });
});

describe('the corrections of an article', () => {
  it('are those that are kept whenever a tab comes into view: taken back in one, they are gone in the other', async () => {
    const { actions, corrections, current } = await setUp();
    const show = (tab: number) => {
      current.value = tab;
      return settled();
    };
    actions.correct({ title: '河边的仓库' });
    await show(OTHER_TAB);
    expect(corrections.value).toEqual({ title: '河边的仓库' });
    await show(TAB);
    actions.correct(null);
    await show(OTHER_TAB);
    expect(corrections.value).toBeNull();
  });

  it('are undone where the reader is now', async () => {
    const { actions, corrections, current, ...panel } = await setUp();
    actions.correct({ title: '河边的仓库' });
    current.value = OTHER_TAB;
    await settled();
    panel.model.notice.value?.undo?.();
    expect(corrections.value).toBeNull();
  });

  it('are offered to be undone beside their own article only', async () => {
    const { actions, sessions, notice } = await setUp();
    actions.correct({ title: '河边的仓库' });
    expect(notice()).toBe('corrected');
    const other = { ...ARTICLE, url: 'https://36kr.com/p/2' };
    const { session } = sessions.of(TAB);
    session.value = { ...session.value, state: { kind: 'ready', article: other, general: false } };
    expect(notice()).toBeUndefined();
  });

  it('are waited for by a copy in each tab', async () => {
    const store = memoryCorrections<Corrections>();
    const { current, command, written } = await setUp({ corrections: store });
    await settled();
    await store.set(ARTICLE.url, { title: '河边的仓库' }, 0);
    current.value = OTHER_TAB;
    command('copy-citation');
    await vi.waitFor(() => expect(written).toHaveLength(1));
    expect(written[0]).toContain('河边的仓库');
  });

  it('that another window changes are those of the article in view at once, and no edit brings the old ones back', async () => {
    const kept = memoryCorrections<Corrections>();
    let changed = () => {};
    const store = { ...kept, watch: (tell: () => void) => void (changed = tell) };
    const { actions, corrections } = await setUp({ corrections: store });
    await settled();
    actions.correct({ title: '河边的仓库', authors: ['甲岸'] });
    await settled();
    await kept.replaceAll([]);
    changed();
    await settled();
    expect(corrections.value).toBeNull();
  });

  it('stay where the browser keeps none', async () => {
    const refuse = async () => {
      throw new Error('no database');
    };
    for (const get of [refuse, async () => null]) {
      const { actions, corrections, current, citation } = await setUp({
        corrections: { ...memoryCorrections<Corrections>(), set: refuse, get },
      });
      actions.correct({ title: '河边的仓库' });
      for (const tab of [OTHER_TAB, TAB]) {
        current.value = tab;
        await settled();
      }
      expect(corrections.value).toEqual({ title: '河边的仓库' });
      expect(citation.value?.citation.text).toContain('河边的仓库');
    }
  });

  it('are said to be gone with the panel where the browser keeps none', async () => {
    const set = () => Promise.reject(new Error('no database'));
    const { actions, notice } = await setUp({ corrections: { ...memoryCorrections<Corrections>(), set } });
    actions.correct({ title: '河边的仓库' });
    await settled();
    expect(notice()).toBe('not-kept');
  });
});

describe('the mention that is shown', () => {
  it('goes, with its marks in the page, when the reader says that it is no entity', async () => {
    const { sessions, actions, mention } = await setUp();
    const asked: unknown[] = [];
    const ask = async (question: { kind: string }) => (asked.push(question), { kind: 'marked', found: 1 });
    sessions.of(TAB).link = { ask } as unknown as PageLink;
    const article = { ...ARTICLE, entities: [entityOf('云榆'), entityOf('泊舟')] };
    sessions.of(TAB).session.value = {
      ...sessions.of(TAB).session.value,
      state: { kind: 'ready', article, general: false },
    };
    actions.showMentions(0, 0);
    await settled();
    actions.overrule('泊舟', '', 'noise');
    expect(mention.value).not.toBeNull();
    actions.overrule('云榆', '', 'noise');
    await settled();
    expect(mention.value).toBeNull();
    expect(asked.at(-1)).toMatchObject({ kind: 'mark', targets: [] });
  });

  it('is one of the same name after another reading, which may have found a name before it', async () => {
    const { sessions, session, mention } = await setUp();
    const read = (...names: string[]) =>
      sessions.send(TAB, {
        kind: 'composed',
        reading: sessions.of(TAB).session.value.reading,
        url: ARTICLE.url,
        article: { ...ARTICLE, entities: names.map((name) => entityOf(name)) },
      });
    const shown = () =>
      'article' in session.value && mention.value && session.value.article.entities[mention.value.entity]?.name;
    read('甲', '乙');
    sessions.of(TAB).mention.value = { entity: 1, mention: 0 };
    read('新', '甲', '乙');
    expect(shown()).toBe('乙');
    read('新');
    expect(mention.value).toBeNull();
  });
});
