import { fireEvent, screen, within } from '@testing-library/preact';
import { describe, expect, it } from 'vitest';
import { bare, crowded, republished } from './support/articles.ts';
import { show } from './support/show.tsx';

const options = { session: { kind: 'ready', article: republished, general: false }, view: 'source' } as const;
const pause = () => new Promise((resolve) => setTimeout(resolve, 20));

async function openCorrections() {
  const shown = await show(options);
  const details = shown.container.querySelector<HTMLDetailsElement>('.corrections')!;
  details.open = true;
  fireEvent(details, new Event('toggle'));
  await shown.settled();
  return shown;
}

describe('the source', () => {
  it('is a chain of cards, earliest first, with ID, date or "unknown", and a link', async () => {
    const { container } = await show(options);
    const cards = [...container.querySelectorAll('.card')];
    expect(cards.map((card) => card.querySelector('.card-name')?.textContent)).toEqual(['远岸观察', '36氪']);
    expect(cards[0]?.textContent).toContain('ID：faraway-shore');
    expect(cards[0]?.textContent).toContain('日期不详');
    expect(cards[1]?.querySelector('time')?.textContent).toBe('2024年5月16日');
    expect(cards[0]?.querySelector('a')?.getAttribute('href')).toBe(republished.provenance.chain[0]?.url);
  });

  it('shows the evidence and goes to it', async () => {
    const { calls } = await show(options);
    const evidence = republished.provenance.chain[0]!.evidence!;
    fireEvent.click(screen.getByTitle('在页面上查看这句话'));
    expect(calls).toEqual([['reveal', { node: 12, quote: evidence, prefix: '', suffix: '' }]]);
  });

  it('chooses the cited version by a card', async () => {
    const { calls, citation } = await show(options);
    const radios = within(screen.getByRole('radiogroup', { name: '来源链' })).getAllByRole('radio');
    expect(radios.map((radio) => (radio as HTMLInputElement).checked)).toEqual([false, true]);
    fireEvent.click(radios[0]!);
    expect(calls).toEqual([['setVersion', 'original']]);
    expect(citation.value?.of).toBe('original');
  });

  it('names the hands by their printed roles, and the licence', async () => {
    const { container } = await show(options);
    const facts = [...container.querySelectorAll('.fact')].map((fact) => [...fact.children].map((c) => c.textContent));
    expect(facts.slice(0, 4)).toEqual([
      ['作者', '林一舟'],
      ['编辑', '陈禾'],
      ['摄影', '周未'],
      ['授权', '经授权发布'],
    ]);
  });

  it('says of a link its own title, that it is the first publication or will expire, and shows by-lines that disagree', async () => {
    const { chain } = republished.provenance;
    const provenance = {
      ...republished.provenance,
      chain: [{ ...chain[0]!, title: '远岸旧题', act: 'first' as const, temporary: true as const }, ...chain.slice(1)],
      conflicts: [{ field: 'authors' as const, values: ['岸边编辑部'] }],
    };
    const { container } = await show({
      ...options,
      session: { kind: 'ready', article: { ...republished, provenance }, general: false },
    });
    const [first, second] = [...container.querySelectorAll('.card')].map((card) => card.textContent);
    expect(first).toContain('《远岸旧题》');
    expect(first).toContain('首次发表');
    expect(first).toContain('临时链接，会失效');
    expect(second).not.toContain('首次发表');
    const facts = [...container.querySelectorAll('.fact')].map((fact) => [...fact.children].map((c) => c.textContent));
    expect(facts[1]).toEqual(['文中另有署名', '岸边编辑部']);
  });

  it('compares the versions and marks what differs', async () => {
    const { container } = await show(options);
    const rows = [...container.querySelectorAll('.compare tbody tr')];
    const marked = rows
      .filter((row) => row.classList.contains('differs'))
      .map((row) => row.querySelector('th')?.textContent);
    expect(marked).toEqual(['账号或网站（不同）', '类型（不同）', '日期（不同）', '链接（不同）', '附注（不同）']);
  });

  it('without a statement says that the page counts as the original, and offers no choice', async () => {
    await show({ ...options, session: { kind: 'ready', article: bare, general: false } });
    expect(screen.getByText('文中没有说转自别处，按原创处理。')).toBeTruthy();
    expect(screen.queryAllByRole('radio')).toEqual([]);
  });

  it('of a page that is no link of the chain: it stands at the end and can be cited', async () => {
    const article = {
      ...republished,
      provenance: { ...republished.provenance, chain: [republished.provenance.chain[0]!] },
    };
    const { container, calls } = await show({ ...options, session: { kind: 'ready', article, general: false } });
    const cards = [...container.querySelectorAll('.card')];
    expect(cards.map((card) => card.querySelector('.card-name')?.textContent)).toEqual(['远岸观察', '36kr.com']);
    expect(cards[1]?.textContent).toContain('本页');
    fireEvent.click(within(cards[0] as HTMLElement).getByRole('radio'));
    expect(calls).toEqual([['setVersion', 'original']]);
  });

  it('of a mirror: the page, the republisher and the original can each be cited', async () => {
    const { calls } = await show({ ...options, session: { kind: 'ready', article: crowded, general: false } });
    const radios = within(screen.getByRole('radiogroup', { name: '来源链' })).getAllByRole('radio');
    fireEvent.click(radios[1]!);
    fireEvent.click(radios[0]!);
    expect(calls.map((call) => call[1])).toEqual(['republisher', 'original']);
  });
});

describe('corrections', () => {
  it('keep what is being typed when the panel is drawn again', async () => {
    const { container, session } = await openCorrections();
    const title = container.querySelector<HTMLTextAreaElement>('#c-title')!;
    fireEvent.input(title, { target: { value: '远岸的回信（' } });
    session.value = { ...session.value };
    await pause();
    expect(title.value).toBe('远岸的回信（');
  });

  it('of the title keep the others; a reset takes back only its own', async () => {
    const { corrections } = await openCorrections();
    corrections.value = { account: '别名' };
    await pause();
    fireEvent.change(screen.getAllByLabelText('标题')[0]!, { target: { value: '新题' } });
    expect(corrections.value).toEqual({ account: '别名', title: '新题' });
    await pause();
    fireEvent.click(screen.getByRole('button', { name: '恢复“标题”' }));
    expect(corrections.value).toEqual({ account: '别名' });
    await pause();
    fireEvent.click(screen.getByRole('button', { name: '全部恢复原样' }));
    expect(corrections.value).toBeNull();
  });

  it('of the original are taken back one by one, and so is the type', async () => {
    const { container, corrections } = await openCorrections();
    const all = { title: '另题', account: '别名', published: '2024-05-15', url: 'https://mp.weixin.qq.com/s/b' };
    corrections.value = { type: 'report', original: all };
    await pause();
    const group = within(container.querySelector<HTMLElement>('fieldset')!);
    fireEvent.click(group.getByRole('button', { name: '恢复“原文 · 标题”' }));
    expect(corrections.value).toMatchObject({ original: { account: '别名' } });
    expect(corrections.value!.original).not.toHaveProperty('title');
    await pause();
    fireEvent.click(group.getByRole('button', { name: '恢复“原文 · 链接”' }));
    expect(corrections.value).toEqual({ type: 'report', original: { account: '别名', published: '2024-05-15' } });
    await pause();
    fireEvent.click(group.getByRole('button', { name: '恢复“原文 · 公众号”' }));
    expect(corrections.value).toEqual({ type: 'report', original: { published: '2024-05-15' } });
    await pause();
    fireEvent.click(group.getByRole('button', { name: '恢复“原文 · 发布日期”' }));
    expect(corrections.value).toEqual({ type: 'report' });
    await pause();
    fireEvent.click(screen.getByRole('button', { name: '恢复“类型”' }));
    expect(corrections.value).toBeNull();
  });

  it('of the original’s title are its own: the page’s stays', async () => {
    const { container, corrections } = await openCorrections();
    const [page, title] = [...container.querySelectorAll<HTMLTextAreaElement>('#c-title, #c-o-title')];
    expect(title!.value).toBe(page!.value);
    fireEvent.change(title!, { target: { value: '远岸旧题' } });
    expect(corrections.value).toEqual({ original: { title: '远岸旧题' } });
  });

  it('of an address are taken when it is one; what is no address stays in the field, which says so', async () => {
    const { calls, corrections } = await openCorrections();
    const url = screen.getAllByLabelText<HTMLInputElement>('链接')[0]!;
    const found = url.value;
    for (const wrong of ['not a url', 'javascript:alert(1)', 'https://', 'https://a b.example/']) {
      fireEvent.input(url, { target: { value: wrong } });
      fireEvent.change(url, { target: { value: wrong } });
      await pause();
      expect([url.value, url.getAttribute('aria-invalid')]).toEqual([wrong, 'true']);
      expect(screen.getByRole('alert').textContent).toBe('请填写以 http:// 或 https:// 开头的链接。');
      expect(url.getAttribute('aria-describedby')).toBe(screen.getByRole('alert').id);
    }
    expect(calls).toEqual([]);
    fireEvent.click(screen.getByRole('button', { name: '恢复“链接”' }));
    await pause();
    expect([url.value, url.getAttribute('aria-invalid'), calls]).toEqual([found, null, []]);
    fireEvent.change(url, { target: { value: 'https://river.example/9' } });
    expect(corrections.value).toEqual({ url: 'https://river.example/9' });
  });

  it('are all taken back at once, with an address that was refused', async () => {
    const { corrections } = await openCorrections();
    const url = () => screen.getAllByLabelText<HTMLInputElement>('链接')[0]!;
    const found = url().value;
    fireEvent.change(screen.getAllByLabelText('标题')[0]!, { target: { value: '新题' } });
    fireEvent.change(url(), { target: { value: 'not a url' } });
    await pause();
    expect(screen.queryByRole('alert')).not.toBeNull();
    fireEvent.click(screen.getByRole('button', { name: '全部恢复原样' }));
    await pause();
    expect([corrections.value, url().value, screen.queryByRole('alert')]).toEqual([null, found, null]);
  });

  it('of dates end with the year 9999: a fifth digit would be no date', async () => {
    await openCorrections();
    for (const date of screen.getAllByLabelText<HTMLInputElement>(/日期/)) expect(date.max).toBe('9999-12-31');
  });

  it('of a date are one change, though browsers report the year at each digit', async () => {
    const { calls } = await openCorrections();
    const date = screen.getAllByLabelText<HTMLInputElement>('发布日期')[0]!;
    for (const value of ['0002-05-16', '0020-05-16', '0202-05-16']) {
      fireEvent.input(date, { target: { value } });
      fireEvent.change(date, { target: { value } });
      await pause();
      expect([date.value, screen.queryByRole('alert')]).toEqual([value, null]);
    }
    fireEvent.change(date, { target: { value: '2023-05-16' } });
    expect(calls).toEqual([['correct', { published: '2023-05-16' }]]);
  });

  it('of a date left unfinished fall back to the date before', async () => {
    const { calls } = await openCorrections();
    const date = screen.getAllByLabelText<HTMLInputElement>('发布日期')[0]!;
    const before = date.value;
    fireEvent.input(date, { target: { value: '0202-05-16' } });
    fireEvent.change(date, { target: { value: '0202-05-16' } });
    await pause();
    fireEvent.blur(date);
    await pause();
    expect([date.value, calls]).toEqual([before, []]);
  });

  it('that were refused stay with their article', async () => {
    const { session } = await openCorrections();
    fireEvent.change(screen.getAllByLabelText('链接')[0]!, { target: { value: 'not a url' } });
    await pause();
    session.value = { ...options.session, article: { ...republished, url: 'https://36kr.com/p/2' } };
    await pause();
    expect(screen.getAllByLabelText<HTMLInputElement>('链接')[0]!.value).toBe('https://36kr.com/p/2');
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('of authors hold a name once', async () => {
    const { calls } = await openCorrections();
    const input = screen.getByPlaceholderText('添加作者');
    fireEvent.blur(input, { target: { value: '张三、张三、林一舟' } });
    expect(calls).toEqual([['correct', { authors: ['林一舟', '张三'] }]]);
  });

  it('of authors are chips: add several at once, take one away', async () => {
    const { calls } = await openCorrections();
    const input = screen.getByPlaceholderText('添加作者');
    fireEvent.input(input, { target: { value: '王五、赵六' } });
    fireEvent.keyDown(input, { key: 'Enter' });
    fireEvent.click(screen.getByRole('button', { name: '去掉“林一舟”' }));
    expect(calls).toEqual([
      ['correct', { authors: ['林一舟', '王五', '赵六'] }],
      ['correct', { authors: [] }],
    ]);
  });

  it('do not take the Enter that ends an input method for an author', async () => {
    const { calls } = await openCorrections();
    const input = screen.getByPlaceholderText('添加作者');
    fireEvent.input(input, { target: { value: 'wang' } });
    fireEvent.keyDown(input, { key: 'Enter', isComposing: true });
    expect(calls).toEqual([]);
  });

  it('of the title end with Enter, but not with the Enter that ends an input method', async () => {
    const { container } = await openCorrections();
    const title = container.querySelector<HTMLTextAreaElement>('#c-title')!;
    title.focus();
    fireEvent.keyDown(title, { key: 'Enter', isComposing: true });
    expect(document.activeElement).toBe(title);
    fireEvent.keyDown(title, { key: 'Enter' });
    expect(document.activeElement).not.toBe(title);
  });

  it('of dates: an emptied one is unknown, the original has its own', async () => {
    const { calls } = await openCorrections();
    const [page, original] = screen.getAllByLabelText('发布日期');
    fireEvent.change(page!, { target: { value: '' } });
    fireEvent.change(original!, { target: { value: '2024-05-15' } });
    expect(calls[0]).toEqual(['correct', { published: null }]);
    expect(calls[1]).toEqual(['correct', { published: null, original: { published: '2024-05-15' } }]);
  });
});
