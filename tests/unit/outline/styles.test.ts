import { describe, expect, it } from 'vitest';
import { outlineOf, paragraph, sections, summary } from './outline-of.ts';

const bold = (text: string) => `<p><strong>${text}</strong></p>`;
const plain = (text: string) => `<p>${text}</p>`;
const texts = (html: string) => outlineOf(html).map(({ text }) => text);

describe('findOutline: bold pages', () => {
  const sentences = [
    '这笔账，谁也算不清。',
    '人情比船票贵得多。',
    '但是没有人愿意先开口。',
    '谁先开口，谁就输了。',
  ].map(bold);

  it('finds short names that stand far apart among more bold sentences', () => {
    const part = (title: string, k: number) =>
      bold(title) + paragraph(k) + sentences[k]! + paragraph(k + 1) + paragraph(k + 2);
    const html =
      paragraph(0) + ['渡口的生意经', '茶馆的人情账', '桥头的新算盘'].map(part).join('') + sentences[3]! + paragraph(1);
    expect(texts(html)).toEqual(['渡口的生意经', '茶馆的人情账', '桥头的新算盘']);
  });

  it('takes no names that stand close to each other there', () => {
    const html =
      sections(sentences) +
      ['看水', '看天', '看人'].map((t) => bold(t) + plain('船来了又走，没有人在意。')).join('') +
      paragraph(1);
    expect(outlineOf(html)).toEqual([]);
  });

  it('keeps a parent directly above its child', () => {
    const html = sections([bold('来历'), bold('规矩'), bold('做法') + bold('看水的做法'), bold('看天的做法')]);
    expect(texts(html)).toEqual(['来历', '规矩', '做法', '看水的做法', '看天的做法']);
  });

  it('does not join a question with the line below it', () => {
    const red = (text: string) =>
      `<p style="text-align:center"><strong style="color:rgb(200,0,0)">${text}</strong></p>`;
    const html = sections([red('渡口的来历'), red('茶馆为什么还在？') + red('掌柜的算盘'), red('竹器的用处')]);
    expect(texts(html)).not.toContain('茶馆为什么还在？ 掌柜的算盘');
  });

  it('reads bold by the letters: numbers and pictures before them may be plain', () => {
    const heads = ['👉 <strong>看水</strong>', '👉 <strong>看天</strong>', '👉 <strong>看人</strong>'].map(plain);
    expect(texts(sections(heads))).toEqual(['👉 看水', '👉 看天', '👉 看人']);
    const numbered = ['一、<strong>看水，也看船</strong>', '二、<strong>看天</strong>'].map(plain);
    expect(outlineOf(sections(numbered)).map(({ kind }) => kind)).toEqual(['styled', 'styled']);
  });

  it('takes sentences of a few words in tags for headings, not paragraphs', () => {
    const steps = ['第一步，把缆绳解开，等头一批赶集的客人。', '第二步，把账本从头看一遍。', '第三步，收船。'];
    expect(texts(sections(steps.map((step) => `<h2 label="一级标题">${step}</h2>`)))).toEqual(steps);
    const whole = sections([0, 1, 2].map((i) => paragraph(i).replaceAll(/(?<=<\/?)p/g, 'h2')));
    expect(texts(whole)).toEqual([]);
  });

  it('leaves a line out whose bold ends before its words do', () => {
    expect(outlineOf(sections(['看水', '看天', '看人'].map((t) => plain(`<strong>${t}</strong>的人都来了`))))).toEqual(
      [],
    );
  });

  it('takes four questions below sections of another look for a dialogue', () => {
    const big = (text: string) => `<p style="text-align:center"><strong style="font-size:20px">${text}</strong></p>`;
    const asked = ['哪年来的？', '住在哪里？', '为什么走？', '还回来吗？'].map(bold);
    expect(
      texts(sections([big('从船工到船主'), asked[0]!, asked[1]!, big('桥和渡口的账'), asked[2]!, asked[3]!])),
    ).toEqual(['从船工到船主', '桥和渡口的账']);
  });

  it('takes longer questions that are all there is for an interview, without anybody addressed', () => {
    const asked = [
      '第一次到渡口来是哪一年？',
      '当时的船工一般都住在哪里呢？',
      '后来又是为什么离开茶馆的？',
      '这座桥大概还能再用多少年？',
    ].map(bold);
    expect(outlineOf(sections(asked))).toEqual([]);
  });

  it.each([
    ['short ones, one of which addresses somebody', ['您修过最旧的船是哪条？', '学徒要学多久？', '现在还有人来吗？']],
    ['some without their mark', ['第一天害怕吗？', '家里人支持吗', '最难的是什么？', '你怎么看待桥', '会不会想走？']],
  ])('takes questions that are all there is for an interview: %s', (_name, asked) => {
    expect(texts(sections(asked.map(bold)))).toEqual([]);
  });

  it('keeps short questions where nobody is addressed, and among other lines', () => {
    const open = ['渡口为什么搬家？', '桥是谁修的？', '茶馆还在吗？'];
    expect(texts(sections(open.map(bold)))).toEqual(open);
    const mixed = ['渡口搬家', '桥是谁修的？', '你见过茶馆吗？', '竹器的行情'];
    expect(texts(sections(mixed.map(bold)))).toEqual(mixed);
  });

  it('takes a question that stands in each section for a refrain, a name for its child', () => {
    const big = (text: string) => `<p><strong style="font-size:20px">${text}</strong></p>`;
    const heads = ['渡口的来历', '茶馆的掌柜', '桥头的竹器'];
    const each = (line: string) =>
      heads.map((text) => big(text) + paragraph(1) + paragraph(2) + bold(line) + paragraph(3) + paragraph(4)).join('');
    expect(texts(each('为什么？'))).toEqual(heads);
    expect(texts(each('旧账'))).toHaveLength(6);
  });
});

describe('findOutline: lines in a box', () => {
  // What paints the box (a background, a border) is not in the snapshot; that the line has sections of its own is.
  const NAMES = ['母亲们', '一张旧报纸', '没有来的人'];
  const leaf = (text: string) => `<p><span style="font-size:15px">${text}</span></p>`;
  const text = (html: string) => html.replaceAll('<p>', '<p style="font-size:15px">');

  it.each<[string, (line: string) => string]>([
    ['one section', (t) => `<section>${leaf(t)}</section>`],
    [
      'a template’s sections',
      (t) => `<section><section><section>${leaf(t)}</section><section></section></section></section>`,
    ],
  ])('takes short plain lines in %s of their own for headings', (_name, box) => {
    expect(texts(text(sections(NAMES.map(box))))).toEqual(NAMES);
  });

  it('takes white lines for headings, however short their sections are', () => {
    const white = (t: string) => `<section><section><p style="color:#fefeff">${t}</p></section></section>`;
    expect(texts(text(sections(NAMES.map(white), 1)))).toEqual(NAMES);
  });

  it('leaves alone sentences in boxes, lines close to each other, captions, and lines where all text is boxed', () => {
    const boxed = (t: string) => `<section>${leaf(t)}</section>`;
    const sentences = NAMES.map((name) => boxed(`${name}，后来都不在了。`));
    expect(outlineOf(text(sections(sentences)))).toEqual([]);
    expect(outlineOf(text(paragraph(0) + NAMES.map((name) => boxed(name) + leaf('他来了。')).join('')))).toEqual([]);
    const quotes = ['慢一点，才走得远', '水退了，桥还在', '人走了，灯还亮着'];
    expect(outlineOf(text(sections(quotes.map(boxed))))).toEqual([]);
    const pictures = NAMES.map((name) => `<p><img src="https://a.example/${name}.png"></p>${boxed(name)}`);
    expect(outlineOf(text(sections(pictures)))).toEqual([]);
    const all = sections(NAMES.map(leaf)).replaceAll('<p>', '<section><p>').replaceAll('</p>', '</p></section>');
    expect(outlineOf(text(all))).toEqual([]);
  });
});

describe('findOutline: titles over two bold lines', () => {
  it('are one where all bold lines stand in pairs', () => {
    const pair = (a: string, b: string) => bold(a) + bold(b);
    expect(summary(sections([pair('借着大雾过河', '渡口的清晨'), pair('等不来的客人', '茶馆的下午')]))).toEqual([
      '1 借着大雾过河 渡口的清晨',
      '1 等不来的客人 茶馆的下午',
    ]);
  });

  it('are two where some stand alone', () => {
    expect(summary(sections([bold('渡口') + bold('看水'), bold('看天'), bold('看人')]))).not.toContain('1 渡口 看水');
  });
});

describe('findOutline: a round-up of news', () => {
  const linked = (text: string, i: number) => `<p><a href="https://a.example/${i}"><strong>${text}</strong></a></p>`;
  const ITEMS = ['渡口涨水', '茶馆开门', '竹器上市', '桥头修路'];

  it('takes the linked titles of its items', () => {
    expect(
      summary(
        `<h2>水上</h2>${sections(ITEMS.slice(0, 2).map(linked), 1)}<h2>岸上</h2>${ITEMS.slice(2)
          .map((text, i) => linked(text, i + 2) + paragraph(i))
          .join('')}`,
      ),
    ).toEqual(['1 水上', '2 渡口涨水', '2 茶馆开门', '1 岸上', '2 竹器上市', '2 桥头修路']);
  });

  it('takes no links that stand among each other, that lead to one place, or in whom the reader only finds more', () => {
    const after = paragraph(0) + paragraph(1);
    expect(summary(after + ITEMS.map(linked).join('') + after)).toEqual([]);
    expect(
      summary(
        sections(
          ITEMS.map((text) => linked(text, 0)),
          1,
        ),
      ),
    ).toEqual([]);
    expect(summary(sections(ITEMS.map(linked), 6))).toEqual([]);
  });
});

describe('findOutline: one count in several styles', () => {
  const set = (text: string, size: number) => `<p><strong style="font-size:${size}px">${text}</strong></p>`;
  const body = (html: string) => html.replaceAll('<p>', '<p style="font-size:15px">');

  it('has one level, and the closing words are its sibling', () => {
    const heads = [set('1、看水', 18), set('2、看天', 18), set('3、看人', 16), set('最后想说的话', 16)];
    expect(outlineOf(body(sections(heads))).map(({ level }) => level)).toEqual([1, 1, 1, 1]);
  });

  it('keeps a count that starts again below each section a level deeper', () => {
    const inner = (n: number) => set(`${n}、看水`, 16) + paragraph(n) + set(`${n + 1}、看天`, 16);
    const html = body(
      sections([set('1、渡口', 20) + paragraph(1) + inner(1), set('2、茶馆', 20) + paragraph(2) + inner(1)]),
    );
    expect(outlineOf(html).map(({ level }) => level)).toEqual([1, 2, 2, 1, 2, 2]);
  });
});

describe('findOutline: a small line below the title', () => {
  const text = (html: string) => html.replaceAll('<p>', '<p style="font-size:15px">');
  const NAMES: [string, string][] = [
    ['看水', 'WATER'],
    ['看天', 'WEATHER'],
    ['看人', 'PEOPLE'],
  ];
  const joined = NAMES.map((parts) => parts.join(' '));

  it.each<[string, (title: string, word: string) => string]>([
    [
      'a span set as a block',
      (t, w) =>
        `<section style="font-size:20px;color:#00bbec">${t}<span style="display:block;font-size:10px">${w}</span></section>`,
    ],
    [
      '<br>',
      (t, w) => `<p style="font-size:18px"><strong>${t}</strong><br><span style="font-size:10px">${w}</span></p>`,
    ],
    [
      'a box of both',
      (t, w) => `<section><section><p><strong>${t}</strong></p></section><p style="font-size:10px">${w}</p></section>`,
    ],
    ['a heading’s tag', (t, w) => `<h2 style="font-size:20px">${t}<br><small style="font-size:12px">${w}</small></h2>`],
  ])('is part of it: %s', (_name, set) => {
    expect(texts(text(sections(NAMES.map(([t, w]) => set(t, w)))))).toEqual(joined);
  });

  it('is no part of it where it stands outside or is as large', () => {
    const [title, word] = NAMES[0]!;
    const apart = `<p style="font-size:20px"><strong>${title}</strong></p><p style="font-size:10px">${word}</p>`;
    const html = text(sections([apart, `<p style="font-size:20px"><strong>看天</strong></p>`]));
    expect(texts(html)).toEqual(['看水', '看天']);
  });

  it('may be the number', () => {
    const set = (t: string, n: string) =>
      `<p style="font-size:18px"><strong>${t}</strong></p><p style="font-size:12px">${n}</p>`;
    expect(texts(text(sections([set('看水', '01'), set('看天', '— 02 —'), set('看人', 'NO.3')])))).toEqual([
      '看水 01',
      '看天 02',
      '看人 NO.3',
    ]);
  });

  it('is not the number of the title below', () => {
    const big = (t: string) => `<p style="font-size:20px"><strong>${t}</strong></p>`;
    const set = (n: string, t: string) =>
      `<p style="font-size:14px">${n}</p><p style="font-size:18px"><strong>${t}</strong></p>`;
    const html = sections([
      big('渡口的规矩') + set('01', '看水'),
      set('02', '看天'),
      big('渡口的账') + set('03', '看人'),
    ]);
    expect(texts(text(html))).toEqual(['渡口的规矩', '01 看水', '02 看天', '渡口的账', '03 看人']);
  });
});

describe('findOutline: a list of contents', () => {
  it('is called no section', () => {
    expect(texts(`<h2>目录</h2><p>看水 看天</p>${sections(['<h2>看水</h2>', '<h2>看天</h2>'])}`)).toEqual([
      '看水',
      '看天',
    ]);
  });
});

describe('findOutline: plain lines', () => {
  it('takes a line with punctuation for the title below a plain number', () => {
    const html = sections([plain('01') + plain('谁来修桥，谁来付钱？'), plain('02') + plain('渡口：不是生意')]);
    expect(texts(html)).toEqual(['01 谁来修桥，谁来付钱？', '02 渡口：不是生意']);
  });

  it('leaves the short line below a number that stands out to the text', () => {
    const number = (n: string) => `<p style="text-align:center"><strong>${n}</strong></p>`;
    const html = sections([number('1') + plain('水涨了，船也走了'), number('2') + plain('水退了，船又回来')]);
    expect(texts(html)).toEqual(['1', '2']);
  });

  it('allows a comma behind 一、 but no list of points behind 1.', () => {
    expect(texts(sections(['一、渡口不是生意，是秩序', '二、茶馆不是茶馆'].map(plain)))).toHaveLength(2);
    expect(
      outlineOf(sections(['1. 渡口不是生意，是秩序', '2. 茶馆不是茶馆，是人情', '3. 桥，不只是桥'].map(plain))),
    ).toEqual([]);
  });

  it('finds 一、 far apart though short lines follow', () => {
    const heads = ['一、渡口的生意和渡口的人', '二、茶馆的账本和茶馆的人', '三、竹器的行情和竹器的人'];
    expect(texts(sections(heads.map((t) => plain(t) + plain('雨停了。'))))).toEqual(heads);
  });

  it('finds names in brackets', () => {
    expect(texts(sections(['【看水】', '【看天】', '【看人】'].map(plain)))).toEqual([
      '【看水】',
      '【看天】',
      '【看人】',
    ]);
  });

  it('takes one px more for carelessness where such lines stand close', () => {
    const html = Array.from(
      { length: 6 },
      (_, i) =>
        paragraph(i).replace('<p>', '<p style="font-size:15px">') +
        `<p style="font-size:16px">船来了${'又'.repeat(i)}走</p>`,
    );
    expect(outlineOf(html.join(''))).toEqual([]);
  });

  it('finds large lines that all stand in the first part', () => {
    const large = (text: string) => `<p><span style="font-size:24px">${text}</span></p>`;
    const rest = Array.from({ length: 60 }, (_, i) => paragraph(i)).join('');
    const html =
      [0, 1, 2, 3, 4, 5].map(paragraph).join('') + sections([large('看水'), large('看天'), large('看人')], 2);
    expect(texts(html + rest)).toEqual(['看水', '看天', '看人']);
  });
});

describe('findOutline: boxes, bare numbers, what only looks like a quotation', () => {
  const title = (text: string) => `<p style="text-align:center"><strong>${text}</strong></p>`;

  it('joins a number with a title that is a quotation or ends with a stop', () => {
    const html = sections([title('01') + title('“水往低处走”'), title('02') + title('渡口搬了家。')]);
    expect(texts(html)).toEqual(['01 “水往低处走”', '02 渡口搬了家。']);
  });

  it('reads a heading set in a table of one row, but no table of data', () => {
    const row = (...cells: string[]) => `<tr>${cells.map((c) => `<td>${bold(c)}</td>`).join('')}</tr>`;
    const table = (rows: string) => `<table><tbody>${rows}</tbody></table>`;
    expect(texts(sections([table(row('01', '渡口')), table(row('02', '茶馆'))]))).toEqual(['01 渡口', '02 茶馆']);
    const data = [table(row('水位') + row('三尺')), table(row('船期') + row('五日')), table(row('客流') + row('三百'))];
    expect(outlineOf(sections(data))).toEqual([]);
  });

  it.each([
    ['一', '二', '三'],
    ['「一」', '「二」'].map((n) => `<b>${n}</b>`),
    ['壹', '贰', '叁'],
    ['-1-', '-2-', '-3-'],
  ])('takes numbers that stand alone far apart: %s', (...numbers) => {
    expect(outlineOf(sections(numbers.map(plain)))).toHaveLength(numbers.length);
  });

  it('takes no numbers that stand close', () => {
    expect(outlineOf(paragraph(0) + ['1', '船', '2', '桥', '3', '水'].map(plain).join('') + paragraph(1))).toEqual([]);
  });

  it('counts PART I, 其一 and a numbered line with a colon', () => {
    expect(texts(sections([bold('PART I') + bold('渡口'), bold('PART II') + bold('茶馆')]))).toEqual([
      'PART I 渡口',
      'PART II 茶馆',
    ]);
    expect(texts(sections(['一、渡口：', '二、茶馆：'].map(bold)))).toEqual(['一、渡口：', '二、茶馆：']);
  });

  it('keeps a quotation among headings of a strong style, and a line like a by-line between bold ones', () => {
    expect(texts(sections(['渡口的来历', '“水往低处走”', '茶馆的规矩'].map(title)))).toHaveLength(3);
    expect(texts(sections(['渡口：过河的人', '数据：看不见的账', '茶馆：喝茶的人'].map(bold)))).toHaveLength(3);
    expect(texts(sections(['作者：阿舟', '渡口的来历', '茶馆的规矩'].map(bold)))).toEqual(['渡口的来历', '茶馆的规矩']);
  });

  it('joins lines that a comma and a line break part', () => {
    const broken = (a: string, b: string) => `<p><strong>${a}<br>${b}</strong></p>`;
    const html = sections([broken('水涨的时候，', '船也高'), broken('茶凉了以后，', '人也散')]);
    expect(texts(html)).toEqual(['水涨的时候， 船也高', '茶凉了以后， 人也散']);
  });

  it('takes no figures set large', () => {
    const large = (text: string) => `<p style="text-align:center"><strong style="font-size:24px">${text}</strong></p>`;
    expect(outlineOf(sections(['3200万', '67%', '1.5倍'].map(large)))).toEqual([]);
  });

  it('keeps equal lines below different headings, not a refrain', () => {
    const each = ['渡口', '茶馆', '竹器'].flatMap((t, i) => [bold(`${'一二三'[i]}、${t}`), bold('好处'), bold('坏处')]);
    expect(summary(sections(each)).filter((line) => line === '2 好处')).toHaveLength(3);
    const labels = ['渡口', '茶馆', '竹器'].map((t) => `<h2>${t}</h2>${paragraph(1)}${bold('示例')}<pre>ferry</pre>`);
    expect(texts(sections(labels))).toEqual(['渡口', '茶馆', '竹器']);
    expect(texts(sections(['阿舟', '老周', '阿舟', '老周', '阿舟', '老周'].map(bold)))).toEqual([]);
  });
});

describe('findOutline: levels of mixed styles', () => {
  it('hangs bold lines below plain 一、', () => {
    const html = sections([plain('一、渡口'), bold('看水'), bold('看天'), plain('二、茶馆'), bold('看人')]);
    expect(summary(html)).toEqual(['1 一、渡口', '2 看水', '2 看天', '1 二、茶馆', '2 看人']);
  });

  it('puts a marked line above a bold one', () => {
    const html = sections([plain('▍渡口'), bold('看水'), bold('看天'), plain('▍茶馆'), bold('看人')]);
    expect(summary(html)).toEqual(['1 ▍渡口', '2 看水', '2 看天', '1 ▍茶馆', '2 看人']);
  });

  it('hangs unnumbered lines below the last number, too', () => {
    const html = sections(['一、渡口', '来历', '规矩', '二、茶馆', '开门', '打烊'].map(bold));
    expect(summary(html)).toEqual(['1 一、渡口', '2 来历', '2 规矩', '1 二、茶馆', '2 开门', '2 打烊']);
  });

  it('keeps a closing word in a style of its own beside the headings', () => {
    const part = (n: string, t: string) =>
      `<p style="text-align:center"><strong style="font-size:30px">${n}</strong></p>${bold(t)}`;
    expect(summary(sections([part('01', '渡口'), part('02', '茶馆'), bold('结语')])).at(-1)).toBe('1 结语');
  });

  it('keeps a single closing line beside the numbers', () => {
    const html = sections(['一、渡口', '来历', '二、茶馆', '开门', '三、竹器', '写给明天的话'].map(bold));
    expect(summary(html).at(-1)).toBe('1 写给明天的话');
  });
});
