import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { commands } from 'vitest/browser';
import { watchSections, type ReadingPlace, type ScrollSpy } from '../../lib/page/scroll-spy.ts';
import { scrollToRange } from '../../lib/page/scroll.ts';
import { articleHtml, bytes, showPage, sleep, until } from './pages.ts';

declare module 'vitest/browser' {
  interface BrowserCommands {
    reduceMotion(reduce: boolean): Promise<void>;
  }
}

const headings = () => [...document.querySelectorAll('h2')];
const rangeOf = (element: Element) => {
  const range = document.createRange();
  range.selectNodeContents(element);
  return range;
};
const topOf = (element: Element) => element.getBoundingClientRect().top;

beforeEach(() => commands.reduceMotion(true));

describe('scrolling to a heading', () => {
  it('leaves it visible below a fixed bar and a sticky bar under it', async () => {
    showPage(
      `<div id="bar"></div><div style="height: 300px">抬头</div><nav>目录</nav>${articleHtml(8)}`,
      '#bar { position: fixed; top: 0; left: 0; right: 0; height: 50px; background: #fff } nav { position: sticky; top: 50px; height: 40px; background: #eee }',
    );
    const before = bytes();
    for (const heading of [headings()[3]!, headings()[1]!]) {
      await scrollToRange(rangeOf(heading), 'start');
      expect(topOf(heading)).toBeGreaterThanOrEqual(90);
      expect(topOf(heading)).toBeLessThan(90 + 60);
      const { left, top } = heading.getBoundingClientRect();
      expect(document.elementFromPoint(left + 5, top + 5)).toBe(heading);
    }
    expect(bytes()).toBe(before);
  });

  it('scrolls the box that holds the article, and the window to the box', async () => {
    showPage(
      `<div style="height: 900px"></div><div id="box">${articleHtml(8)}</div><div style="height: 900px"></div>`,
      '#box { height: 400px; overflow-y: auto }',
    );
    const heading = headings()[5]!;
    await scrollToRange(rangeOf(heading), 'start');
    const box = document.querySelector('#box')!.getBoundingClientRect();
    expect(box.top).toBeLessThan(innerHeight / 2);
    expect(topOf(heading)).toBeGreaterThanOrEqual(Math.max(0, box.top));
    expect(topOf(heading)).toBeLessThan(box.top + 60);
  });

  it('works where the body itself is the box', async () => {
    showPage(articleHtml(8), 'html { height: 100%; overflow: hidden } body { height: 100%; overflow-y: scroll }');
    await scrollToRange(rangeOf(headings()[4]!), 'start');
    expect(Math.abs(topOf(headings()[4]!) - 16)).toBeLessThan(40);
  });

  it('goes to the heading asked for last, without a look back at the one before', async () => {
    showPage(articleHtml(40));
    await commands.reduceMotion(false);
    const first = scrollToRange(rangeOf(headings()[35]!), 'start');
    await sleep(700);
    const second = scrollToRange(rangeOf(headings()[3]!), 'start');
    const seen: number[] = [];
    const end = performance.now() + 2500;
    while (performance.now() < end && Math.abs(topOf(headings()[3]!) - 16) > 2) {
      seen.push(scrollY);
      await new Promise(requestAnimationFrame);
    }
    await Promise.all([first, second]);
    expect(seen.filter((y, i) => i > 2 && y > seen[i - 1]! + 100)).toEqual([]);
    expect(Math.abs(topOf(headings()[3]!) - 16)).toBeLessThan(40);
  });

  it('is smooth unless less motion is wanted', async () => {
    showPage(articleHtml(12), 'html { scroll-behavior: smooth }');
    const target = rangeOf(headings()[9]!);
    const still = scrollToRange(target, 'start');
    const jumped = scrollY;
    expect(jumped).toBeGreaterThan(500);
    await still;
    window.scrollTo({ top: 0, behavior: 'instant' });
    await commands.reduceMotion(false);
    const moving = scrollToRange(target, 'start');
    expect(scrollY).toBeLessThan(500);
    await moving;
    expect(Math.abs(scrollY - jumped)).toBeLessThan(3);
  });

  it('brings a mention to the middle', async () => {
    showPage(articleHtml(8));
    await scrollToRange(rangeOf(headings()[4]!), 'center');
    expect(Math.abs(topOf(headings()[4]!) - innerHeight / 2)).toBeLessThan(60);
  });

  it('gives way to the reader', async () => {
    await commands.reduceMotion(false);
    showPage(articleHtml(12));
    const moving = scrollToRange(rangeOf(headings()[9]!), 'start');
    window.dispatchEvent(new WheelEvent('wheel'));
    window.scrollTo({ top: 0, behavior: 'instant' });
    await moving;
    await sleep(100);
    expect(scrollY).toBe(0);
  });
});

describe('the section in view', () => {
  let spy: ScrollSpy | null = null;
  const places: ReadingPlace[] = [];
  const watch = () => {
    places.length = 0;
    spy = watchSections(
      () => headings().map(rangeOf),
      () => document.body,
      (place) => places.push(place),
    );
  };
  const last = () => places.at(-1)!;
  afterEach(() => spy?.stop());

  it('is none above the first heading; each is marked in turn while the page scrolls, the last at its end', async () => {
    showPage(`<div style="height: 500px">题图</div>${articleHtml(6)}<h2>短</h2><p>一行</p><h2>更短</h2><p>一行</p>`);
    watch();
    expect(last()).toEqual({ index: -1, progress: 0 });
    for (let y = 0; y <= document.documentElement.scrollHeight; y += 60) {
      window.scrollTo({ top: y, behavior: 'instant' });
      await new Promise(requestAnimationFrame);
      await new Promise(requestAnimationFrame);
    }
    await until(last, ({ progress }) => progress === 1);
    const marked = [...new Set(places.map(({ index }) => index))];
    expect(marked).toEqual([-1, 0, 1, 2, 3, 4, 5, 6, 7]);
    const progress = places.map((place) => place.progress);
    expect(progress).toEqual([...progress].sort((a, b) => a - b));
  });

  it('is the one that was clicked, even where the page ends before it reaches the top', async () => {
    showPage(`${articleHtml(4)}<h2>倒数第二</h2><p>一行</p><h2>最后</h2><p>一行</p>`);
    watch();
    for (const index of [4, 5, 1, 2]) {
      const settled = scrollToRange(rangeOf(headings()[index]!), 'start');
      spy!.pin(index, settled);
      await settled;
      await until(last, (place) => place.index === index);
      await sleep(150);
      expect(last().index).toBe(index);
    }
    await sleep(150);
    window.scrollTo({ top: 0, behavior: 'instant' });
    await until(last, (place) => place.index < 1);
  });

  it('follows an article that scrolls inside a box', async () => {
    showPage(`<div id="box">${articleHtml(6)}</div>`, '#box { height: 500px; overflow-y: auto }');
    watch();
    const box = document.querySelector('#box')!;
    const found = new Set<number>();
    for (let y = 0; y <= box.scrollHeight; y += 60) {
      box.scrollTop = y;
      await new Promise(requestAnimationFrame);
      await new Promise(requestAnimationFrame);
      found.add(last().index);
    }
    expect([...found].sort()).toEqual([0, 1, 2, 3, 4, 5]);
    expect(last().progress).toBe(1);
  });

  it('goes on after the page was empty for a moment', async () => {
    showPage(`<main>${articleHtml(6)}</main>`);
    const main = document.querySelector('main')!;
    const [old, anew] = [headings(), articleHtml(6)];
    spy = watchSections(
      () => old.map((_, i) => (headings()[i] ? rangeOf(headings()[i]!) : null)),
      () => document.body,
      (place) => places.push(place),
    );
    main.innerHTML = '';
    await sleep(1100);
    dispatchEvent(new Event('resize'));
    await sleep(100);
    main.innerHTML = anew;
    await sleep(1100);
    window.scrollTo({ top: document.documentElement.scrollHeight, behavior: 'instant' });
    expect((await until(last, ({ index }) => index === 5)).progress).toBe(1);
  });

  it('tells the share read of a body that is only as high as the window', async () => {
    showPage(articleHtml(8), 'html, body { height: 100% }');
    watch();
    window.scrollTo({ top: 300, behavior: 'instant' });
    await until(last, ({ progress }) => progress > 0);
    expect(last().progress).toBeLessThan(0.5);
  });

  it('goes on after the page was rendered anew, and stops when told', async () => {
    showPage(`<main>${articleHtml(6)}</main>`);
    watch();
    await sleep(1050);
    document.querySelector('main')!.innerHTML = articleHtml(6);
    window.scrollTo({ top: document.documentElement.scrollHeight, behavior: 'instant' });
    await until(last, ({ index }) => index === 5);
    spy!.stop();
    const count = places.length;
    window.scrollTo({ top: 0, behavior: 'instant' });
    await sleep(100);
    expect(places.length).toBe(count);
  });
});
