import { describe, expect, it } from 'vitest';
import { edgeLines } from '../../../lib/article/body-edges.ts';
import { bodyRange } from '../../../lib/article/body-range.ts';
import { numberingOf } from '../../../lib/outline/numbering.ts';
import { blocksIn, outlineOf, paragraph, sections, summary } from './outline-of.ts';

const NAMES = ['渡口的来历', '茶馆的掌柜', '桥头的竹器'];
const bold = (text: string) => `<p><strong>${text}</strong></p>`;
const large = (text: string) =>
  `<p style="text-align:center"><strong><span style="font-size:20px">${text}</span></strong></p>`;
const red = (text: string) => `<p><strong><span style="color:#d92142">${text}</span></strong></p>`;
const picture = (name: string) => `<p><img src="https://a.example/${name}.jpg"></p>`;
const texts = (html: string) => outlineOf(html).map(({ text }) => text);

describe('the same headings in other sets', () => {
  it.each<[string, (text: string) => string]>([
    ['lists of one item', (t) => `<ol><li><p><strong>${t}</strong></p></li></ol>`],
    ['quotations that hold a name', (t) => `<blockquote><p><strong>${t}</strong></p></blockquote>`],
    ['medium weight', (t) => `<p><span style="font-weight:500">${t}</span></p>`],
  ])('%s', (_name, set) => {
    expect(texts(sections(NAMES.map(set)))).toEqual(NAMES);
  });

  it.each<[string, string[]]>([
    ['quotations of a few words', ['“桥比船快”', '“水往低处走”', '「账总要算的」']],
    ['years', ['2015年', '2016年', '2018年']],
    ['numbered lines that end openly', ['一、后来的事……', '二、水还在涨。', '三、灯一直亮着……']],
  ])('%s', (_name, lines) => {
    expect(texts(sections(lines.map(large)))).toEqual(lines);
  });

  it('numbers above their titles, beyond nine', () => {
    const number = (n: number) => bold(String(n).padStart(2, '0'));
    const titles = Array.from({ length: 10 }, (_, i) => `${NAMES[i % 3]}之${'甲乙丙丁'[i % 4]}`);
    expect(texts(sections(titles.map((title, i) => number(i + 1) + bold(title))))).toEqual(
      titles.map((title, i) => `${String(i + 1).padStart(2, '0')} ${title}`),
    );
  });

  it('takes long questions set as titles for headings where nobody is addressed', () => {
    const questions = [
      '为什么搬走的渡口又被人重新找了回来？',
      '一条船一年下来到底能挣多少钱？',
      '桥修好之后，摆渡的人都去了哪里？',
      '茶馆的生意为什么一年不如一年？',
    ];
    expect(texts(sections(questions.map(large)))).toEqual(questions);
    expect(texts(sections(questions.map((q) => large(`您说说，${q}`))))).toEqual([]);
  });
});

describe('what only looks like headings', () => {
  it.each<[string, (text: string) => string]>([
    ['bold', (t) => `<p style="text-align:center"><strong>${t}</strong></p>`],
    ['coloured', (t) => `<p style="text-align:center"><span style="color:#007aaa">${t}</span></p>`],
  ])('%s lines in the middle, each below a picture of its own', (_name, set) => {
    expect(texts(sections(NAMES.map((t) => picture(t) + set(t))))).toEqual([]);
    // The same ornament above each is no picture of the text.
    expect(
      texts(sections(NAMES.map((t) => picture('line') + set(t).replace('#007aaa"', '#007aaa;font-size:20px"')))),
    ).toEqual(NAMES);
  });

  it('bold lines of verse, where everything stands in the middle', () => {
    const middle = (text: string) => `<p style="text-align:center">${text}</p>`;
    const blue = (text: string) => middle(`<span style="color:rgb(0,122,170)"><strong>${text}</strong></span>`);
    const verse = ['船从雾里来', '桥在水上等', '没有人说话', '灯一盏一盏亮'];
    const stanza = (last: string) => verse.map(middle).join('') + blue(last);
    const ends = ['一念是岸', '这里左手是水', '船来了一趟又一趟', '桥上的人走远了', '他们还在等'];
    expect(texts(ends.map(stanza).join('') + middle('天亮了'))).toEqual([]);
    const titled = (title: string, i: number) => blue(title) + middle(paragraph(i)) + middle(paragraph(i + 1));
    expect(texts(NAMES.map(titled).join(''))).toEqual(NAMES);
  });

  it('lines that close a quotation opened above them', () => {
    const verse = (first: string, last: string) => `<p>${first}</p>${bold(last)}`;
    const lines = ['河水若有名字', '渡口必与之齐名”', '桥若有名字', '船夫也有名字”', '雾若有名字', '茶也有名字”'];
    const html = [0, 2, 4].map((i) => verse(`“${lines[i]}`, lines[i + 1]!) + paragraph(i) + paragraph(i + 1)).join('');
    expect(texts(paragraph(1) + html)).toEqual([]);
  });

  it('captions between bold headings', () => {
    const captions = ['▲ 渡口的清晨', '图2 新修的大桥'].map((t) => paragraph(1) + picture(t) + bold(t) + paragraph(2));
    expect(texts(bold('看水') + captions[0] + bold('看天') + captions[1] + bold('看人') + paragraph(3))).toEqual([
      '看水',
      '看天',
      '看人',
    ]);
  });

  it('a figure set large', () => {
    expect(texts(sections([...NAMES.map(bold), large('48小时')]))).toEqual(NAMES);
  });
});

describe('levels by colour', () => {
  it('several coloured lines above several of the same weight', () => {
    expect(summary(sections([red('渡口'), bold('看水'), bold('看天'), red('茶馆'), bold('看人')]))).toEqual([
      '1 渡口',
      '2 看水',
      '2 看天',
      '1 茶馆',
      '2 看人',
    ]);
  });
});

describe('numbers in other forms', () => {
  it('ten goes on from 09, plain and bold', () => {
    const lines = Array.from({ length: 11 }, (_, i) => `${String(i + 1).padStart(2, '0')} 渡口的第${i + 1}个清晨`);
    expect(summary(sections(lines.map((t) => `<p>${t}</p>`)))).toEqual(lines.map((t) => `1 ${t}`));
    expect(summary(sections(lines.map(bold)))).toEqual(lines.map((t) => `1 ${t}`));
  });

  it('a coloured number does not colour a short title', () => {
    const line = (n: number, t: string) => `<p><strong><span style="color:#d92142">0${n} </span>${t}</strong></p>`;
    const html = sections([line(1, '渡'), line(2, '茶馆的掌柜'), line(3, '桥'), line(4, '竹器的用处')]);
    expect(summary(html)).toEqual(['1 01 渡', '1 02 茶馆的掌柜', '1 03 桥', '1 04 竹器的用处']);
  });

  it.each([
    ['ONE', 'part', 1, ''],
    ['· TWO ·', 'part', 2, ''],
    ['一丨渡口', 'han', 1, '渡口'],
    ['２、渡口', 'arabic', 2, '渡口'],
    ['3丨渡口', 'arabic', 3, '渡口'],
    ['1 渡口', 'arabic', 1, '渡口'],
    ['5 AI 的账', 'arabic', 5, 'AI 的账'],
  ])('%s', (text, family, value, rest) => {
    expect(numberingOf(text)).toMatchObject({ family, value, rest });
  });

  it.each(['one more thing', '3 个月之后', '10 万客人', 'Two rivers'])('none: %s', (text) => {
    expect(numberingOf(text)).toBeNull();
  });
});

describe('a chronicle', () => {
  it('keeps days between prose, though they read like a by-line', () => {
    const blocks = blocksIn(`<p>2021-05-03</p>${paragraph(0)}<p>2022年3月</p>${paragraph(1)}<p>2022年5月1日</p>`);
    const edge = edgeLines(blocks, [0, 2, 4]);
    expect([...edge]).toEqual([0, 4]);
    expect(bodyRange(blocks, edge)).toEqual({ start: 1, end: 4 });
  });
});
