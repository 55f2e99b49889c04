import { describe, expect, it } from 'vitest';
import { analyzeHtml } from '../../scripts/analyze/analyze-html.ts';

const TEXT = '<p>清晨的河面起了一层薄薄的雾，渡口的人把缆绳解开，在石阶上坐着等头一批赶集的客人。</p>'.repeat(4);
const SAID = '<p>本文转载自微信公众号“渡口日报”，作者：林小舟</p>';
const dated = (between: string, body = '', around = '') =>
  analyzeHtml(
    `<title>渡口的一天_渡口频道</title><body>${around}<div class="title"><h2>渡口的一天</h2></div>${between}<div class="article-content">${body}${TEXT}${SAID}</div></body>`,
    'https://news.example.com/a/1.html',
  ).published;

describe('the date printed between title and text', () => {
  it.each([
    [
      '<div class="info"><small>时间:</small>2025-12-08 09:15<small>来源:</small>未知 <small>作者:</small>admin <small>点击:</small>次</div>',
      '2025-12-08T09:15:00+08:00',
    ],
    ['<div class="meta">2026-04-01</div>', '2026-04-01T00:00:00+08:00'],
    ['<div class="meta">2026-04-01 · 许望川 · 技术</div>', '2026-04-01T00:00:00+08:00'],
    ['<p>发布时间：2025年12月8日 09:15</p>', '2025-12-08T09:15:00+08:00'],
    ['<div>2025年12月08日 09:15 来源：南关网</div>', '2025-12-08T09:15:00+08:00'],
    ['<div>来源：南关网 日期：2025/12/08 浏览：312次</div>', '2025-12-08T00:00:00+08:00'],
    ['<p>发布时间 2025-12-08 来源：南关网</p>', '2025-12-08T00:00:00+08:00'],
    ['<time datetime="2026-04-01T08:00:00+08:00">四月一日</time>', '2026-04-01T08:00:00+08:00'],
    ['<div>发布于 2026-04-01 | 更新于 2026-08-09</div>', '2026-04-01T00:00:00+08:00'],
    ['<div class="meta">更新时间：2026-08-09 10:00 发布时间：2026-04-01 09:15</div>', '2026-04-01T09:15:00+08:00'],
    ['<div>Published 2026-04-01 | Updated 2026-08-09</div>', '2026-04-01T00:00:00+08:00'],
    ['<div><time>2026-04-01</time></div>', '2026-04-01T00:00:00+08:00'],
    ['<p>2026年4月1日 星期三</p>', '2026-04-01T00:00:00+08:00'],
    ['<p>周三, 2026-04-01</p>', '2026-04-01T00:00:00+08:00'],
    ['<p>许望川 2026-04-01</p>', '2026-04-01T00:00:00+08:00'],
    ['<p>2026-04-01 · 阅读 1.2万</p>', '2026-04-01T00:00:00+08:00'],
    ['<p>📅 2026/4/1</p>', '2026-04-01T00:00:00+08:00'],
    ['<p>2026-04-01T01:15:00Z</p>', '2026-04-01T09:15:00+08:00'],
    ['<p>2026-04-01 3:20 PM</p>', '2026-04-01T15:20:00+08:00'],
    ['<p>2026年4月1日 下午3:20 阅读 12</p>', '2026-04-01T15:20:00+08:00'],
    ['<p>发布日期：2026-04-01 来源：发布者文摘 责任编辑：许望川 点击次数：12次</p>', '2026-04-01T00:00:00+08:00'],
  ])('is read: %s', (between, published) => {
    expect(dated(between)).toBe(published);
  });

  it.each([
    ['of two lines', '<div class="meta">2026-04-01</div><div class="meta">2026-04-03</div>'],
    ['with a second date', '<div class="meta">2026-04-01 2026-04-03</div>'],
    ['of a change', '<div class="meta">更新时间：2026-04-01</div>'],
    ['of something else', '<div>活动时间：2026-04-01</div>'],
    ['in a line of text', '<div>渡口在2026年4月1日重开</div>'],
    ['leant on by words', '<div>从2026年4月1日起调价</div>'],
    ['of a span of days', '<div>2026-04-01 — 2026-04-03</div>'],
    ['of a foundation', '<div>渡口成立 2026-04-01</div>'],
    ['of the side', '<aside><div class="meta">2026-04-01</div></aside>'],
    ['of a comment', '<div class="comments"><div class="meta">2026-04-01</div></div>'],
    ['of a list of articles', '<ul><li>渡口的雾 2026-04-01</li></ul>'],
    ['without a year', '<div class="meta">04-01 09:15</div>'],
    ['of a time in the side', '<aside><time datetime="2026-04-01">四月一日</time></aside>'],
    [
      'of times in a list',
      '<ul><li><time datetime="2026-04-01">四月一日</time></li><li><time datetime="2026-04-02">四月二日</time></li></ul>',
    ],
  ])('is unknown where it is %s', (_, between) => {
    expect(dated(between)).toBeNull();
  });

  it('is never one of the text or before the title', () => {
    expect(dated('', '<p>2025年12月8日</p>')).toBeNull();
    expect(dated('', '<p>2025年12月8日，晴。</p>')).toBeNull();
    expect(dated('', '', '<div class="date">2026-11-24</div>')).toBeNull();
  });

  it('is that of a by-line above the text, in the same element', () => {
    expect(dated('', '<blockquote><p>作者: 林小舟 发布日期: 2019 年 5 月 7 日</p></blockquote>')).toBe(
      '2019-05-07T00:00:00+08:00',
    );
    expect(dated('', '<p>渡口开发者 2022-03-14 08:30</p>')).toBe('2022-03-14T08:30:00+08:00');
    expect(dated('', `${TEXT}<p>编辑：周桥 发布日期: 2019 年 5 月 7 日</p>`)).toBeNull();
  });

  it.each([
    ['<p>原创 林小舟 渡口观察 2022-03-14 08:30 上海</p>', ['林小舟'], '渡口观察', '2022-03-14T08:30:00+08:00'],
    [
      "<p>原创 Mia O'Ferry DukouLab 2022-03-14 08:30 上海</p>",
      ["Mia O'Ferry"],
      'DukouLab',
      '2022-03-14T08:30:00+08:00',
    ],
    [
      '<p>Mia Wharf\nMia Wharf  渡口观察   2022-03-14 08:30</p>',
      ['Mia Wharf'],
      '渡口观察',
      '2022-03-14T08:30:00+08:00',
    ],
    [
      '<p>Original 林小舟 渡口观察 _2022年03月14日 08:30_ _江苏_</p>',
      ['林小舟'],
      '渡口观察',
      '2022-03-14T08:30:00+08:00',
    ],
    ['<p>原创</p><p>ferry\nferry</p><p>渡口Sec</p><p>在小说阅读器中沉浸阅读</p>', ['ferry'], '渡口Sec', null],
  ])(
    'and its author and account are those of the head in a bare copy of a WeChat page: %s',
    (head, authors, account, published) => {
      const copy = `<title>渡口的一天</title><body><article><h1>渡口的一天</h1><div class="article-content">${head}${TEXT}</div></article></body>`;
      const read = analyzeHtml(copy, 'https://mp.weixin.qq.com/s/AbCdEfGhIjKlMnOpQrStUv');
      expect([read.authors, read.provenance.chain[0]?.name ?? null, read.published]).toEqual([
        authors,
        account,
        published,
      ]);
      expect(read.body.text.slice(0, 6)).toBe('清晨的河面起');
    },
  );

  it('is that of a bare copy of a WeChat page', () => {
    const copy = `<title>渡口的一天</title><body><article><h1>渡口的一天</h1><div class="article-content"><p>渡口开发者 <em>2022-03-14 08:30</em></p>${TEXT}</div></article></body>`;
    expect(analyzeHtml(copy, 'https://mp.weixin.qq.com/s/AbCdEfGhIjKlMnOpQrStUv').published).toBe(
      '2022-03-14T08:30:00+08:00',
    );
  });

  it('is told in a moment, whatever stands beside it', () => {
    for (const label of ['评论', '人气', '分类', '栏目'])
      expect(dated(`<p>2026-4-1${`${label}:0000`.repeat(10)}::</p>`.repeat(8))).toBeNull();
  });

  it('is unknown where the title stands nowhere', () => {
    const html = `<title>渡口的一天</title><body><div class="meta">2026-04-01</div><div class="article-content">${TEXT}${SAID}</div></body>`;
    expect(analyzeHtml(html, 'https://news.example.com/a/1.html').published).toBeNull();
  });
});
