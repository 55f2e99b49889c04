import { afterEach, describe, expect, it } from 'vitest';
import { createHighlighter } from '../../lib/page/highlight.ts';
import { HIGHLIGHT, HIGHLIGHT_CSS } from '../../lib/page/highlight-css.ts';
import { createLocator } from '../../lib/page/locate.ts';
import { readPage } from '../../lib/page/read.ts';
import { targetOf } from '../../lib/shared/target.ts';
import { articleHtml, bytes, showPage } from './pages.ts';

/** Reads the page and gives a locator over that reading, as a panel's question would. */
async function reading() {
  const result = await readPage(document, () => location.href, null);
  if (typeof result === 'string') throw new Error(result);
  const indexOf = (element: Element) => result.elements.findIndex((known) => known.deref() === element);
  return {
    indexOf,
    locate: () => createLocator(document.body, (index) => result.elements[index]?.deref() ?? null),
  };
}
const quote = (quoted: string, node: number | null = null, prefix = '', suffix = '') => ({
  node,
  quote: quoted,
  prefix,
  suffix,
});

describe('targets', () => {
  it('carry up to 32 characters of context, white space collapsed', () => {
    const text = `第一行\n第二行 ${'前'.repeat(40)}标题\n${'后'.repeat(40)}`;
    const start = text.indexOf('标题');
    expect(targetOf(text, start, start + 2, 7)).toEqual({
      node: 7,
      quote: '标题',
      prefix: '前'.repeat(32),
      suffix: ` ${'后'.repeat(31)}`,
    });
    expect(targetOf(text, 0, 7, null)).toMatchObject({ quote: '第一行 第二行', prefix: '' });
  });
});

describe('finding a place in the page', () => {
  it('goes by the element, with the quote inside it', async () => {
    showPage(`<p>云端的云</p><p id="b">云端<b>的 云</b></p>`);
    const { locate, indexOf } = await reading();
    const second = document.querySelector('#b')!;
    const found = locate()(quote('端的云', indexOf(second)));
    expect(found?.toString()).toBe('端的 云');
    expect(second.contains(found!.startContainer)).toBe(true);
  });

  it('tells repeats apart by their context, across elements and white space', async () => {
    showPage('<p>买来的苹果很甜。</p><p>新的苹<span>果</span>\n  发布会。</p><p>种下的苹果树。</p>');
    const { locate } = await reading();
    const found = locate()(quote('苹果', null, '很甜。 新的', '发布会'));
    expect(found?.startContainer.parentElement).toBe(document.querySelectorAll('p')[1]);
    expect(found?.toString()).toBe('苹果');
  });

  it('works after the page was rendered anew', async () => {
    showPage(`<main>${articleHtml(3)}</main>`);
    const { locate, indexOf } = await reading();
    const target = quote('第2节 关于第2件事', indexOf(document.querySelectorAll('h2')[1]!));
    const main = document.querySelector('main')!;
    main.innerHTML = articleHtml(3);
    expect(locate()(target)?.startContainer.parentElement).toBe(document.querySelectorAll('h2')[1]);
  });

  it('prefers what is drawn', async () => {
    showPage('<p style="display: none">小结</p><p id="shown">小结</p>');
    const { locate } = await reading();
    expect(locate()(quote('小结'))?.startContainer.parentElement?.id).toBe('shown');
  });

  it('finds a heading that is a picture by its element', async () => {
    showPage('<h2 id="pic"><img alt="第一章"></h2>');
    const { locate, indexOf } = await reading();
    const picture = document.querySelector('#pic')!;
    const found = locate()(quote('第一章', indexOf(picture)))!;
    expect(found.startContainer.childNodes[found.startOffset]).toBe(picture);
    expect(found.getBoundingClientRect().height).toBe(picture.getBoundingClientRect().height);
  });

  it('says so when nothing is left', async () => {
    showPage('<p>甲</p>');
    const { locate } = await reading();
    expect(locate()(quote('乙', 4711))).toBe(null);
    expect(locate()(quote('', null))).toBe(null);
  });
});

describe('highlights', () => {
  const highlighter = createHighlighter();
  afterEach(() => highlighter.clear());
  const ranges = () => [...(CSS.highlights.get(HIGHLIGHT.mark) ?? [])].map(String);

  it('are drawn without any change of the DOM', () => {
    showPage(articleHtml(2));
    const before = bytes();
    const range = document.createRange();
    range.selectNodeContents(document.querySelector('h2')!);
    highlighter.mark([range], range);
    highlighter.flash(range);
    expect(ranges()).toEqual(['第1节 关于第1件事']);
    expect(CSS.highlights.has(HIGHLIGHT.current)).toBe(true);
    expect(CSS.highlights.has(HIGHLIGHT.flash)).toBe(true);
    expect(bytes()).toBe(before);
    highlighter.mark([], null);
    expect(CSS.highlights.has(HIGHLIGHT.mark)).toBe(false);
    highlighter.clear();
    expect(CSS.highlights.size).toBe(0);
  });

  it('have colours of their own for text and ground, on light and dark pages', () => {
    for (const scheme of ['light', 'dark']) {
      showPage('<p>字</p>', `:root { color-scheme: ${scheme} } ${HIGHLIGHT_CSS}`);
      const colours = Object.values(HIGHLIGHT).map((name) => {
        const style = getComputedStyle(document.querySelector('p')!, `::highlight(${name})`);
        return [style.color, style.backgroundColor];
      });
      for (const [text, ground] of colours) expect(contrast(text!, ground!)).toBeGreaterThan(7);
      expect(new Set(colours.map(String)).size).toBe(3);
    }
  });
});

/** WCAG 2.2 contrast ratio of two `rgb(…)` colours. */
function contrast(a: string, b: string): number {
  const light = (colour: string) => {
    const [r, g, b] = (colour.match(/\d+/g) ?? []).map((part) => {
      const value = Number(part) / 255;
      return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
  };
  const [high, low] = [light(a), light(b)].sort((x, y) => y - x);
  return (high! + 0.05) / (low! + 0.05);
}
