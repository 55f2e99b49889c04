import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { bodyHtml, extractBody } from '../../../lib/article/body.ts';
import { parseSnapshot } from '../../../lib/article/parse.ts';
import { readable } from '../../../lib/article/readable.ts';
import { createSanitizer } from '../../../lib/article/sanitize.ts';
import type { Page } from '../../../lib/shared/page.ts';
import type { Snapshot } from '../../../lib/shared/snapshot.ts';
import { paragraph } from '../outline/outline-of.ts';

// Documents that are parsed have the address of the document that parses them, as in the panel.
const window = new JSDOM('', { url: 'https://panel.example/panel.html' }).window;
const sanitize = createSanitizer(window as never);
const base = new URL('https://a.example/p/1');
const TEXT = [0, 1, 2, 3, 4, 5].map(paragraph).join('');

function pageOf(html: string): Page {
  const document = new window.DOMParser().parseFromString(html, 'text/html');
  document.body.querySelectorAll('*').forEach((element, i) => element.setAttribute('n', String(i)));
  return {
    url: base,
    title: '渡口纪事',
    language: 'zh-CN',
    meta: () => null,
    canonical: null,
    jsonLd: [],
    states: [],
    document,
  };
}

function htmlOf(body: string, keep: (text: string) => boolean = () => true): string {
  const page = pageOf(`<div id="b">${body}</div>`);
  const extracted = extractBody(page, { body: page.document.getElementById('b') }, readable);
  return bodyHtml(
    extracted,
    extracted.blocks.filter(({ text }) => keep(text)),
    base,
    sanitize,
  );
}
const textOfHtml = (html: string) =>
  new window.DOMParser().parseFromString(html, 'text/html').body.textContent!.replace(/\s/g, '');

describe('extractBody', () => {
  it('takes the known root', () => {
    const page = pageOf(`<nav><a href="/">首页</a></nav><div id="b">${TEXT}</div>`);
    const { root, guessed, blocks } = extractBody(page, { body: page.document.getElementById('b') }, readable);
    expect([root!.id, guessed, blocks.length]).toEqual(['b', false, 6]);
  });

  it('lets Readability find it on an unknown page, and leaves the page as it was', () => {
    const page = pageOf(
      `<nav><a href="/">首页</a><a href="/b">茶馆</a></nav><main><div>${TEXT}</div></main><footer><a href="/c">联系</a></footer>`,
    );
    const before = page.document.documentElement.outerHTML;
    const { guessed, blocks } = extractBody(page, null, readable);
    expect(guessed).toBe(true);
    expect(blocks.map(({ text }) => text)).toHaveLength(6);
    expect(blocks.every(({ node }) => node !== null)).toBe(true);
    expect(page.document.documentElement.outerHTML).toBe(before);
  });

  it('keeps the look of the lines that Readability finds, and none that is hidden', () => {
    const heading = (text: string) =>
      `<p class="text-big-title" style="font-size: 20px; text-align: center">${text}</p>`;
    const short = `${paragraph(0)}${heading('渡口的清晨')}${paragraph(1)}<p style="display: none">船票</p>`;
    for (const text of [short, short + TEXT]) {
      const { blocks } = extractBody(pageOf(`<main><div>${text}</div></main>`), null, readable);
      const found = blocks.find((block) => block.text === '渡口的清晨')!;
      expect([found.centred, found.runs[0]!.size, found.element.className]).toEqual([true, 20, 'text-big-title']);
      expect(blocks.map((block) => block.text)).not.toContain('船票');
    }
  });

  it('reads addresses against the page, whose copy Readability gets', () => {
    const page = pageOf(
      `<main><div>${TEXT}<p>去看<a href="/ferry">渡口</a><img src="boat.jpg" alt="船"></p></div></main>`,
    );
    const { root } = extractBody(page, null, readable);
    expect(
      [...root!.querySelectorAll('a, img')].map((one) => one.getAttribute('href') ?? one.getAttribute('src')),
    ).toEqual(['https://a.example/ferry', 'https://a.example/p/boat.jpg']);
  });

  it('keeps a lazy image, whose address Readability would take as it is written', () => {
    const lazy = '<p><img class="lazyload" src="/blank.gif" data-src="/u/1.jpg"></p>';
    const snapshot: Snapshot = {
      url: base.href,
      title: '渡口纪事',
      language: 'zh-CN',
      meta: [],
      canonical: null,
      jsonLd: [],
      states: [],
      markup: `<main><div>${TEXT}${lazy}${TEXT}</div></main>`,
    };
    const parsed = parseSnapshot(snapshot, (html) => new window.DOMParser().parseFromString(html, 'text/html'));
    const extracted = extractBody(parsed, null, readable);
    expect(bodyHtml(extracted, extracted.blocks, base, sanitize)).toContain('data-src="https://a.example/u/1.jpg"');
  });

  it('resolves addresses against the base that the page names', () => {
    const snapshot = (base: string): Snapshot => ({
      url: base.includes('old') ? 'https://a.example/p/1' : base,
      base,
      title: '',
      language: '',
      meta: [],
      canonical: null,
      jsonLd: [],
      states: [],
      markup: '<a href="x/2">二</a><a href="#n">注</a><a href="javascript:1">无</a><img data-src="i.png">',
    });
    const found = (base: string) => {
      const { document } = parseSnapshot(snapshot(base), (html) =>
        new window.DOMParser().parseFromString(html, 'text/html'),
      );
      const links = [...document.querySelectorAll('a')].map((link) => link.getAttribute('href'));
      return [...links, document.querySelector('img')!.getAttribute('src')];
    };
    const rest = ['#n', 'javascript:1'];
    expect(found('https://old.example/cms/')).toEqual([
      'https://old.example/cms/x/2',
      ...rest,
      'https://old.example/cms/i.png',
    ]);
    expect(found('https://a.example/p/2')).toEqual(['x/2', ...rest, 'i.png']);
  });

  it('finds nothing on an empty page', () => {
    expect(extractBody(pageOf(''), null, readable)).toMatchObject({ blocks: [] });
    expect(bodyHtml(extractBody(pageOf(''), null, readable), [], base, sanitize)).toBe('');
  });
});

describe('bodyHtml', () => {
  it('keeps the text and the indices', () => {
    const html = htmlOf(TEXT);
    expect(textOfHtml(html)).toBe(textOfHtml(TEXT));
    expect(html).toMatch(/<p n="1">/);
  });

  it('leaves out what stands around the text', () => {
    const html = htmlOf(`<p>作者｜阿舟</p>${TEXT}<p>往期推荐</p>`, (text) => text.length > 10);
    expect(textOfHtml(html)).toBe(textOfHtml(TEXT));
  });

  it('keeps the first picture, with its caption, though the text begins below', () => {
    const picture = '<p><img src="https://a.example/1.png"></p>';
    const lead = (caption: string) =>
      htmlOf(`<p>作者｜阿舟</p>${picture}${caption}${TEXT}`, (text) => text.length > 10);
    expect(lead('<p class="img-desc">渡口的清晨</p>')).toMatch(/^<p[^>]*><img.*?<\/p><p[^>]*>渡口的清晨<\/p><p/);
    expect(lead('<p>渡口的清晨</p>')).not.toMatch(/<img|渡口的清晨/);
    expect(htmlOf(`<p class="img-desc">渡口的清晨</p>${TEXT}`, (text) => text.length > 10)).not.toContain('渡口的清晨');
  });

  it('keeps an element that holds both', () => {
    const html = htmlOf(`<p>作者｜阿舟<br>天亮了，渡口还没有人。</p>${TEXT}`, (text) => text.length > 8);
    expect(textOfHtml(html)).toContain('天亮了');
  });

  it.each([
    [
      'what looks unlikely',
      `<div class="comment sidebar"><div class="sponsor ad-break"><a href="/x">船上的人都说今年水大</a></div></div>`,
    ],
    [
      'a remark inside a line',
      `<p>桥头镇船行<span class="text-remarks" label="备注">（00941.XX）</span>今年换了主人。</p>`,
    ],
    ['a list of links', '<ul class="related menu"><li><a href="/a">竹器</a></li><li><a href="/b">茶馆</a></li></ul>'],
  ])('keeps all text of a known root: %s', (_name, odd) => {
    expect(textOfHtml(htmlOf(TEXT + odd + TEXT))).toBe(textOfHtml(TEXT + odd + TEXT));
  });

  it('leaves out lines and headings without anything in them', () => {
    const empty = '<p><br></p><section><p><span>&nbsp;\u200b</span></p></section><h2><hr></h2><ul><li></li></ul>';
    expect(htmlOf(`${empty}<p>天亮了。</p><hr>${empty}`)).toMatch(/^<p[^>]*>天亮了。<\/p><hr[^>]*>$/);
    expect(htmlOf('<p>天亮了。</p><p><img src="https://a.example/1.png"></p>')).toContain('<img');
    expect(htmlOf('<table><tr><td>船</td><td></td></tr></table>')).toMatch(/<td[^>]*><\/td>/);
  });

  it('leaves out what the page hides', () => {
    expect(htmlOf('<p>天亮了。<span style="display: none">船票</span></p>')).toBe('<p n="1">天亮了。</p>');
  });

  it('hands no style to the sanitizer, whose parser would report it, and keeps text that reads like one', () => {
    const page = pageOf(`<div id="b"><p style="color: red">写作 style="x" 的人</p></div>`);
    const extracted = extractBody(page, { body: page.document.getElementById('b') }, null);
    const handed = bodyHtml(extracted, extracted.blocks, base, (html) => html);
    expect(handed).toBe('<p n="1">写作 style="x" 的人</p>');
  });

  it('makes addresses absolute', () => {
    const html = htmlOf(`${TEXT}<p><a href="/p/2">茶馆</a><img src="//i.example/1.png"></p>${TEXT}`);
    expect(html).toContain('href="https://a.example/p/2"');
    expect(html).toContain('data-src="https://i.example/1.png"');
  });
});

describe('bodyHtml: code', () => {
  it.each([
    ['a line an element', '<pre><code><span>let boat = 1;</span></code><code><span>  row(boat);</span></code></pre>'],
    ['breaks', '<pre><code>let boat = 1;<br>  row(boat);</code></pre>'],
    ['breaks without an element for code', '<pre>let boat = 1;<br>  row(boat);</pre>'],
    ['line ends, and colours', '<pre><code><b>let</b> boat = 1;\n<span>  row(boat);</span>\n</code></pre>'],
    [
      'a table with line numbers',
      '<figure class="highlight"><table><tr><td class="gutter"><pre><span class="line">1</span><br><span class="line">2</span><br></pre></td><td class="code"><pre><span class="line">let boat = 1;</span><br><span class="line">  row(boat);</span><br></pre></td></tr></table></figure>',
    ],
    [
      'a list of line numbers',
      '<section><ul class="code-snippet__line-index"><li></li><li></li></ul><pre><code>let boat = 1;</code><code>  row(boat);</code></pre></section>',
    ],
  ])('has its lines and their indents: %s', (_name, code) => {
    const html = htmlOf(TEXT + code + TEXT);
    expect(html.match(/<pre.*<\/pre>/s)![0].replace(/<pre[^>]*>/, '<pre>')).toBe(
      '<pre><code>let boat = 1;\n  row(boat);</code></pre>',
    );
    expect(html).not.toMatch(/<table|<ul/);
  });

  it('is read in a moment, whatever white space it holds', () => {
    const spaces = ' '.repeat(200_000);
    expect(htmlOf(`<pre><code>a${spaces}b${spaces}</code></pre>`)).toContain(`<code>a${spaces}b</code>`);
  });

  it('keeps an empty line', () => {
    const html = htmlOf(`<pre><code>a</code><code><br></code><code>b</code></pre>`);
    expect(html).toContain('<code>a\n\nb</code>');
  });

  it('leaves a `pre` that holds more than lines of text', () => {
    expect(htmlOf('<pre><p>天亮了。</p><img src="https://a.example/1.png"></pre>')).toMatch(/<pre[^>]*><p.*<img/);
  });
});
