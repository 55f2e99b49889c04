import { fireEvent, screen, within } from '@testing-library/preact';
import { describe, expect, it } from 'vitest';
import { crowded, republished } from './support/articles.ts';
import { show } from './support/show.tsx';

const options = { session: { kind: 'ready', article: republished, general: false }, view: 'entities' } as const;
const list = () => screen.getByRole('list', { name: '提到的公司、产品和人物' });
const names = () => [...list().querySelectorAll('.entity-name')].map((each) => each.textContent);

describe('the entities', () => {
  it('are listed by mentions; doubt, unlinked names and noise have folded groups', async () => {
    const { container } = await show(options);
    expect(names()).toEqual(['谷歌', '星桥科技']);
    const groups = [...container.querySelectorAll('details')];
    expect(groups.map((group) => [group.querySelector('summary')?.textContent, group.open])).toEqual([
      ['不确定（1）', false],
      ['文中还提到（1）', false],
      ['可能是链接噪声（2）', false],
    ]);
  });

  it('show their mentions in the page, the next and the previous, around the end', async () => {
    const { calls } = await show(options);
    const google = within(list());
    fireEvent.click(google.getByRole('button', { name: '谷歌' }));
    await new Promise((resolve) => setTimeout(resolve, 20));
    fireEvent.click(google.getByRole('button', { name: '上一处“谷歌”' }));
    await new Promise((resolve) => setTimeout(resolve, 20));
    fireEvent.click(google.getByRole('button', { name: '下一处“谷歌”' }));
    await new Promise((resolve) => setTimeout(resolve, 20));
    fireEvent.click(google.getByRole('button', { name: '谷歌' }));
    expect(calls).toEqual([
      ['showMentions', 1, 0],
      ['showMentions', 1, 2],
      ['showMentions', 1, 0],
      ['showMentions', null, 0],
    ]);
  });

  it('show logos only where the reader lets images load, and tell the other side nothing', async () => {
    const logo = 'https://img.36krcdn.com/20210807/v2_11112222333344445555666677778888_img_000';
    const entities = republished.entities.map((entity) => ({ ...entity, logo }));
    const session = { kind: 'ready', article: { ...republished, entities }, general: false } as const;
    const closed = await show({ ...options, session });
    expect(closed.container.querySelector('img')).toBeNull();
    closed.unmount();
    const open = await show({ ...options, session, settings: { images: true } });
    const image = open.container.querySelector('.entity img');
    expect(image?.getAttribute('src')).toBe(logo);
    expect(image?.getAttribute('referrerpolicy')).toBe('no-referrer');
    expect(image?.getAttribute('alt')).toBe('');
  });

  it('that cannot be counted are shown by their links', async () => {
    const entities = republished.entities.map((entity) =>
      entity.name === '谷歌' ? { ...entity, mentions: null, positions: [], nodes: [12, 30] } : entity,
    );
    const session = { kind: 'ready', article: { ...republished, entities }, general: false } as const;
    const { calls } = await show({ ...options, session });
    const google = within(list());
    fireEvent.click(google.getByRole('button', { name: '谷歌' }));
    await new Promise((resolve) => setTimeout(resolve, 20));
    fireEvent.click(google.getByRole('button', { name: '上一处“谷歌”' }));
    expect(calls).toEqual([
      ['showMentions', 1, 0],
      ['showMentions', 1, 1],
    ]);
  });

  it('have a strip with a text alternative; a click goes to the nearest mention', async () => {
    const { calls } = await show(options);
    const strip = within(list()).getByRole('img', { name: /^谷歌 被提及 3 次：/ });
    expect(strip.getAttribute('aria-label')).toBe('谷歌 被提及 3 次：开头 1 次、第 4 节 1 次、第 6 节 1 次');
    strip.getBoundingClientRect = () => ({ left: 0, width: 100 }) as DOMRect;
    fireEvent.click(strip, { clientX: 99 });
    expect(calls).toEqual([['showMentions', 1, 2]]);
  });

  it('give the first sentence on focus', async () => {
    const { container } = await show(options);
    within(list()).getByRole('button', { name: '谷歌' }).focus();
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(container.querySelector('#entities-why')?.textContent).toBe(
      '发布会后，谷歌和本地的三家云厂商都表示会做测试，但没有给出时间表。',
    );
  });

  it('of noise carry the reason and come back by one click, which can be undone', async () => {
    const { calls, container, overrules } = await show(options);
    const row = () => [...container.querySelectorAll('.noise')].find((each) => each.textContent?.includes('圈子'))!;
    expect(row().querySelector('.noise-why')?.textContent).toBe('是“朋友圈子”的一部分');
    fireEvent.click(within(row() as HTMLElement).getByRole('button', { name: '放回列表：“圈子”是实体' }));
    await new Promise((resolve) => setTimeout(resolve, 20));
    const { href } = republished.entities[4]!;
    expect(overrules.value).toEqual([{ name: '圈子', href, verdict: 'entity' }]);
    expect(names()).toContain('圈子');
    fireEvent.click(within(list()).getByRole('button', { name: '撤销对“圈子”的判断' }));
    expect(calls.map((call) => call.at(-1))).toEqual(['entity', null]);
  });

  it('open their page by a plain link that tells the other side nothing', async () => {
    await show(options);
    const link = within(list()).getByRole('link', { name: '在新标签页打开“谷歌”的页面' }) as HTMLAnchorElement;
    expect([link.target, link.rel]).toEqual(['_blank', 'noopener noreferrer']);
  });

  it('two hundred: all are there, and the filter searches them', async () => {
    await show({ ...options, session: { kind: 'ready', article: crowded, general: false } });
    expect(names()).toHaveLength(120);
    fireEvent.input(screen.getByRole('searchbox'), { target: { value: '半导体' } });
    expect(names().every((name) => name?.includes('半导体'))).toBe(true);
    expect(names().length).toBeGreaterThan(5);
  });
});
