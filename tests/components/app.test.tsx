import { fireEvent, screen } from '@testing-library/preact';
import { describe, expect, it } from 'vitest';
import type { FailureReason } from '../../lib/panel/model.ts';
import { bare, chaptered, crowded, republished, withPage } from './support/articles.ts';
import { show } from './support/show.tsx';

const ready = (article = republished) => ({ kind: 'ready', article, general: false }) as const;
const pause = () => new Promise((resolve) => setTimeout(resolve, 20));
/** So many companies. */
const crowdOf = (count: number) =>
  Array.from({ length: count }, (_, i) => ({
    ...republished.entities[0]!,
    name: `公司${i}`,
    href: `https://a.example/${i}`,
  }));
const heading = () => screen.getByRole('heading', { level: 1 }).textContent;

describe('the panel', () => {
  it('gives every state a sentence and its next step', async () => {
    const url = 'https://a.example/';
    const states = [
      [{ kind: 'idle' }, []],
      [{ kind: 'notArticle', url, article: bare }, ['仍要读这一页']],
      [{ kind: 'needsClick', url: null }, []],
      [{ kind: 'needsClick', url: null, withdrawn: true }, ['允许读取']],
      [{ kind: 'forbidden', url: null }, []],
      [ready(withPage({ ...bare, title: '' }, 'deleted')), ['重新读取']],
      [{ kind: 'notArticle', url, article: withPage(bare, 'verification') }, ['重新读取']],
    ] as const;
    const seen = new Set<string>();
    for (const [session, buttons] of states) {
      const { container, unmount } = await show({ session });
      const state = container.querySelector('.state');
      expect(state?.querySelector('.state-text')?.textContent?.length).toBeGreaterThan(8);
      expect([...(state?.querySelectorAll('button') ?? [])].map((button) => button.textContent)).toEqual(buttons);
      seen.add(state?.querySelector('h1')?.textContent ?? '');
      unmount();
    }
    expect(seen.size).toBe(states.length);
  });

  it('words every failure', async () => {
    const reasons: FailureReason[] = ['changing', 'empty', 'not-html', 'too-large', 'lost', 'timeout', 'internal'];
    const seen = new Set<string | null>();
    for (const reason of reasons) {
      const { unmount } = await show({ session: { kind: 'failed', reason, url: null } });
      seen.add(heading());
      unmount();
    }
    expect(seen.size).toBe(reasons.length);
  });

  it('shows a skeleton, not the old article, while it loads; and says so', async () => {
    const { session, container } = await show({ session: ready() });
    session.value = { kind: 'loading', url: 'https://b.example/' };
    await pause();
    expect(container.textContent).not.toContain('等待才是最贵的');
    expect(container.querySelector('p[role=status]')?.textContent).toBe('正在读取文章');
    expect(container.querySelector('[aria-busy] .skeleton')).toBeTruthy();
  });

  it('says for screen readers what it could not read, and that the page changed', async () => {
    const { session, container } = await show({ session: { kind: 'loading', url: '' } });
    const states = [
      [{ kind: 'failed', reason: 'timeout', url: null }, '页面没有回应'],
      [{ kind: 'notArticle', url: '', article: bare }, '这里没有认出文章'],
      [{ kind: 'forbidden', url: null }, '浏览器不允许扩展读取这里'],
      [{ kind: 'needsClick', url: null }, '点一下源读图标，就读这一页'],
      [ready(withPage(bare, 'deleted')), '文章已被删除'],
      [{ kind: 'stale', article: republished, general: false }, '页面有改动，下面是改动之前读到的。'],
      [ready(), '已读取：等待才是最贵的：一块推理芯片的上市前夜'],
    ] as const;
    for (const [state, said] of states) {
      session.value = state;
      await pause();
      expect(container.querySelector('p[role=status]')?.textContent).toBe(said);
    }
  });

  it('says in the view for reading that the body could not be made', async () => {
    const { container } = await show({
      session: ready({ ...republished, body: { ...republished.body, html: '' } }),
      view: 'reading',
      loadBodyHtml: () => Promise.reject(new Error('a part of the extension is gone')),
    });
    expect(container.querySelector('.view')?.textContent).toBe('没能整理出正文。刷新页面，再试一次。');
  });

  it('tells title, chain, authors, day, length and minutes in the header', async () => {
    const { container } = await show({ session: ready() });
    expect(heading()).toBe('等待才是最贵的：一块推理芯片的上市前夜');
    expect(container.querySelector('.chain-line')?.textContent).toBe('原文 远岸观察 → 转载 36氪');
    expect(container.querySelector('.meta')?.textContent).toBe('林一舟 · 2024年5月16日 · 6,210 字 · 16 分钟');
  });

  it('goes from the chain in the header to the view of the source', async () => {
    const { calls } = await show({ session: ready() });
    fireEvent.click(screen.getByTitle('查看来源与依据'));
    expect(calls).toEqual([['setView', 'source']]);
  });

  it('shortens thirty authors and shows all on request', async () => {
    const { container } = await show({ session: ready(crowded) });
    const authors = () => container.querySelector('.meta [lang]')?.textContent?.split('、').length;
    expect(authors()).toBe(3);
    fireEvent.click(screen.getByRole('button', { name: '另有 27 人' }));
    expect(authors()).toBe(30);
  });

  it('counts in English by number', async () => {
    const { container } = await show({ session: ready({ ...bare, body: { ...bare.body, minutes: 1 } }) }, 'en');
    expect(container.querySelector('.meta')?.textContent).toContain('1 minute');
    expect(container.querySelector('.meta')?.textContent).not.toContain('minutes');
  });

  it('has tabs that move by arrows and carry their panel', async () => {
    const { calls, settled } = await show({ session: ready() });
    const tab = screen.getByRole('tab', { name: /大纲/ });
    expect(tab.getAttribute('aria-selected')).toBe('true');
    fireEvent.keyDown(tab, { key: 'ArrowRight' });
    await settled();
    expect(calls).toEqual([['setView', 'entities']]);
    const chosen = screen.getByRole('tab', { selected: true });
    expect(document.activeElement).toBe(chosen);
    expect(screen.getByRole('tabpanel').getAttribute('aria-labelledby')).toBe(chosen.id);
    fireEvent.keyDown(chosen, { key: 'End' });
    await settled();
    expect(calls.at(-1)).toEqual(['setView', 'reading']);
  });

  it('has keys for views, copy, filter and help, but not while the reader types', async () => {
    const { calls, settled } = await show({ session: ready(chaptered) });
    fireEvent.keyDown(document.body, { key: 'c' });
    fireEvent.keyDown(document.body, { key: 'C', shiftKey: true });
    fireEvent.keyDown(document.body, { key: '/' });
    const filter = screen.getByRole('searchbox');
    expect(document.activeElement).toBe(filter);
    fireEvent.keyDown(filter, { key: 'c' });
    fireEvent.keyDown(document.body, { key: 'c', ctrlKey: true });
    expect(calls).toEqual([
      ['copyCitation', 'reference'],
      ['copyCitation', 'in-text'],
    ]);
    fireEvent.keyDown(document.body, { key: '3' });
    await settled();
    expect(calls.at(-1)).toEqual(['setView', 'source']);
    fireEvent.keyDown(document.body, { key: '?' });
    // Lazy: it comes with a chunk of its own.
    for (let i = 0; i < 50 && !document.querySelector('dialog'); i++) await pause();
    expect(document.querySelector('dialog')?.textContent).toContain('键盘操作');
  });

  it('has no keys for what is not drawn: a deleted page without a title has neither views nor a citation', async () => {
    const { calls } = await show({ session: ready(withPage({ ...bare, title: '' }, 'deleted')) });
    for (const key of ['c', 'C', '3']) fireEvent.keyDown(document.body, { key });
    expect(calls).toEqual([]);
  });

  it('offers to read again when the page changed, and keeps what it has', async () => {
    const { calls } = await show({ session: { kind: 'stale', article: republished, general: false } });
    fireEvent.click(screen.getByRole('button', { name: '重新读取' }));
    expect(calls).toEqual([['readAgain']]);
    expect(screen.getAllByRole('treeitem').length).toBeGreaterThan(3);
  });

  it('marks general reading and pages that are not whole', async () => {
    const first = await show({ session: { kind: 'ready', article: bare, general: true } });
    expect(first.container.querySelector('.meta .tag')?.textContent).toBe('一般网页');
    first.unmount();
    await show({ session: ready(withPage(republished, 'paid')) });
    expect(screen.getByText('付费文章，这里只有可以免费读的部分。')).toBeTruthy();
  });

  it('speaks a notice and offers its undo', async () => {
    let undone = 0;
    const { notice, container } = await show({ session: ready() });
    notice.value = { code: 'overruled', serial: 1, undo: () => undone++ };
    await pause();
    expect(container.querySelector('[role=status].notices')?.textContent).toBe('已记住你的判断撤销');
    fireEvent.click(screen.getByRole('button', { name: '撤销' }));
    await pause();
    expect([undone, container.querySelector('.notices')?.textContent]).toEqual([1, '']);
    notice.value = { code: 'overruled', serial: 2, undo: () => undone++ };
    fireEvent.click(await screen.findByRole('button', { name: '关闭' }));
    await pause();
    expect([undone, container.querySelector('.notices')?.textContent]).toEqual([1, '']);
  });

  it('shows the way to the setting where the browser refused a copy by shortcut', async () => {
    const { calls } = await show({ session: ready(), notice: { code: 'copy-refused', serial: 1 } });
    fireEvent.click(screen.getByRole('button', { name: '设置', description: '' }));
    expect(calls).toEqual([['openSettings']]);
  });

  it('keeps the filter of a view in the memory of its tab', async () => {
    const { model, settled } = await show({ session: ready(chaptered) });
    fireEvent.input(screen.getByRole('searchbox'), { target: { value: '第3章' } });
    model.actions.setView('entities');
    await settled();
    model.actions.setView('outline');
    await pause();
    expect((screen.getByRole('searchbox') as HTMLInputElement).value).toBe('第3章');
  });

  it.each(['outline', 'entities'] as const)('keeps the box of a filter that is set: %s', async (view) => {
    const many = { ...chaptered, entities: [...republished.entities, ...crowdOf(12)] };
    const { session, settled } = await show({ session: ready(many), view });
    fireEvent.input(screen.getByRole('searchbox'), { target: { value: '第9' } });
    session.value = ready({ ...many, outline: many.outline.slice(0, 5), entities: crowdOf(5), named: [] });
    await settled();
    expect((screen.getByRole('searchbox') as HTMLInputElement).value).toBe('第9');
    fireEvent.input(screen.getByRole('searchbox'), { target: { value: '' } });
    await settled();
    expect(screen.queryByRole('searchbox')).toBeNull();
  });
});
