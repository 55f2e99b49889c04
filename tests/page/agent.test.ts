import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { commands } from 'vitest/browser';
import { startAgent } from '../../lib/page/agent.ts';
import { createHighlighter } from '../../lib/page/highlight.ts';
import { HIGHLIGHT } from '../../lib/page/highlight-css.ts';
import { pause } from '../../lib/page/slices.ts';
import type { AgentPort, AgentRuntime } from '../../lib/page/port.ts';
import { PORT, type PageToExtension, type PageToPanel, type PanelToPage } from '../../lib/protocol.ts';
import { articleHtml, bytes, showPage, sleep, until } from './pages.ts';

/** The extension's side of one page: what was announced, and ports to it. */
function extension() {
  const said: PageToExtension[] = [];
  const connects: ((port: AgentPort) => void)[] = [];
  const runtime: AgentRuntime = {
    id: 'x',
    sendMessage: (message) => {
      if (!runtime.id) throw new Error('Extension context invalidated.');
      said.push(message);
      return Promise.reject(new Error('Could not establish connection.'));
    },
    onConnect: { addListener: (listener) => connects.push(listener) },
  };
  const connect = (name = PORT) => {
    const answers: PageToPanel[] = [];
    let ask: (message: PanelToPage) => void = () => {};
    const leave: (() => void)[] = [];
    const port: AgentPort = {
      name,
      postMessage: (message) => {
        if (!runtime.id) throw new Error('Extension context invalidated.');
        answers.push(structuredClone(message));
      },
      disconnect: () => {},
      onMessage: { addListener: (listener) => (ask = listener) },
      onDisconnect: { addListener: (listener) => leave.push(listener) },
    };
    for (const listener of connects) listener(port);
    const next = <K extends PageToPanel['kind']>(kind: K, from = 0) =>
      until(
        () => answers.slice(from).find((answer): answer is Extract<PageToPanel, { kind: K }> => answer.kind === kind),
        (answer) => answer !== undefined,
      ).then((answer) => answer!);
    return { answers, ask: (message: PanelToPage) => ask(message), leave: () => leave.forEach((end) => end()), next };
  };
  return { runtime, said, connect };
}

const page = () => ({ document, href: () => location.href, highlighter: createHighlighter() });
const start = () => {
  const ext = extension();
  expect(startAgent(ext.runtime, page(), {})).toBe(true);
  return ext;
};
const target = (quote: string) => ({ node: null, quote, prefix: '', suffix: '' });
const ends: (() => void)[] = [];

beforeEach(() => commands.reduceMotion(true));
afterEach(() => {
  for (const end of ends.splice(0)) end();
});

describe('the agent', () => {
  it('starts once; again only where the first extension is gone', () => {
    const world = {};
    const first = extension();
    expect(startAgent(first.runtime, page(), world)).toBe(true);
    expect(startAgent(extension().runtime, page(), world)).toBe(false);
    delete first.runtime.id;
    expect(startAgent(extension().runtime, page(), world)).toBe(true);
  });

  it('announces itself at the start and when it comes back from the cache, whoever listens', async () => {
    const { said, runtime } = start();
    expect(said).toEqual([{ kind: 'announce', url: location.href }]);
    dispatchEvent(new PageTransitionEvent('pageshow', { persisted: false }));
    expect(said.length).toBe(1);
    dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    expect(said.length).toBe(2);
    delete runtime.id;
    dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    expect(said.length).toBe(2);
  });

  it('serves a whole session, and the page stays as it was before, during and after', async () => {
    showPage(articleHtml(8));
    const before = bytes();
    const { connect } = start();
    const panel = connect();
    panel.ask({ kind: 'read', question: 1 });
    const { snapshot, question } = await panel.next('snapshot');
    expect(question).toBe(1);
    expect(snapshot).toMatchObject({ url: location.href, title: '试验页', language: 'zh-CN' });
    expect(bytes()).toBe(before);

    const sections = [...document.querySelectorAll('h2')].map(({ textContent }) => target(textContent));
    panel.ask({ kind: 'watch', question: 2, targets: sections });
    expect(await panel.next('section')).toEqual({ kind: 'section', question: 2, index: 0, progress: 0 });
    panel.ask({ kind: 'reveal', question: 3, target: sections[6]! });
    expect(await panel.next('revealed')).toEqual({ kind: 'revealed', question: 3, found: true });
    await until(
      () => panel.answers.at(-1),
      (answer) => answer?.kind === 'section' && answer.index === 6,
    );
    expect([...CSS.highlights.get(HIGHLIGHT.flash)!].map(String)).toEqual(['第7节 关于第7件事']);
    panel.ask({ kind: 'reveal', question: 4, target: target('没有这句话') });
    expect(panel.answers.at(-1)).toEqual({ kind: 'revealed', question: 4, found: false });

    panel.ask({ kind: 'mark', question: 5, targets: [target('第1节'), target('第2节'), target('无')], current: 1 });
    expect(panel.answers.at(-1)).toEqual({ kind: 'marked', question: 5, found: 2 });
    expect(CSS.highlights.get(HIGHLIGHT.mark)?.size).toBe(2);
    expect(String([...CSS.highlights.get(HIGHLIGHT.current)!][0])).toBe('第2节');
    expect(bytes()).toBe(before);

    panel.leave();
    expect(CSS.highlights.size).toBe(0);
    expect(bytes()).toBe(before);
  });

  it('sends a long page in pieces, and stops when it is asked again', async () => {
    showPage(articleHtml(150, 20));
    const panel = start().connect();
    ends.push(panel.leave);
    panel.ask({ kind: 'read', question: 1 });
    const { snapshot } = await panel.next('snapshot');
    const pieces = panel.answers.flatMap((answer) => (answer.kind === 'markup' ? answer.text : []));
    expect(pieces.length).toBeGreaterThan(2);
    const sent = panel.answers.length;
    const read = new DOMParser().parseFromString(pieces.join('') + snapshot.markup, 'text/html');
    expect(read.querySelectorAll('p').length).toBe(document.querySelectorAll('p').length);
    panel.ask({ kind: 'read', question: 2 });
    while (panel.answers.length === sent) await pause();
    panel.ask({ kind: 'read', question: 3 });
    await panel.next('snapshot', sent);
    const asked = panel.answers.slice(sent).map((answer) => 'question' in answer && answer.question);
    expect(asked).toEqual([2, ...pieces.map(() => 3), 3]);
  });

  it('gives the selection with its context', () => {
    showPage('<p>前面的话。</p><p>选中<b>这 一</b>句，后面的话。</p><p>下一段</p>');
    const panel = start().connect();
    ends.push(panel.leave);
    document.getSelection()!.removeAllRanges();
    panel.ask({ kind: 'select', question: 1 });
    expect(panel.answers.at(-1)).toEqual({ kind: 'selection', question: 1, text: '', prefix: '', suffix: '' });
    const [, second] = document.querySelectorAll('p');
    document.getSelection()!.setBaseAndExtent(second!.firstChild!, 1, second!.lastChild!, 1);
    panel.ask({ kind: 'select', question: 2 });
    expect(panel.answers.at(-1)).toEqual({
      kind: 'selection',
      question: 2,
      text: '中这 一句',
      prefix: '选',
      suffix: '，后面的话。',
    });
  });

  it('gives a selection that ends in an empty box, and one of everything', () => {
    showPage('<p>第一段的文字。</p><div id="empty"></div><p>下一段。</p>');
    const panel = start().connect();
    ends.push(panel.leave);
    const selection = document.getSelection()!;
    selection.setBaseAndExtent(document.querySelector('p')!.firstChild!, 3, document.querySelector('#empty')!, 0);
    panel.ask({ kind: 'select', question: 1 });
    expect(panel.answers.at(-1)).toMatchObject({ text: '的文字。', prefix: '第一段', suffix: '' });
    selection.selectAllChildren(document.documentElement);
    panel.ask({ kind: 'select', question: 2 });
    expect(panel.answers.at(-1)).toMatchObject({ text: '第一段的文字。 下一段。' });
  });

  it('says changed once the text rests, once, and not for scripts, images or attributes', async () => {
    showPage(`<main>${articleHtml(3)}</main>`);
    const panel = start().connect();
    ends.push(panel.leave);
    panel.ask({ kind: 'read', question: 1 });
    await panel.next('snapshot');
    document.querySelector('main')!.append(document.createElement('script'), document.createElement('img'));
    document.querySelector('h1')!.className = 'other';
    await sleep(900);
    expect(panel.answers.map(({ kind }) => kind)).toEqual(['snapshot']);
    document.querySelector('p')!.firstChild!.nodeValue = '改过的一段';
    await panel.next('changed');
    document.querySelector('main')!.replaceChildren('又变了');
    await sleep(900);
    expect(panel.answers.map(({ kind }) => kind)).toEqual(['snapshot', 'changed']);
    panel.ask({ kind: 'read', question: 2 });
    const { snapshot } = await panel.next('snapshot', 2);
    expect(snapshot.markup).toContain('又变了');
  });

  it('says changed within a few seconds where something on the page ticks', async () => {
    showPage(`<p id="clock">0</p>${articleHtml(3)}`);
    const panel = start().connect();
    ends.push(panel.leave);
    panel.ask({ kind: 'read', question: 1 });
    await panel.next('snapshot');
    let ticks = 0;
    const ticker = setInterval(() => (document.querySelector('#clock')!.textContent = String(++ticks)), 200);
    try {
      expect(await panel.next('changed')).toEqual({ kind: 'changed' });
    } finally {
      clearInterval(ticker);
    }
  });

  it('says changed when the text changes while a long page is on its way', async () => {
    showPage(articleHtml(150, 20));
    const panel = start().connect();
    ends.push(panel.leave);
    panel.ask({ kind: 'read', question: 1 });
    while (!panel.answers.length) await pause();
    expect(panel.answers.at(-1)!.kind).toBe('markup');
    document.querySelector('p')!.firstChild!.nodeValue = '改过的一段';
    await panel.next('snapshot');
    await panel.next('changed');
  });

  it('watches nothing for a panel that left while the page was read', async () => {
    showPage(articleHtml(150, 20));
    const watching = new Set<MutationObserver>();
    const { observe, disconnect } = MutationObserver.prototype;
    MutationObserver.prototype.observe = function (...how) {
      watching.add(this);
      observe.apply(this, how);
    };
    MutationObserver.prototype.disconnect = function () {
      watching.delete(this);
      disconnect.apply(this);
    };
    ends.push(() => Object.assign(MutationObserver.prototype, { observe, disconnect }));
    const panel = start().connect();
    panel.ask({ kind: 'read', question: 1 });
    await pause();
    expect(watching.size).toBe(1);
    panel.leave();
    await until(
      () => watching.size,
      (size) => size === 0,
    );
    await sleep(300);
    expect(watching.size).toBe(0);
    expect(panel.answers).toEqual([]);
  });

  it('says changed when the text of an empty page comes after all', async () => {
    showPage('');
    document.title = '';
    const panel = start().connect();
    ends.push(panel.leave);
    panel.ask({ kind: 'read', question: 1 });
    await panel.next('unreadable');
    showPage(articleHtml(2));
    expect(await panel.next('changed')).toEqual({ kind: 'changed' });
  });

  it('answers why a page cannot be read, serves only its own port, and is quiet when the extension is gone', async () => {
    showPage('');
    document.title = '';
    const { connect, runtime } = start();
    const panel = connect();
    panel.ask({ kind: 'read', question: 1 });
    expect(await panel.next('unreadable')).toEqual({ kind: 'unreadable', question: 1, reason: 'empty' });
    const other = connect('something-else');
    other.ask({ kind: 'read', question: 1 });
    await sleep(50);
    expect(other.answers).toEqual([]);
    showPage(articleHtml(2));
    panel.ask({ kind: 'mark', question: 2, targets: [target('第1节')], current: null });
    delete runtime.id;
    panel.ask({ kind: 'reveal', question: 3, target: target('第2节') });
    expect(panel.answers.length).toBe(2);
    expect(CSS.highlights.size).toBe(0);
  });
});
