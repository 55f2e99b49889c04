import { describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { copyThroughEvent } from '../../lib/panel/copy-through-event.ts';
import { leaveCiteRequest, takeCiteRequest } from '../../lib/panel/cite-request.ts';
import { DEFAULT_SETTINGS } from '../../lib/panel/settings.ts';
import { detectArticle } from '../../lib/page/detect.ts';
import type { PageToExtension } from '../../lib/protocol.ts';
import { bytes, showPage, sleep } from './pages.ts';

/** Detects on the test's own document, an article being what has an `article` element and no #list. */
function detect() {
  const said: PageToExtension[] = [];
  let looks = 0;
  const runtime = { id: 'x', sendMessage: (message: PageToExtension) => Promise.resolve(said.push(message)) };
  const likely = (url: URL) => {
    looks++;
    return url.hash !== '#list' && document.querySelector('article') !== null;
  };
  detectArticle(runtime, { document, href: () => location.href, likely });
  return { said, runtime, looks: () => looks };
}

describe('detection', () => {
  it('says likely once, and leaves the page alone', async () => {
    showPage('<article>文章</article>');
    const before = bytes();
    const { said } = detect();
    expect(said).toEqual([{ kind: 'likely', likely: true, url: location.href }]);
    document.body.append('更多');
    await sleep(400);
    expect(said.length).toBe(1);
    document.body.lastChild!.remove();
    expect(bytes()).toBe(before);
  });

  it('says nothing of other pages, and looks again while they are filled', async () => {
    showPage('<div id="app"></div>');
    const { said, looks } = detect();
    expect(said).toEqual([]);
    for (let i = 0; i < 20; i++) document.querySelector('#app')!.append('…');
    await sleep(400);
    expect(looks()).toBe(2);
    document.querySelector('#app')!.innerHTML = '<article>来了</article>';
    await sleep(400);
    expect(said).toEqual([{ kind: 'likely', likely: true, url: location.href }]);
  });

  it('follows in-page navigation, and falls silent when the extension is gone', async () => {
    showPage('<article>文章</article>');
    const { said, runtime } = detect();
    history.pushState(null, '', '#list');
    await sleep(50);
    expect(said.at(-1)).toEqual({ kind: 'likely', likely: false, url: location.href });
    history.pushState(null, '', '#other');
    await sleep(50);
    expect(said.length).toBe(3);
    runtime.id = '';
    history.pushState(null, '', '#list');
    await sleep(50);
    expect(said.length).toBe(3);
  });
});

describe('the citing script', () => {
  it('takes its request once', () => {
    const request = { settings: { ...DEFAULT_SETTINGS, style: 'apa-7' }, today: '2026-01-02' };
    expect(takeCiteRequest()).toBe(null);
    leaveCiteRequest(request);
    expect(takeCiteRequest()).toEqual(request);
    expect(takeCiteRequest()).toBe(null);
  });

  it('copies both forms through a copy event that the page does not hear; DOM and selection stay', async () => {
    showPage('<p>选中的字</p>');
    document.getSelection()!.selectAllChildren(document.querySelector('p')!);
    const before = bytes();
    const got: string[] = [];
    const spy = (event: ClipboardEvent) => got.push(event.type);
    document.addEventListener('copy', spy);
    let copied = false;
    // A key press is the gesture that the command or the clipboardWrite permission stands for.
    const press = () => (copied = copyThroughEvent(document, '纯文本', '<i>斜</i>'));
    document.addEventListener('keydown', press, { once: true });
    await userEvent.keyboard('y');
    document.removeEventListener('copy', spy);
    expect(copied).toBe(true);
    expect(got).toEqual([]);
    expect(document.getSelection()!.toString()).toBe('选中的字');
    expect(bytes()).toBe(before);
  });
});
