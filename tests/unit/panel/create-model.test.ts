import './support/fake-browser.ts';
import { signal } from '@preact/signals';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { memoryCorrections } from '../../../lib/library/corrections.ts';
import { createModel, type ModelTools } from '../../../lib/panel/create-model.ts';
import type { Corrections } from '../../../lib/panel/model.ts';
import { NEW_SESSION } from '../../../lib/panel/session.ts';
import type { PageLink } from '../../../lib/panel/page-link.ts';
import { createSessions } from '../../../lib/panel/sessions.ts';
import type { Stores } from '../../../lib/panel/stores.ts';
import { articleAt } from './support/article.ts';

const TAB = 1;
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
async function setUp({ clipboard = true } = {}) {
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
  vi.stubGlobal('document', {
    addEventListener: () => {},
    removeEventListener: () => {},
    execCommand: () => false,
  });
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
  sessions.of(TAB).session.value = {
    ...NEW_SESSION,
    url: ARTICLE.url,
    state: { kind: 'ready', article: ARTICLE, general: false },
  };
  // A page in which nothing is selected.
  sessions.of(TAB).link = {
    ask: async () => ({ kind: 'selection', question: 1, text: '', prefix: '', suffix: '' }),
  } as unknown as PageLink;
  const stores = {
    settings: { read: async () => null, write: vi.fn<(value: unknown) => void>(), watch: () => {} },
    overrules: { read: async () => [], write: vi.fn<(value: unknown) => void>(), watch: () => {} },
    corrections: memoryCorrections<Corrections>(),
  };
  const tools: ModelTools = {
    sessions,
    current: signal(TAB),
    stores: stores as unknown as Stores,
    take: async () => undefined,
    readBody: async () => '',
    noteWords: () => ({ source: '来源', outline: '大纲', entities: '实体' }),
    openSettings: () => {},
    requestAccess: async () => true,
    now: () => new Date(2026, 6, 2),
    fail,
  };
  const created = createModel(tools);
  await created.ready;
  const notice = () => created.model.notice.value?.code;
  return { ...created, ...created.model, written, stores, notice, fail };
}

beforeEach(() => vi.restoreAllMocks());
afterEach(() => vi.unstubAllGlobals());

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
});
