import { fireEvent, screen } from '@testing-library/preact';
import { describe, expect, it, vi } from 'vitest';
import { bare, chaptered, pointed, republished } from './support/articles.ts';
import { show } from './support/show.tsx';

const session = { kind: 'ready', article: republished, general: false } as const;
const pause = () => new Promise((resolve) => setTimeout(resolve, 20));
const items = () => screen.getAllByRole('treeitem');
const texts = () => items().map((item) => item.querySelector('.row-text')?.firstChild?.textContent);

describe('the outline', () => {
  it('is a tree whose sentences start folded, with levels and positions', async () => {
    await show({ session });
    expect(texts()).toEqual(['芯片发布之后', '等待才是最贵的', '机房里的三十分钟', '开发者怎么选']);
    const parent = items()[1]!;
    expect(parent.getAttribute('aria-expanded')).toBe('false');
    expect(parent.getAttribute('aria-setsize')).toBe('4');
    expect(parent.getAttribute('aria-posinset')).toBe('2');
    expect(items()[0]!.hasAttribute('aria-expanded')).toBe(false);
  });

  it('has one tab stop and moves by arrows, Home and End', async () => {
    await show({ session });
    expect(items().map((item) => item.tabIndex)).toEqual([0, -1, -1, -1]);
    items()[0]!.focus();
    fireEvent.keyDown(document.activeElement!, { key: 'ArrowDown' });
    expect(document.activeElement).toBe(items()[1]);
    fireEvent.keyDown(document.activeElement!, { key: 'End' });
    expect(document.activeElement).toBe(items()[3]);
    fireEvent.keyDown(document.activeElement!, { key: 'Home' });
    expect(document.activeElement).toBe(items()[0]);
    expect(items().map((item) => item.tabIndex)).toEqual([0, -1, -1, -1]);
  });

  it('unfolds by →, goes in, climbs out and folds by ←', async () => {
    await show({ session });
    items()[1]!.focus();
    fireEvent.keyDown(document.activeElement!, { key: 'ArrowRight' });
    await pause();
    expect(items()).toHaveLength(6);
    fireEvent.keyDown(document.activeElement!, { key: 'ArrowRight' });
    expect(document.activeElement).toBe(items()[2]);
    expect(items()[2]!.getAttribute('aria-level')).toBe('2');
    fireEvent.keyDown(document.activeElement!, { key: 'ArrowLeft' });
    expect(document.activeElement).toBe(items()[1]);
    fireEvent.keyDown(document.activeElement!, { key: 'ArrowLeft' });
    await pause();
    expect(items()).toHaveLength(4);
  });

  it('keeps what is unfolded after another reading, which may have found a heading before it', async () => {
    const { session: read } = await show({ session });
    items()[1]!.focus();
    fireEvent.keyDown(document.activeElement!, { key: 'ArrowRight' });
    await pause();
    const { outline } = republished;
    const late = { ...outline[0]!, text: '后来才有的一节' };
    read.value = { ...session, article: { ...republished, outline: [late, ...outline] } };
    await pause();
    expect(texts().slice(0, 3)).toEqual(['后来才有的一节', '芯片发布之后', '等待才是最贵的']);
    expect(items()).toHaveLength(7);
  });

  it('goes to a section by Enter and by click, naming it by its index in the outline', async () => {
    const { calls } = await show({ session });
    items()[2]!.focus();
    fireEvent.keyDown(document.activeElement!, { key: 'Enter' });
    fireEvent.click(items()[3]!);
    expect(calls).toEqual([
      ['revealSection', 4],
      ['revealSection', 5],
    ]);
  });

  it('marks the section in view, or its parent while that is folded', async () => {
    const { place } = await show({ session, place: { index: 0, progress: 0 } });
    const marked = () => items().filter((item) => item.getAttribute('aria-current') === 'location');
    expect(marked()).toEqual([items()[0]]);
    place.value = { index: 3, progress: 0.5 };
    await pause();
    expect(marked()).toEqual([items()[1]]);
    expect(screen.getByRole('progressbar').getAttribute('value')).toBe('50');
  });

  it('says kind and reason of the entry in focus', async () => {
    const { container } = await show({ session });
    items()[3]!.focus();
    await pause();
    expect(container.querySelector('#outline-why')?.textContent).toBe('标题 页面本身的标题标签');
  });

  it('filters from twelve entries up and says when nothing matches', async () => {
    await show({ session });
    expect(screen.queryByRole('searchbox')).toBeNull();
    document.body.replaceChildren();
    await show({ session: { ...session, article: chaptered } });
    fireEvent.input(screen.getByRole('searchbox'), { target: { value: '第3章' } });
    expect(texts()).toHaveLength(1);
    fireEvent.input(screen.getByRole('searchbox'), { target: { value: 'zzz' } });
    expect(screen.queryAllByRole('treeitem')).toEqual([]);
    expect(screen.getByText('没有符合的条目。')).toBeTruthy();
  });

  it('folds nothing in a filtered list, where it would not be seen, and stays in it', async () => {
    const outline = chaptered.outline.map((entry, i) => ({ ...entry, level: i % 3 ? 2 : 1 }));
    await show({ session: { ...session, article: { ...chaptered, outline } } });
    const before = texts();
    const filter = (value: string) => fireEvent.input(screen.getByRole('searchbox'), { target: { value } });
    filter('第4章');
    items()[0]!.focus();
    for (const key of ['ArrowRight', 'ArrowLeft']) fireEvent.keyDown(document.activeElement!, { key });
    await pause();
    expect(items().map((item) => item.tabIndex)).toEqual([0]);
    filter('');
    await pause();
    expect(texts()).toEqual(before);
  });

  it('follows the page, but stays where the reader left it when they come back', async () => {
    const scrolled = vi.spyOn(Element.prototype, 'scrollIntoView').mockReturnValue();
    const { place, view } = await show({ session, place: { index: 0, progress: 0 } });
    view.value = 'source';
    await pause();
    view.value = 'outline';
    await pause();
    expect(scrolled).not.toHaveBeenCalled();
    place.value = { index: 5, progress: 0.9 };
    await pause();
    expect(scrolled).toHaveBeenCalledTimes(1);
  });

  it('is copied as Markdown, folded entries included', async () => {
    const { calls } = await show({ session });
    fireEvent.click(screen.getByRole('button', { name: '复制大纲：Markdown' }));
    expect(calls[0]?.[0]).toBe('copyText');
    expect(String(calls[0]?.[1]).split('\n')).toHaveLength(6);
  });

  it('without sections says so and offers paragraph starts that are marked as such', async () => {
    const { calls } = await show({ session: { ...session, article: bare } });
    expect(screen.getByText('作者没有分小节。')).toBeTruthy();
    expect(screen.getByRole('heading', { level: 2 }).textContent).toBe('各段的开头（不是标题）');
    fireEvent.click(screen.getAllByRole('listitem')[1]!.querySelector('button')!);
    expect(calls[0]?.[0]).toBe('reveal');
    const target = calls[0]?.[1] as { quote: string; node: number };
    expect(bare.body.text.split('\n')[1]!.startsWith(target.quote)).toBe(true);
    expect(target.node).toBe(1);
  });

  it('keeps numbered paragraphs folded below their section and goes to the one that is clicked', async () => {
    const { calls } = await show({ session: { ...session, article: pointed } });
    expect(texts()).toEqual(['芯片发布之后', '等待才是最贵的']);
    expect(items()[0]!.getAttribute('aria-expanded')).toBe('false');
    fireEvent.keyDown(items()[0]!, { key: 'ArrowRight' });
    await pause();
    expect(texts()).toEqual([
      '芯片发布之后',
      '1. 机柜要成对地上架，少一台也不行',
      '2. 风扇先于芯片通电',
      '等待才是最贵的',
    ]);
    expect(items()[1]!.getAttribute('aria-level')).toBe('2');
    fireEvent.click(items()[2]!);
    fireEvent.click(items()[3]!);
    expect(calls[0]?.[0]).toBe('reveal');
    expect(calls[0]?.[1]).toMatchObject({ quote: '2. 风扇先于芯片通电', node: 2 });
    expect(calls[1]).toEqual(['revealSection', 1]);
  });

  it('marks the section in view also below unfolded paragraphs', async () => {
    await show({ session: { ...session, article: pointed }, place: { index: 1, progress: 0.8 } });
    fireEvent.keyDown(items()[0]!, { key: 'ArrowRight' });
    await pause();
    expect(items().map((item) => item.hasAttribute('aria-current'))).toEqual([false, false, false, true]);
  });

  it('tells the share read where there are no sections', async () => {
    await show({ session: { ...session, article: bare }, place: { index: -1, progress: 0.4 } });
    expect(screen.getByRole('progressbar', { name: '阅读进度' }).getAttribute('value')).toBe('40');
  });
});
