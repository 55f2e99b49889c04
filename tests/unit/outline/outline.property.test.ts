import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { outlineOf, paragraph, summary } from './outline-of.ts';

/** Every supported way to set a heading: markup of the n-th title, and the text that is expected. */
const HAN = '一二三四五六七八九'.split('');
const STYLES: Record<
  string,
  { html: (title: string, n: number) => string; text?: (title: string, n: number) => string }
> = {
  h2: { html: (t) => `<h2>${t}</h2>` },
  'h2 with strong': { html: (t) => `<h2><strong>${t}</strong></h2>` },
  'h2 with label': { html: (t) => `<h2 label="一级标题" style="color:red">${t}</h2>` },
  h3: { html: (t) => `<h3>${t}</h3>` },
  'h2 in sections and spans': {
    html: (t) => `<section><h2><span>${t.slice(0, 3)}</span><span>${t.slice(3)}</span></h2></section>`,
  },
  'big title of an editor': { html: (t) => `<p class="text-big-title" label="大标题">${t}</p>` },
  'bold line': { html: (t) => `<p><strong>${t}</strong></p>` },
  'bold line of spans': { html: (t) => `<p><strong>${t.slice(0, 2)}</strong><b><span>${t.slice(2)}</span></b></p>` },
  'bold by style': { html: (t) => `<section><span style="font-weight:700">${t}</span></section>` },
  'bold and coloured': { html: (t) => `<p><strong style="color:rgb(20,90,200)">${t}</strong></p>` },
  'centred bold': { html: (t) => `<section style="text-align:center"><strong>${t}</strong></section>` },
  'larger type': { html: (t) => `<p><span style="font-size:20px">${t}</span></p>` },
  'larger bold type over two lines': {
    html: (t) => `<p style="font-size:20px;text-align:center"><strong>${t.slice(0, 4)}<br>${t.slice(4)}</strong></p>`,
    text: (t) => `${t.slice(0, 4)} ${t.slice(4)}`,
  },
  'han numbers': { html: (t, n) => `<p>${HAN[n]}、${t}</p>`, text: (t, n) => `${HAN[n]}、${t}` },
  'han numbers in brackets, bold': {
    html: (t, n) => `<p><strong>（${HAN[n]}）${t}</strong></p>`,
    text: (t, n) => `（${HAN[n]}）${t}`,
  },
  'bold arabic numbers': { html: (t, n) => `<p><strong>${n + 1}. ${t}</strong></p>`, text: (t, n) => `${n + 1}. ${t}` },
  'number and title apart': {
    html: (t, n) =>
      `<p style="text-align:center"><strong style="font-size:32px">0${n + 1}</strong></p><p style="text-align:center"><strong style="font-size:18px">${t}</strong></p>`,
    text: (t, n) => `0${n + 1} ${t}`,
  },
  'plain number and title apart': {
    html: (t, n) => `<p>0${n + 1}</p><p>${t}</p>`,
    text: (t, n) => `0${n + 1} ${t}`,
  },
  'PART and title': {
    html: (t, n) => `<p><strong>PART ${n + 1}</strong></p><p><strong>${t}</strong></p>`,
    text: (t, n) => `PART ${n + 1} ${t}`,
  },
  chapters: { html: (t, n) => `<p><strong>第${HAN[n]}章 ${t}</strong></p>`, text: (t, n) => `第${HAN[n]}章 ${t}` },
  'Roman numbers': { html: (t, n) => `<p>${'ⅠⅡⅢⅣⅤⅥ'[n]}. ${t}</p>`, text: (t, n) => `${'ⅠⅡⅢⅣⅤⅥ'[n]}. ${t}` },
  'a bar before the title': { html: (t) => `<p>▍${t}</p>`, text: (t) => `▍${t}` },
};

const title = fc
  .tuple(
    fc.constantFrom('渡口', '茶馆', '竹器', '缆绳', '集市', '账本', '石阶', '灯油'),
    fc.constantFrom('为什么', '怎样', '终于', '正在', '不再', '重新'),
    fc.constantFrom('热闹起来', '换了主人', '被人记住', '走出小镇', '算清旧账', '等到春天'),
  )
  .map((parts) => parts.join(''));
const titles = fc.uniqueArray(title, { minLength: 3, maxLength: 6 });
const lengths = fc.array(fc.integer({ min: 3, max: 6 }), { minLength: 6, maxLength: 6 });

const build = (markup: (t: string, n: number) => string, list: readonly string[], each: readonly number[]) =>
  paragraph(0) +
  list.map((t, n) => markup(t, n) + Array.from({ length: each[n]! }, (_, k) => paragraph(n + k)).join('')).join('');

describe('an outline set in a supported style is found again', () => {
  it.each(Object.entries(STYLES))('%s', (_name, { html, text = (t) => t }) => {
    fc.assert(
      fc.property(titles, lengths, (list, each) => {
        expect(summary(build(html, list, each))).toEqual(list.map((t, n) => `1 ${text(t, n)}`));
      }),
      { numRuns: 15 },
    );
  });
});

describe('what changes nothing', () => {
  const style = fc.constantFrom(...Object.values(STYLES));

  it('a bold sentence inside a paragraph', () => {
    fc.assert(
      fc.property(style, titles, lengths, fc.nat(40), (s, list, each, at) => {
        const html = build(s.html, list, each);
        const paragraphs = html.split('</p>');
        const i = paragraphs.findIndex((part, k) => k >= at % paragraphs.length && part.includes('。'));
        fc.pre(i >= 0);
        paragraphs[i] = `${paragraphs[i]}<strong>船工说今年的水比去年高。</strong>于是又坐了一会儿。`;
        const texts = (h: string) => outlineOf(h).map(({ level, text }) => `${level} ${text}`);
        expect(texts(paragraphs.join('</p>'))).toEqual(texts(html));
      }),
      { numRuns: 60 },
    );
  });

  it('no markup makes it throw, repeat a sibling or skip a level', () => {
    const piece = fc.oneof(
      style.chain((s) => fc.tuple(title, fc.nat(5)).map(([t, n]) => s.html(t, n))),
      fc.nat(9).map(paragraph),
      fc.constantFrom(
        '<p></p>',
        '<h2></h2>',
        '<img alt="一、渡口">',
        '<ul><li>竹器</li></ul>',
        '<p>一</p>',
        '<h3><img></h3>',
      ),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const outline = outlineOf(pieces.join(''));
        const path: string[][] = [];
        for (const { level, text } of outline) {
          expect(level).toBeLessThanOrEqual(path.length + 1);
          path.length = level;
          const siblings = (path[level - 1] ??= []);
          expect(siblings).not.toContain(text);
          siblings.push(text);
        }
      }),
      { numRuns: 60 },
    );
  });
});
