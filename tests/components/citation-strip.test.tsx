import { fireEvent, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { bare, republished } from './support/articles.ts';
import { show } from './support/show.tsx';

const session = { kind: 'ready', article: republished, general: false } as const;
const pause = () => new Promise((resolve) => setTimeout(resolve, 20));

afterEach(() => vi.restoreAllMocks());

describe('the citation strip', () => {
  it('stands in every view with style, text and copy', async () => {
    const { model, settled } = await show({ session });
    for (const view of ['outline', 'entities', 'source', 'reading'] as const) {
      model.actions.setView(view);
      await settled();
      expect(screen.getByRole('region', { name: '引文' }).textContent).toContain('等待才是最贵的');
      expect(screen.getByRole('button', { name: '复制引文' })).toBeTruthy();
    }
  });

  it('copies by the button, in-text by Shift or the small button', async () => {
    const { calls } = await show({ session });
    fireEvent.click(screen.getByRole('button', { name: '复制引文' }));
    fireEvent.click(await screen.findByRole('button', { name: '已复制' }), { shiftKey: true });
    fireEvent.click(screen.getByRole('button', { name: '引注 [1]', description: '复制文中引注' }));
    expect(calls.map((call) => call[1])).toEqual(['reference', 'in-text', 'in-text']);
  });

  it('says copied of no text but the one that was', async () => {
    const { settled, citation } = await show({ session });
    fireEvent.click(screen.getByRole('button', { name: '复制引文' }));
    expect(await screen.findByRole('button', { name: '已复制' })).toBeTruthy();
    const state = citation.value!;
    citation.value = { ...state, citation: { ...state.citation, text: '另一种格式' } };
    await settled();
    expect(screen.getByRole('button', { name: '复制引文' })).toBeTruthy();
  });

  it('puts recent styles first, each family below, and chooses', async () => {
    const { calls, container } = await show({ session, settings: { recentStyles: ['bibtex', 'gone'] } });
    const select = screen.getByRole('combobox', { name: '引文格式' }) as HTMLSelectElement;
    expect([...container.querySelectorAll('.strip optgroup')].map((group) => group.getAttribute('label'))).toEqual([
      '最近使用',
      '国家标准',
      '法学',
      '国际格式',
      '导出',
    ]);
    expect(select.value).toBe('gbt7714-2025-numeric');
    expect(select.options[0]?.text).toBe('BibTeX');
    fireEvent.change(select, { target: { value: 'apa-7' } });
    expect(calls).toEqual([['setStyle', 'apa-7']]);
  });

  it('offers the page day for an original without a date, and never takes it by itself', async () => {
    const { calls } = await show({ session, of: 'original' });
    expect(screen.getByText('原文日期不详。')).toBeTruthy();
    expect(calls).toEqual([]);
    fireEvent.click(screen.getByRole('button', { name: '改用“36氪”的日期（2024-05-16）' }));
    expect(calls).toEqual([['correct', { original: { published: '2024-05-16' } }]]);
  });

  it('has no version switch where there is one version, and no hint for the page', async () => {
    await show({ session: { ...session, article: bare } });
    expect(screen.queryByRole('group', { name: '引用哪个版本' })).toBeNull();
    expect(screen.queryByText('原文日期不详。')).toBeNull();
  });

  it('ticks when the clipboard took it', async () => {
    const { container } = await show({ session });
    fireEvent.click(screen.getByRole('button', { name: '复制引文' }));
    await pause();
    expect(container.querySelector('.copy.done')?.textContent).toBe('已复制');
    expect(container.querySelector('.notices')?.textContent).toBe('已复制');
  });

  it('does not tick for a copy that was refused, whatever is copied after it', async () => {
    const { container, notice } = await show({ session, refusing: true });
    fireEvent.click(screen.getByRole('button', { name: '复制引文' }));
    await pause();
    expect(notice.value?.code).toBe('copy-failed');
    notice.value = { code: 'copied', serial: 9 };
    await pause();
    expect(container.querySelector('.copy')?.textContent).toBe('复制引文');
  });

  it('keeps a day in brackets in one piece, and the text as it is copied', async () => {
    const { container, citation } = await show({ session });
    const text = container.querySelector('.citation');
    expect([...(text?.querySelectorAll('.whole') ?? [])].map((part) => part.textContent)).toEqual([
      '（2024-05-16）',
      '[2026-07-02]',
    ]);
    expect(text?.textContent).toBe(citation.value?.citation.text);
  });

  it('cuts a citation that is longer than its box, and shows all of it on request', async () => {
    vi.spyOn(HTMLElement.prototype, 'scrollHeight', 'get').mockReturnValue(200);
    vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(80);
    const { container } = await show({ session });
    const more = screen.getByRole('button', { name: '展开全文' });
    expect(more.getAttribute('aria-expanded')).toBe('false');
    fireEvent.click(more);
    expect(container.querySelector('.citation')?.classList.contains('open')).toBe(true);
    fireEvent.click(screen.getByRole('button', { name: '收起' }));
    expect(container.querySelector('.citation')?.classList.contains('open')).toBe(false);
  });

  it('has nothing to unfold where the whole citation is in sight', async () => {
    await show({ session });
    expect(screen.queryByRole('button', { name: '展开全文' })).toBeNull();
  });

  it('unfolds the switches that the style has, and changes settings', async () => {
    const { calls } = await show({ session });
    const options = screen.getByRole('button', { name: '引文选项' });
    expect(options.getAttribute('aria-expanded')).toBe('false');
    expect(screen.queryByRole('group', { name: '国标引文的标点' })).toBeNull();
    fireEvent.click(options);
    fireEvent.click(await screen.findByRole('radio', { name: '半角' }));
    expect(options.getAttribute('aria-expanded')).toBe('true');
    fireEvent.click(screen.getByRole('radio', { name: '不写' }));
    fireEvent.click(screen.getByRole('checkbox', { name: '顺序编码制带上序号 [1]' }));
    expect(calls).toEqual([
      ['updateSettings', { gbtPunctuation: 'half' }],
      ['updateSettings', { accessDate: 'never' }],
      ['updateSettings', { numbered: false }],
    ]);
    expect(screen.queryByRole('radio', { name: '译成英文' })).toBeNull();
  });

  it('has no button for switches where the style has none', async () => {
    await show({ session, cited: { switches: [] } });
    expect(screen.queryByRole('button', { name: '引文选项' })).toBeNull();
  });

  it('saves an export under its own name', async () => {
    const { calls } = await show({
      session,
      cited: { inText: '', file: { name: '林一舟-2024-等待.bib', type: 'x/bib' } },
    });
    fireEvent.click(screen.getByRole('button', { name: '保存为文件 林一舟-2024-等待.bib' }));
    expect(calls[0]?.slice(0, 3)).toEqual(['saveText', '林一舟-2024-等待.bib', 'x/bib']);
    expect(String(calls[0]?.[3])).toContain('等待才是最贵的');
  });

  it('lets the reader write the key of the entry, and choose its letters', async () => {
    const { calls } = await show({ session, cited: { switches: ['key'] }, corrections: { title: '甲', key: 'mine' } });
    fireEvent.click(screen.getByRole('button', { name: '引文选项' }));
    const key = (await screen.findByRole('textbox', { name: '引用键' })) as HTMLInputElement;
    expect(key.value).toBe('mine');
    fireEvent.change(key, { target: { value: 'lin2024' } });
    fireEvent.click(screen.getByRole('radio', { name: '汉字' }));
    expect(calls).toEqual([
      ['correct', { title: '甲', key: 'lin2024' }],
      ['correct', { title: '甲' }],
      ['updateSettings', { keyStyle: 'cjk' }],
    ]);
  });
});
