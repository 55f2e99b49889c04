import { describe, expect, it } from 'vitest';
import { articleMarkdown } from '../../../lib/article/markdown.ts';
import { findOutline } from '../../../lib/outline/outline.ts';
import type { Article, Entity } from '../../../lib/shared/article.ts';
import { bodyBlocks, textOf } from '../../../lib/shared/blocks.ts';
import { blocksIn, paragraph } from '../outline/outline-of.ts';

const article: Article = {
  detected: { kind: '36kr', page: 'article', reason: 'address' },
  url: 'https://36kr.com/p/1',
  title: '渡口“夜话”',
  published: '2026-01-30T08:00:00+08:00',
  language: 'zh-CN',
  authors: ['阿舟', '江禾'],
  contributors: [],
  provenance: {
    chain: [
      {
        role: 'original',
        kind: 'wechat',
        name: '渡口夜话',
        id: 'dukou01',
        url: null,
        published: null,
        evidence: '本文来自',
        node: 1,
      },
      {
        role: 'republisher',
        kind: 'website',
        name: '36氪',
        id: null,
        url: null,
        published: null,
        evidence: null,
        node: null,
      },
    ],
    licence: null,
  },
  outline: [
    { level: 1, text: '渡口', kind: 'styled', node: 2, reasons: [] },
    { level: 2, text: '看水', kind: 'styled', node: 5, reasons: [] },
  ],
  entities: [],
  named: [],
  links: [],
  body: {
    html: '<p n="1">天亮了。</p><p n="2"><strong n="3">渡口</strong></p><p n="4">船来了，<a href="https://a.example/">茶馆</a>开了。</p><p n="5"><strong>看水</strong></p><p><img alt="清晨" data-src="https://a.example/(1)\u3000.png"></p><ul><li>竹器</li></ul>',
    text: '渡口\n看水',
    characters: 4,
    minutes: 1,
    blocks: [
      { node: 2, start: 0, end: 2 },
      { node: 5, start: 3, end: 5 },
    ],
  },
  reference: { id: 'a', type: 'webpage' },
};

const ENTITY: Omit<Entity, 'verdict' | 'score' | 'nodes'> = {
  name: '茶馆',
  href: 'https://36kr.com/projectDetails/1',
  kind: 'company',
  linked: 1,
  mentions: null,
  positions: [],
  aliases: [],
  reasons: [],
};

describe('articleMarkdown', () => {
  it('writes links that name nothing as text', () => {
    const linked = (score: number) => {
      const entity: Entity = { ...ENTITY, verdict: score > 0.5 ? 'entity' : 'noise', score, nodes: [7] };
      const html = '<p>去<a n="7" href="https://36kr.com/projectDetails/1">茶馆</a>。</p>';
      return articleMarkdown({ ...article, outline: [], entities: [entity], body: { ...article.body, html } }, '');
    };
    expect(linked(0.9)).toContain('去[茶馆](https://36kr.com/projectDetails/1)。');
    expect(linked(0.1)).toMatch(/\n去茶馆。\n/);
  });

  it('writes front matter, the title, sections of the outline and images', () => {
    expect(articleMarkdown(article, '阿舟, 江禾. 渡口“夜话”[EB/OL].')).toBe(
      [
        '---',
        'title: "渡口“夜话”"',
        'authors: ["阿舟","江禾"]',
        'account: "渡口夜话"',
        'url: "https://36kr.com/p/1"',
        'date: "2026-01-30T08:00:00+08:00"',
        'citation: "阿舟, 江禾. 渡口“夜话”[EB/OL]."',
        '---',
        '',
        '# 渡口“夜话”',
        '',
        '天亮了。',
        '',
        '## 渡口',
        '',
        '船来了，[茶馆](https://a.example/)开了。',
        '',
        '### 看水',
        '',
        '![清晨](https://a.example/%281%29%E3%80%80.png)',
        '',
        '-   竹器',
        '',
      ].join('\n'),
    );
  });

  it('writes a heading that is split over two elements once', () => {
    const split: Article = {
      ...article,
      outline: [{ level: 1, text: '01 渡口', kind: 'styled', node: 1, reasons: [] }],
      body: {
        ...article.body,
        html: '<p n="1">01</p><p n="2"><b n="3">渡口</b></p><p n="4">渡口</p>',
        text: '01\n渡口\n渡口',
        blocks: [
          { node: 1, start: 0, end: 2 },
          { node: 2, start: 3, end: 5 },
          { node: 4, start: 6, end: 8 },
        ],
      },
    };
    expect(articleMarkdown(split, '').split('# 渡口“夜话”')[1]).toBe('\n\n## 01 渡口\n\n渡口\n');
  });

  it('leaves out what is unknown and keeps each field on its line', () => {
    const bare = {
      ...article,
      authors: [],
      published: null,
      title: '渡口\n---\nurl: x',
      provenance: { chain: [], licence: null },
    };
    const lines = articleMarkdown(bare, '').split('\n');
    expect(lines.slice(0, 4)).toEqual(['---', 'title: "渡口 --- url: x"', 'url: "https://36kr.com/p/1"', '---']);
  });
});

/** The text's Markdown of a body with its own outline; elements get their index, as in a snapshot. */
function markdownOf(html: string, more: Partial<Article> = {}): string {
  let n = 0;
  const numbered = html.replace(/<(\w+)/g, (tag) => `${tag} n="${n++}"`);
  const blocks = blocksIn(numbered);
  const body = { ...article.body, html: numbered, text: textOf(blocks), blocks: bodyBlocks(blocks) };
  const outline = findOutline(blocks, { title: article.title });
  return articleMarkdown({ ...article, outline, body, ...more }, '').split(/\n---\n\n# .*\n\n/)[1]!;
}

/** What is read: letters and digits. */
const letters = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, '');

describe('articleMarkdown: a heading is a line, its element may hold more', () => {
  const long = (i: number) => paragraph(i).replace(/<\/?p>/g, '');
  const NAMES = ['一、先记账', '二、再看水', '三、后点灯'];
  const BODIES = {
    'a bold line before a break': NAMES.map((name, i) => `<p><strong>${name}</strong><br>${long(i)}</p>`).join(''),
    'bold that goes on after the break': NAMES.map((name, i) => `<p><b>${name}<br>${long(i)}</b></p>`).join(''),
    'a post in one cell': `<table><tbody><tr><td>${NAMES.map((name, i) => `<b>${name}</b><br>${long(i)}<br><br>`).join('')}</td></tr></tbody></table>`,
    'a heading with a picture': NAMES.map(
      (name, i) => `<h2><img src="https://a.example/${i}.png">${name}</h2><p>${long(i)}</p>`,
    ).join(''),
  };

  it.each(Object.entries(BODIES))('%s', (_name, html) => {
    const markdown = markdownOf(html);
    for (const name of NAMES) expect(markdown.split('\n')).toContain(`## ${name}`);
    for (const { text } of blocksIn(html)) expect(letters(markdown)).toContain(letters(text));
    expect(markdown.match(/!\[/g)?.length ?? 0).toBe(html.match(/<img/g)?.length ?? 0);
    expect(markdown.split('\n').filter((line) => (line.match(/\*\*/g)?.length ?? 0) % 2)).toEqual([]);
  });
});

describe('articleMarkdown: what Markdown has words for', () => {
  it('fences code, with its lines and indents', () => {
    expect(markdownOf('<p>看。</p><pre><code>if (a &lt; b) {\n  row(*a*);\n\n}</code></pre>')).toBe(
      '看。\n\n```\nif (a < b) {\n  row(*a*);\n\n}\n```\n',
    );
  });

  const table = (...rows: string[][]) =>
    `<table><tbody>${rows.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('')}</tbody></table>`;

  it('writes a table whose first row is its head', () => {
    const html = table(['船', '<p>班次</p>'], ['早班|头船', '六点<br>七点'], ['<strong>晚班</strong>']);
    expect(markdownOf(`<p>看。</p>${html}<p>完。</p>`)).toBe(
      '看。\n\n| 船 | 班次 |\n| --- | --- |\n| 早班\\|头船 | 六点 七点 |\n| **晚班** |  |\n\n完。\n',
    );
  });

  it.each([
    ['one cell', table(['天亮了。'])],
    ['one column', table(['天亮了。'], ['船来了。'])],
    ['one row', table(['天亮了。', '船来了。'])],
    ['a table in a table', table(['天亮了。', table(['船来了。'])], ['茶馆', '开门'])],
  ])('writes a table that only places things as text: %s', (_name, html) => {
    const markdown = markdownOf(html);
    expect(markdown).toContain('天亮了。');
    expect(markdown).not.toContain('|');
  });

  it('keeps small numbers small', () => {
    expect(markdownOf('<p>10<sup>6</sup>条船，H<sub>2</sub>O</p>')).toBe('10<sup>6</sup>条船，H<sub>2</sub>O\n');
  });

  it('shows text that looks like a tag or a sign', () => {
    expect(markdownOf('<p>先 &lt;think&gt; 再写 &amp;lt;，1 &lt; 2 &amp; 3</p>')).toBe(
      '先 \\<think> 再写 \\&lt;，1 < 2 & 3\n',
    );
  });

  it('writes title and headings as other text', () => {
    const text = [1, 2, 3].map((i) => `<h2>0${i} 先把账本*变成*数字</h2>${paragraph(i)}`).join('');
    const markdown = articleMarkdown({ ...article, title: '渡口 <b> *夜话*' }, '');
    expect(markdown).toContain('\n# 渡口 \\<b> \\*夜话\\*\n');
    expect(markdownOf(text)).toContain('## 01 先把账本\\*变成\\*数字\n');
  });

  it('writes of a link within the page its text only', () => {
    expect(markdownOf('<p>天亮了<sup><a href="#fn1">1</a></sup>，<a href="#top">回到<b>渡口</b></a></p>')).toBe(
      '天亮了<sup>1</sup>，回到**渡口**\n',
    );
  });
});

describe('articleMarkdown: cells stay in their column', () => {
  it.each([
    [
      'rowspan',
      '<tr><th>船</th><th>季</th><th>价</th></tr><tr><td rowspan="2">大船</td><td>春</td><td>3</td></tr><tr><td>秋</td><td>5</td></tr>',
      '| 船 | 季 | 价 |\n| --- | --- | --- |\n| 大船 | 春 | 3 |\n|  | 秋 | 5 |\n',
    ],
    [
      'colspan',
      '<tr><th colspan="2">船</th><th>价</th></tr><tr><td>大</td><td>小</td><td>3</td></tr>',
      '| 船 |  | 价 |\n| --- | --- | --- |\n| 大 | 小 | 3 |\n',
    ],
    [
      'spans that no other cell needs',
      '<tr><th>船</th><th>价</th></tr><tr><td colspan="0.5" rowspan="2">大</td><td rowspan="2">3</td></tr><tr></tr><tr><td colspan="99" rowspan="-1">完</td></tr>',
      '| 船 | 价 |\n| --- | --- |\n| 大 | 3 |\n| 完 |  |\n',
    ],
    [
      'a caption',
      '<caption>表一 <b>船价</b></caption><tr><th>船</th><th>价</th></tr><tr><td>大</td><td>3</td></tr>',
      '表一 **船价**\n\n| 船 | 价 |\n| --- | --- |\n| 大 | 3 |\n',
    ],
  ])('%s', (_name, rows, markdown) => {
    expect(markdownOf(`<table>${rows}</table>`)).toBe(markdown);
  });
});

describe('articleMarkdown: marks that CommonMark reads (flanking rule, 6.2)', () => {
  it.each([
    // Sentence punctuation at the end goes outside of the marks.
    ['<strong>甲乙：</strong>丙', '**甲乙**：丙'],
    ['<strong>甲乙：</strong><em>丙</em>', '**甲乙**：*丙*'],
    ['<strong><em>甲乙。</em></strong>丙', '***甲乙***。丙'],
    ['<strong>甲乙：</strong>“丙”', '**甲乙：**“丙”'],
    ['<strong>甲乙。</strong>', '**甲乙。**'],
    // Any other needs tags.
    ['他说<strong>“不急”</strong>才怪', '他说<strong>“不急”</strong>才怪'],
    ['这叫<strong>渡口（东）</strong>的', '这叫<strong>渡口（东）</strong>的'],
    ['<strong>增长50%</strong>以上', '<strong>增长50%</strong>以上'],
    ['去<b><a href="https://a.example/">茶馆</a></b>看', '去<strong>[茶馆](https://a.example/)</strong>看'],
    ['甲<b><i>乙）</i>丙</b>', '甲<strong><em>乙）</em>丙</strong>'],
    ['价<del>（旧）</del>80元', '价<del>（旧）</del>80元'],
    // Beside letters, and beside each other.
    ['叫<em>渡口</em>的', '叫*渡口*的'],
    ['价<del>100</del>80元，<s>90</s>', '价~~100~~80元，~~90~~'],
    ['<b>甲</b><strong>乙</strong>丙', '**甲乙**丙'],
    ['<b><i>甲</i></b><b><i>乙</i></b>丙', '***甲乙***丙'],
    ['<strong>甲<b>乙</b></strong>丙', '**甲乙**丙'],
    ['<b><i>甲</i></b><i>乙</i>', '***甲***<em>乙</em>'],
    ['<i>甲</i><b>《乙》</b>丙', '*甲*<strong>《乙》</strong>丙'],
    ['<b>（<i>甲</i>）</b>', '**（*甲*）**'],
    ['<code>a<b>b</b></code>', '`ab`'],
    ['看<br><b>&nbsp;- 甲</b>', '看  \n\u00A0**\\- 甲**'],
    ['10~20元，30~40元 \\~ 甲', '10\\~20元，30\\~40元 \\\\\\~ 甲'],
    ['~~~', '\\~\\~\\~'],
  ])('%s', (html, markdown) => {
    expect(markdownOf(`<p>${html}</p>`)).toBe(`${markdown}\n`);
  });

  it('leaves the lines of blocks as they are', () => {
    expect(markdownOf('<strong><ul><li>甲</li></ul><blockquote><p>乙</p></blockquote><hr><p>丙</p></strong>')).toBe(
      '-   **甲**\n\n> **乙**\n\n---\n\n**丙**\n',
    );
    expect(markdownOf('<strong><h2>甲</h2><pre><code>a\nb</code></pre></strong>')).toBe('## 甲\n\n```\na\nb\n```\n');
    expect(markdownOf('<b><table><tr><td>甲</td><td>乙</td></tr><tr><td>1</td><td>2</td></tr></table></b>')).toBe(
      '| 甲 | 乙 |\n| --- | --- |\n| 1 | 2 |\n',
    );
    const NAMES = ['渡船的来历', '水上的集市', '茶馆里的人'];
    const text = markdownOf(`<strong>${NAMES.map((name, i) => `<h2>${name}</h2>${paragraph(i)}`).join('')}</strong>`);
    for (const name of NAMES) expect(text.split('\n')).toContain(`## ${name}`);
  });
});

describe('articleMarkdown: headings, links and images with more than words', () => {
  it('writes a heading with small numbers, or split by a break, as one', () => {
    const text = (heading: string) =>
      markdownOf([1, 2, 3].map((i) => `<h2>${heading}${i}</h2>${paragraph(i)}`).join(''));
    expect(text('渡船的来历<sup>[1]</sup>')).toContain('## 渡船的来历\\[1\\]1\n');
    expect(text('H<sub>2</sub>O 之')).toContain('## H2O 之1\n');
    expect(text('<a href="https://a.example/">看水<br>记账</a>')).toContain('## [看水 记账](https://a.example/)1\n');
  });

  it.each([
    ['<a href="https://a.example/"><h3>甲</h3></a>', '## [甲](https://a.example/)'],
    ['<p>看</p><a href="https://a.example/"><div>甲</div></a><p>乙</p>', '看\n\n[甲](https://a.example/)\n\n乙'],
    ['<a href="https://a.example/c_(d)"><h3>甲</h3><p>乙</p></a>', '## 甲\n\n乙\n\n<https://a.example/c_%28d%29>'],
    ['<blockquote><a href="https://a.example/"><p>甲</p></a></blockquote>', '> [甲](https://a.example/)'],
    ['<a href="https://a.example/"><blockquote><p>甲</p></blockquote></a>', '> [甲](https://a.example/)'],
    ['看!<a href="https://a.example/">甲</a>', '看\\![甲](https://a.example/)'],
    ['<a href="https://a.example/">甲<br><br>乙</a>', '[甲 乙](https://a.example/)'],
    ['<a href="https://a.example/" title="他说&quot;好&quot;">甲</a>', '[甲](https://a.example/ "他说\\"好\\"")'],
  ])('writes a link around blocks: %s', (html, markdown) => {
    expect(markdownOf(html)).toBe(`${markdown}\n`);
  });

  it.each([
    ['见https://a.example/x_y_z*a，后文', '见<https://a.example/x_y_z*a>，后文'],
    ['（https://a.example/b_(c)）(http://a.example/~d).', '（<https://a.example/b_(c)>）(<http://a.example/~d>).'],
    ['www.a.example/x_y 与 a_b', 'www.a.example/x_y 与 a\\_b'],
    ['<a href="https://a.example/x_y">https://a.example/x_y</a>', '[https://a.example/x\\_y](https://a.example/x_y)'],
  ])('writes an address in the text unescaped: %s', (html, markdown) => {
    expect(markdownOf(`<p>${html}</p>`)).toBe(`${markdown}\n`);
  });

  it('escapes what an image says', () => {
    expect(markdownOf('<p><img alt="甲[1]\\" data-src="https://a.example/a.png"></p>')).toBe(
      '![甲\\[1\\]\\\\](https://a.example/a.png)\n',
    );
  });
});
