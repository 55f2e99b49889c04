import { describe, expect, it } from 'vitest';
import { numberedPoints } from '../../../lib/outline/numbered-points.ts';
import { outlineText } from '../../../lib/outline/outline-text.ts';
import { paragraphStarts } from '../../../lib/outline/paragraph-starts.ts';
import { sectionShares } from '../../../lib/outline/section-shares.ts';
import { bodyOf, outlineOf, paragraph, sections } from './outline-of.ts';

const POINTS = [
  '1.渡口的人都知道先来后到的道理，谁也不抢。后面的话很长。',
  '2.茶馆不赊账，熟人也不例外。',
  '3.集日的价钱由桥头的老人定，一年只改一次，改了便写在墙上，谁都看得见。',
]
  .map((text) => `<p>${text}</p>`)
  .join('');

describe('numberedPoints', () => {
  it('gives the numbered paragraphs of each section, which the outline leaves out', () => {
    const html = sections(['<h2>来历</h2>']) + `<h2>规矩</h2>${paragraph(1)}${POINTS}${paragraph(2)}`;
    const outline = outlineOf(html);
    expect(outline.map(({ text }) => text)).toEqual(['来历', '规矩']);
    const points = numberedPoints(bodyOf(html), outline);
    expect([...points.keys()]).toEqual([1]);
    expect(points.get(1)!.map(({ text }) => text)).toEqual([
      '1.渡口的人都知道先来后到的道理，谁也不抢',
      '2.茶馆不赊账，熟人也不例外',
      '3.集日的价钱由桥头的老人定，一年只改一次，改了便写在墙上，谁都看得见',
    ]);
    const body = bodyOf(html);
    for (const { text, offset } of points.get(1)!) expect(body.text.startsWith(text, offset)).toBe(true);
  });

  it('leaves out a single number and numbers that do not begin at 1', () => {
    const html = `<h2>规矩</h2><p>3.茶馆不赊账，熟人也不例外。</p><p>4.集日不收摊。</p>${paragraph(1)}<p>1.只有一条的规矩不算数。</p>`;
    expect(numberedPoints(bodyOf(html), outlineOf(html)).size).toBe(0);
  });
});

describe('sectionShares', () => {
  it('tells how much of the text a section holds, its children included', () => {
    const html = sections(['<h2>渡口</h2>', '<h3>看水</h3>', '<h2>茶馆</h2>']);
    const [ferry, water, tea] = sectionShares(bodyOf(html), outlineOf(html));
    expect(ferry!.share).toBeGreaterThan(water!.share);
    expect(tea!.start).toBeGreaterThan(water!.start);
    expect(ferry!.share + tea!.share).toBeLessThan(1);
    expect(ferry!.share + tea!.share).toBeGreaterThan(0.8);
    const { text } = bodyOf(html);
    expect(text.slice(water!.start, water!.start + 2)).toBe('看水');
  });

  it('finds a heading that is joined of two lines', () => {
    const html = sections(['<p>01</p><p>渡口</p>', '<p>02</p><p>茶馆</p>']);
    const [first, second] = sectionShares(bodyOf(html), outlineOf(html));
    expect(bodyOf(html).text.slice(second!.start, second!.start + 5)).toBe('02\n茶馆');
    expect(first!.share).toBeCloseTo(second!.share, 1);
  });
});

describe('paragraphStarts', () => {
  it('gives first words of paragraphs over the whole text, a dozen at most', () => {
    const body = bodyOf(Array.from({ length: 40 }, (_, i) => paragraph(i)).join(''));
    const starts = paragraphStarts(body);
    expect(starts.length).toBeGreaterThan(6);
    expect(starts.length).toBeLessThanOrEqual(12);
    for (const { text, offset } of starts) expect(body.text.startsWith(text.replace('…', ''), offset)).toBe(true);
  });

  it('gives nothing for a note of two paragraphs', () => {
    expect(paragraphStarts(bodyOf(paragraph(0) + paragraph(1)))).toEqual([]);
  });
});

describe('outlineText', () => {
  const outline = outlineOf(sections(['<h2>1. 渡口</h2>', '<h3>看*水*</h3>', '<h2>茶馆</h2>']));

  it('writes a nested Markdown list', () => {
    expect(outlineText(outline, 'markdown')).toBe('- 1\\. 渡口\n  - 看\\*水\\*\n- 茶馆');
  });

  it('writes indented lines', () => {
    expect(outlineText(outline, 'plain')).toBe('1. 渡口\n  看*水*\n茶馆');
  });
});
