import { describe, expect, it } from 'vitest';
import { outlineOf, paragraph, sections, summary } from './outline-of.ts';

const bold = (text: string) => `<p><strong>${text}</strong></p>`;

describe('findOutline: what is no heading', () => {
  it.each([
    [
      'whole bold sentences',
      sections([bold('船工说今年的水比去年高出许多。'), bold('掌柜并不相信这句话。'), bold('谁也没有再提起它。')]),
    ],
    [
      'bold lines that introduce',
      sections([bold('大家最常问的有三件事：'), bold('掌柜的算盘是这样打的：'), bold('于是出现了下面的局面：')]),
    ],
    ['one bold line', sections([bold('船工的一天')])],
    [
      'bold lines close to each other',
      paragraph(0) +
        [bold('水涨了'), '<p>是的。</p>', bold('船走了'), '<p>是的。</p>', bold('人散了'), '<p>是的。</p>'].join('') +
        paragraph(1),
    ],
    ['bylines', sections([bold('作者｜阿舟'), bold('编辑：江禾'), bold('摄影 / 老周')])],
    [
      'captions',
      sections([
        '<p class="img-desc">渡口的清晨</p>',
        '<p class="img-desc">茶馆的灶台</p>',
        '<p class="img-desc">桥头的竹器</p>',
      ]),
    ],
    [
      'grey centred captions',
      sections(
        ['渡口的清晨', '茶馆的灶台', '桥头的竹器'].map(
          (t) => `<p style="text-align:center"><span style="color:rgb(136,136,136)">${t}</span></p>`,
        ),
      ),
    ],
    [
      'list items',
      paragraph(0) + `<ul><li><strong>看水</strong></li><li><strong>看天</strong></li></ul>` + paragraph(1),
    ],
    ['numbered list items', `${paragraph(0)}<ol><li>一、看水</li><li>二、看天</li></ol>${paragraph(1)}`],
    [
      'numbered lines without text between',
      paragraph(0) + '<p>一、看水</p><p>二、看天</p><p>三、看人</p>' + paragraph(1),
    ],
    [
      'numbered sentences',
      paragraph(0) +
        [1, 2, 3].map((n) => `<p>${n}.这一条写的是渡口的规矩，谁先到谁先过河。</p>`).join('') +
        paragraph(1),
    ],
    ['dates', sections([bold('21号'), bold('5月3日'), bold('2024年6月')])],
    ['advertising', sections([bold('点击关注我们'), bold('往期推荐'), bold('长按识别二维码')])],
    [
      'titles of works',
      sections(['《渡口》', '《茶馆旧事》', '《竹器谱》'].map((t) => `<p style="font-size:20px">${t}</p>`)),
    ],
    ['quotations', sections([bold('“水往低处走”'), bold('“人往桥上走”')])],
    [
      'lines that are links',
      sections(
        ['渡口的故事', '茶馆的故事', '竹器的故事'].map(
          (t) => `<p><a href="https://a.example/"><strong>${t}</strong></a></p>`,
        ),
      ),
    ],
    ['the same line again and again', sections(Array.from({ length: 5 }, () => bold('扶栏而立')))],
    [
      'questions of an interview',
      sections(
        [
          '你第一次到渡口来是哪一年的事情？',
          '当时的船工们都住在什么地方？',
          '茶馆的掌柜后来为什么要离开？',
          '你觉得这座桥还能再用多少年？',
        ].map(bold),
      ),
    ],
    [
      'a speaker before each line',
      sections(['记者：谈谈您到渡口来的经历', '记者：当时的情形是怎样的', '记者：您对将来有什么打算'].map(bold)),
    ],
    ['the title repeated', `<h2>渡口纪事</h2>${paragraph(1)}`],
    ['empty headings', `<h2></h2>${paragraph(1)}<h3> </h3>${paragraph(2)}`],
    [
      'a heading tag around whole paragraphs',
      [0, 1, 2, 3].map((i) => `<h3>${paragraph(i).slice(3, -4)}</h3>`).join(''),
    ],
    [
      'small print',
      sections(
        ['甲', '乙', '丙'].map((t) => `<p><span style="font-size:11px"><strong>来自${t}地的船</strong></span></p>`),
      ).replaceAll('<p>', '<p style="font-size:16px">'),
    ],
    [
      'text that is bold throughout',
      `<div style="font-weight:bold">${paragraph(0)}<p>茶馆开门了</p>${paragraph(1)}<p>船工睡着了</p>${paragraph(2)}</div>`,
    ],
  ])('%s', (_name, html) => {
    expect(outlineOf(html)).toEqual([]);
  });
});

describe('findOutline: levels', () => {
  it.each<[string, string, string[]]>([
    [
      'tags',
      sections(['<h2>渡口</h2>', '<h3>看水</h3>', '<h3>看天</h3>', '<h2>茶馆</h2>']),
      ['1 渡口', '2 看水', '2 看天', '1 茶馆'],
    ],
    [
      'a skipped tag is no skipped level',
      sections(['<h2>渡口</h2>', '<h4>看水</h4>', '<h2>茶馆</h2>']),
      ['1 渡口', '2 看水', '1 茶馆'],
    ],
    [
      'circled numbers beyond ten',
      sections([...'①②③④⑤⑥⑦⑧⑨⑩⑪⑫'].map((n) => bold(`${n} 渡口`))),
      [...'①②③④⑤⑥⑦⑧⑨⑩⑪⑫'].map((n) => `1 ${n} 渡口`),
    ],
    [
      'a tag that stands once above others',
      sections(['<h2>渡口</h2>', '<h3>看水</h3>', '<h3>看天</h3>']),
      ['1 渡口', '2 看水', '2 看天'],
    ],
    [
      'bold lines below tags',
      sections(['<h3>渡口</h3>', bold('看水'), bold('看天'), '<h3>茶馆</h3>', bold('看人')]),
      ['1 渡口', '2 看水', '2 看天', '1 茶馆', '2 看人'],
    ],
    [
      'sizes',
      sections(
        [
          ['渡口', 24],
          ['看水', 19],
          ['看天', 19],
          ['茶馆', 24],
        ].map(([t, s]) => `<p><strong style="font-size:${s}px">${t}</strong></p>`),
      ),
      ['1 渡口', '2 看水', '2 看天', '1 茶馆'],
    ],
    [
      'families of numbers',
      sections(['一、渡口', '1. 看水', '2. 看天', '二、茶馆', '1. 看人', '2. 看火'].map(bold)),
      ['1 一、渡口', '2 1. 看水', '2 2. 看天', '1 二、茶馆', '2 1. 看人', '2 2. 看火'],
    ],
    [
      'numbers that start again',
      sections(['渡口', '1、看水', '2、看天', '茶馆', '1、看人', '2、看火'].map((t) => `<h3>${t}</h3>`)),
      ['1 渡口', '2 1、看水', '2 2、看天', '1 茶馆', '2 1、看人', '2 2、看火'],
    ],
    [
      'numbers between opening and end stay beside them',
      sections(['前言', '1. 看水', '2. 看天', '结语'].map((t) => `<h2>${t}</h2>`)),
      ['1 前言', '1 1. 看水', '1 2. 看天', '1 结语'],
    ],
    [
      'one true heading among bold lines is one of them',
      sections(['<h3>渡口的来历</h3>', bold('渡口的规矩'), bold('渡口的人')]),
      ['1 渡口的来历', '1 渡口的规矩', '1 渡口的人'],
    ],
    [
      'decimal numbers',
      sections(['1 渡口', '1.1 看水', '1.2 看天', '2 茶馆', '2.1 看人'].map((t) => `<h2>${t}</h2>`)).replace(
        /<h2>(\d) /g,
        '<h2>$1、',
      ),
      ['1 1、渡口', '2 1.1 看水', '2 1.2 看天', '1 2、茶馆', '2 2.1 看人'],
    ],
  ])('%s', (_name, html, expected) => {
    expect(summary(html)).toEqual(expected);
  });
});

describe('findOutline: among bold sentences', () => {
  const sentences = [
    '船工说今年的水比去年高出许多。',
    '掌柜并不相信这句话。',
    '谁也没有再提起它。',
    '大家都在等一场雨。',
  ].map(bold);

  it('keeps the numbered lines and the closing word', () => {
    const html = sections([...sentences, ...['1. 看水', '2. 看天', '3. 看人', '结语'].map(bold)]);
    expect(summary(html).map((line) => line.slice(2))).toEqual(['1. 看水', '2. 看天', '3. 看人', '结语']);
  });

  it('takes a question for a heading where a number counts it', () => {
    const html = sections(
      ['第一个问题：渡口为什么搬家？', '第二个问题：茶馆为什么还在？'].map(
        (t) => `<p style="text-align:center"><b>${t}</b></p>`,
      ),
    );
    expect(summary(html)).toHaveLength(2);
  });

  it('hangs a run of numbers below the last of several unnumbered lines', () => {
    const html = sections(['来历', '规矩', '做法', '1、看水', '2、看天'].map(bold));
    expect(summary(html)).toEqual(['1 来历', '1 规矩', '1 做法', '2 1、看水', '2 2、看天']);
  });
});

describe('findOutline: split and doubled headings', () => {
  const big = (text: string) =>
    `<section style="text-align:center"><strong style="font-size:19px">${text}</strong></section>`;

  it('joins a heading set in two or three lines', () => {
    const html = sections([
      big('语言变轻的地方，') + big('是思路变窄的地方'),
      big('渡口换了主人'),
      big('水涨') + big('船高') + big('人不走'),
    ]);
    expect(summary(html)).toEqual(['1 语言变轻的地方， 是思路变窄的地方', '1 渡口换了主人', '1 水涨 船高 人不走']);
  });

  it('joins a number with a title over two lines', () => {
    const part = (n: string, ...titles: string[]) =>
      `<p style="text-align:center"><strong style="font-size:36px">${n}</strong></p>${titles.map(big).join('')}`;
    expect(
      summary(sections([part('01', '渡口换了主人'), part('02', '怎样让旧船', '跟上新水'), part('03', '茶馆还在')])),
    ).toEqual(['1 01 渡口换了主人', '1 02 怎样让旧船 跟上新水', '1 03 茶馆还在']);
  });

  it('keeps numbers that stand alone as headings', () => {
    expect(summary(sections(['<h2>一</h2>', '<h2>二</h2>', '<h2>三</h2>']))).toEqual(['1 一', '1 二', '1 三']);
  });

  it('lists a heading once, though a bold line repeats it', () => {
    const html =
      sections(['<h2>挂船时</h2>', '<h2>开船时</h2>', '<h2>小结</h2>']) + sections([bold('挂船时'), bold('开船时')]);
    expect(summary(html)).toEqual(['1 挂船时', '1 开船时', '1 小结']);
  });

  it('keeps equal headings of different sections, not of one', () => {
    const html = sections(['<h2>渡口</h2>', '<h3>小结</h3>', '<h2>茶馆</h2>', '<h3>小结</h3>', '<h3>小结</h3>']);
    expect(summary(html)).toEqual(['1 渡口', '2 小结', '1 茶馆', '2 小结']);
  });

  it('reads picture headings by their alternative text', () => {
    const image = (alt: string) => `<p><img src="https://a.example/1.png" alt="${alt}"></p>`;
    expect(summary(sections(['一、渡口', '二、茶馆', '三、竹器'].map(image)))).toEqual([
      '1 一、渡口',
      '1 二、茶馆',
      '1 三、竹器',
    ]);
    expect(summary(sections(['渡口纪事', '图片', '茶馆'].map(image)))).toEqual([]);
  });
});

describe('findOutline: evidence', () => {
  it('says where a heading stands and why it is one', () => {
    const [first] = outlineOf(sections([bold('渡口'), bold('茶馆'), bold('竹器')]));
    expect(first).toEqual({ level: 1, text: '渡口', kind: 'styled', node: 1, reasons: ['recurs:3', 'bold'] });
    expect(outlineOf(sections(['<p>一、渡口</p>', '<p>二、茶馆</p>']))[0]).toMatchObject({
      kind: 'numbered',
      reasons: ['number:han'],
    });
    expect(outlineOf(sections(['<h3>渡口</h3>']))[0]).toMatchObject({ kind: 'heading', reasons: ['tag:h3'] });
  });
});
