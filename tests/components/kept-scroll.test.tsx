import { act, renderHook } from '@testing-library/preact';
import { describe, expect, it, vi } from 'vitest';
import { useKeptScroll } from '../../components/ui/use-kept-scroll.ts';
import { chaptered } from './support/articles.ts';
import { show } from './support/show.tsx';

/** A box as a browser lays it out: no place lies beyond its text. */
function layOut(box: HTMLElement, room: number) {
  const text = { room };
  let place = 0;
  Object.defineProperty(box, 'scrollTop', {
    get: () => place,
    set(top: number) {
      place = Math.min(top, text.room);
    },
  });
  return text;
}

const ready = (article = chaptered) => ({ kind: 'ready', article, general: false }) as const;

const mutated = () => new Promise((resolve) => setTimeout(resolve, 10));

describe('where the reader left a view', () => {
  it('is kept though they leave in the same moment, before the browser tells that they scrolled', async () => {
    const { container, memory, view } = await show({ session: ready() });
    const box = () => container.querySelector('.view')!;
    const first = memory.value;
    box().scrollTop = 120;
    await act(() => void (memory.value = { ...first, scroll: {} }));
    expect(box().scrollTop).toBe(0);
    await act(() => void (memory.value = first));
    expect(box().scrollTop).toBe(120);
    box().scrollTop = 80;
    await act(() => void (view.value = 'source'));
    expect(box().scrollTop).toBe(0);
    await act(() => void (view.value = 'outline'));
    expect(box().scrollTop).toBe(80);
  });

  it('waits for text that comes late, and is kept if they leave before it came', async () => {
    const scroll = { reading: 250 };
    const element = document.createElement('div');
    const text = layOut(element, 40);
    const early = renderHook(() => useKeptScroll({ current: element }, scroll, 'reading'));
    expect(element.scrollTop).toBe(40);
    element.dispatchEvent(new Event('scroll'));
    early.unmount();
    expect(scroll.reading).toBe(250);

    const late = renderHook(() => useKeptScroll({ current: element }, scroll, 'reading'));
    text.room = 900;
    element.append('正文');
    await mutated();
    expect(element.scrollTop).toBe(250);
    element.scrollTop = 300;
    late.unmount();
    expect(scroll.reading).toBe(300);
  });

  it('is where they went themselves, if they did not wait', () => {
    const scroll = { reading: 250 };
    const element = document.createElement('div');
    layOut(element, 40);
    const { unmount } = renderHook(() => useKeptScroll({ current: element }, scroll, 'reading'));
    element.dispatchEvent(new Event('wheel'));
    element.scrollTop = 20;
    unmount();
    expect(scroll.reading).toBe(20);
  });

  it('stays when the same page is read again', async () => {
    const { container, model, session } = await show({ session: ready(), view: 'reading' });
    const html = () => container.querySelector('.prose')?.textContent ?? '';
    const before = html();
    expect(before).not.toBe('');
    const { promise, resolve } = Promise.withResolvers<string>();
    model.actions.loadBodyHtml = () => promise;
    await act(() => void (session.value = ready({ ...chaptered, body: { ...chaptered.body, html: '' } })));
    expect(html()).toBe(before);
    resolve('<p>第二次读到的</p>');
    await vi.waitFor(() => expect(html()).toBe('第二次读到的'));
  });
});
