import { describe, expect, it } from 'vitest';
import { analyzeHtml } from '../../scripts/analyze/analyze-html.ts';

const TEXT = '<p>清晨的河面起了一层薄薄的雾，渡口的人把缆绳解开，在石阶上坐着等头一批赶集的客人。</p>'.repeat(4);
const read = (between: string, head = '', body = '') =>
  analyzeHtml(
    `<title>渡口的一天 - 渡口频道</title>${head}<body><div class="title"><h1>渡口的一天</h1></div>${between}<div class="article-content">${body}${TEXT}</div><div class="comment"><span class="author-name">过河的人</span></div></body>`,
    'https://news.example.com/a/1.html',
  );

describe('the authors printed between title and text', () => {
  it.each([
    [
      '<p class="metas"><span>发布者：新闻中心</span><span>作者：林小舟</span><span>发布时间：2019-11-05</span></p>',
      '林小舟',
    ],
    ['<div class="meta"><span>2020-04-02</span><span>作者：林小舟</span><span>分类：养护</span></div>', '林小舟'],
    ['<p class="author">本报记者 林小舟</p>', '林小舟'],
    ['<i>时间：2023-07-19 &nbsp; 作者：林小舟 周桥 &nbsp; 来源：团委</i>', '林小舟、周桥'],
    ['<div><a href="/people/1" class="note-author">夜渡人</a> <span>2021-08-30 02:17:45</span></div>', '夜渡人'],
    [
      '<div class="entry-meta"><span class="byline">由 <span class="author vcard"><a class="fn n">曼舟</a></span></span></div>',
      '曼舟',
    ],
    ['<ul class="entry-meta"><li class="meta-author"><span>博主：</span><a rel="author"> 灯塔</a></li></ul>', '灯塔'],
    [
      '<div class="AuthorInfo"><span class="AuthorInfo-name"><a>渡口旧客</a></span><div class="AuthorInfo-detail"><div class="AuthorInfo-badge">摆渡爱好者</div></div></div>',
      '渡口旧客',
    ],
    ['<div>渡口新闻特约撰稿 林小舟</div>', '林小舟'],
  ])('are read: %s', (between, authors) => {
    expect(read(between).authors.join('、')).toBe(authors);
  });

  it('are those of a line of the text where it names them', () => {
    expect(read('<div class="author">渡口网</div>', '', '<p>江南渡口报记者　何舟　实习生　黄小桥</p>').authors).toEqual(
      ['何舟'],
    );
    expect(read('', '', '<p>图文｜林小舟</p>').authors).toEqual(['林小舟']);
  });

  it('are not a number of the head, a follow button, an office or who comments', () => {
    expect(
      read(
        '<div class="author-box"><button class="author-follow">关注</button></div>',
        '<meta name="author" content="104371">',
      ).authors,
    ).toEqual([]);
    expect(read('<div class="byline">渡口日报社</div>').authors).toEqual([]);
  });
});

describe('what else a page that nobody knows prints', () => {
  it('is the date that communities set below the text', () => {
    const posted = (line: string) =>
      analyzeHtml(
        `<title>渡口的一天</title><body><h1>渡口的一天</h1><div class="article-content">${TEXT}</div>${line}</body>`,
        'https://news.example.com/a/1.html',
      ).published;
    expect(posted('<div class="post-desc">posted @ 2021-04-21 09:12 阅读(3)</div>')).toBe('2021-04-21T09:12:00+08:00');
    expect(posted('<div>发布于 2021-03-29 22:14</div>')).toBe('2021-03-29T22:14:00+08:00');
    expect(posted('<div>发布于 2021-03-29</div><div>发布于 2021-04-02</div>')).toBeNull();
  });

  it('is a date set wide, and one that the head has under another name', () => {
    expect(read('<time>2021 年 02 月 10 日</time>').published).toBe('2021-02-10T00:00:00+08:00');
    const data = '<script type="application/ld+json">{"title":"渡口的一天","pubDate":"2018-08-29T11:00:00"}</script>';
    expect(read('', data).published).toBe('2018-08-29T11:00:00+08:00');
  });

  it('is the title before a dash, where a heading says so', () => {
    const titled = (heading: string) =>
      analyzeHtml(
        `<title>渡口的船工们赴上游开展实践调研-渡口大学</title><body><h3>${heading}</h3><div class="article-content">${TEXT}</div></body>`,
        'https://port.example.edu.cn/info/1.htm',
      ).title;
    expect(titled('渡口的船工们赴上游开展实践调研')).toBe('渡口的船工们赴上游开展实践调研');
    expect(titled('别的')).toBe('渡口的船工们赴上游开展实践调研-渡口大学');
  });

  it('is no link of a heading to itself', () => {
    const heading = '<h2 id="a">动身的原因<a class="anchor" href="#a">#</a></h2>';
    const second = '<h2 id="b"><a href="#b">¶</a>回来的路</h2>';
    expect(read('', '', `${TEXT}${heading}${TEXT}${second}${TEXT}`).outline.map(({ text }) => text)).toEqual([
      '动身的原因',
      '回来的路',
    ]);
  });
});

describe('what the head states', () => {
  const ld = (...things: object[]) =>
    `<script type="application/ld+json">${JSON.stringify({ '@graph': things })}</script>`;

  it('is nobody where a program put the name of its owner', () => {
    expect(read('', '<meta name="author" content="admin">').authors).toEqual([]);
    expect(read('', '<meta name="author" content="林小舟">').authors).toEqual(['林小舟']);
    const article = ld({ '@type': 'NewsArticle', author: { name: '林小舟' } });
    expect(read('', `<meta name="author" content="admin">${article}`).authors).toEqual(['林小舟']);
    expect(read('', ld({ '@type': 'WebSite', author: { name: '站长老周' } })).authors).toEqual([]);
  });

  it('is the article’s in ld+json, not that of the video beside it', () => {
    const head = ld(
      { '@type': 'VideoObject', datePublished: '2020-01-01', author: { name: '放映员' } },
      { '@type': 'NewsArticle', datePublished: '2024-05-06', author: [{ '@type': 'Person', name: '林小舟' }] },
    );
    expect(read('', head)).toMatchObject({ published: '2024-05-06T00:00:00+08:00', authors: ['林小舟'] });
  });
});
