import { Readability } from '@mozilla/readability';
import { describe, expect, it } from 'vitest';
import { MARKUP_LIMIT, readPage } from '../../lib/page/read.ts';
import { strip } from '../../lib/shared/text.ts';
import { joinPieces } from '../../lib/shared/snapshot.ts';
import { takeOf } from '../../lib/sites/take.ts';
import { place as wechat } from '../../lib/sites/wechat.ts';
import { place as kr36 } from '../../lib/sites/kr36.ts';
import { articleHtml, bytes, paragraph, showPage, sleep } from './pages.ts';

const whole = (result: Awaited<ReturnType<typeof readPage>>) => {
  if (typeof result === 'string') throw new Error(result);
  const { snapshot } = result;
  return { ...result, pieces: snapshot.markup, snapshot: joinPieces(snapshot) };
};
const read = async (take: Parameters<typeof readPage>[2] = null) =>
  whole(await readPage(document, () => location.href, take));
const parse = (markup: string) =>
  new DOMParser().parseFromString(`<!doctype html><html><body>${markup}</body></html>`, 'text/html');

/** Text of the page as a reader has it: without scripts, styles and the like. */
function textOf(root: Element): string {
  const copy = root.cloneNode(true) as Element;
  for (const element of copy.querySelectorAll(
    'script, style, template, noscript, svg, video, textarea, select, button',
  ))
    element.remove();
  return strip(copy.textContent ?? '');
}

const WILD = `
  <form action="/x"><input name="nextSibling"><input name="localName"><input name="getAttributeNames">
  <p n="999" id="own" onclick="alert(1)" style="font-size: 18px; position: fixed; color: red !important; background: url(x)">在表单里的一段 &lt;b&gt; &amp; “引号”</p></form>
  <pre>

两个空行之后
    缩进</pre>
  <p>甲<o:p>乙</o:p>丙<font color="red">丁</font><!-- 注释 -->戊</p>
  <noscript><p>没有脚本</p></noscript><template><p>模板</p></template>
  <svg><text>图里的字</text></svg><video>影片</video><textarea>输入</textarea>
  <img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=" data-src="https://img.example/1.jpg" alt="一“图”"><br>
  <a href="/a?b=1&amp;c=2" title="x">链接</a><xmp><b>原样</b></xmp>`;

describe('reading the page', () => {
  it('writes the same text, and leaves every byte of the page as it was', async () => {
    showPage(articleHtml(5) + WILD);
    const before = bytes();
    const running = readPage(document, () => location.href, null);
    expect(bytes()).toBe(before);
    const result = await running;
    expect(bytes()).toBe(before);
    const { markup } = whole(result).snapshot;
    expect(strip(parse(markup).body.textContent ?? '')).toBe(textOf(document.body));
    expect(parse(markup).querySelector('pre')?.textContent).toBe('\n两个空行之后\n    缩进');
    expect(markup).not.toMatch(/没有脚本|模板|图里的字|影片|输入|onclick|base64|position|url\(/);
  });

  it('numbers elements itself, never with a number of the page, and finds them again', async () => {
    showPage(articleHtml(2) + WILD);
    const { snapshot, elements } = await read();
    const copies = [...parse(snapshot.markup).querySelectorAll('[n]')];
    const numbers = copies.map((copy) => Number(copy.getAttribute('n')));
    expect(new Set(numbers).size).toBe(numbers.length);
    expect(numbers).not.toContain(999);
    for (const copy of copies.filter((copy) => /^(p|h2|a|img)$/.test(copy.localName))) {
      const live = elements[Number(copy.getAttribute('n'))]?.deref();
      expect(live?.localName).toBe(copy.localName);
      expect(strip(live?.textContent ?? '')).toBe(strip(copy.textContent ?? ''));
    }
  });

  it('keeps links, lazy images and the listed styles', async () => {
    showPage(WILD);
    const copy = parse((await read()).snapshot.markup);
    expect(copy.querySelector('a')?.getAttribute('href')).toBe('/a?b=1&c=2');
    expect(copy.querySelector('img')?.getAttribute('data-src')).toBe('https://img.example/1.jpg');
    expect(copy.querySelector('img')?.getAttribute('alt')).toBe('一“图”');
    expect(copy.querySelector('#own')?.getAttribute('style')).toBe('font-size: 18px;color: red !important');
  });

  it('tells the base that addresses count from', async () => {
    showPage('<p><a href="x">链接</a></p>');
    expect((await read()).snapshot.base).toBe(location.href);
    const base = Object.assign(document.createElement('base'), { href: 'https://old.example/cms/' });
    document.head.append(base);
    const { snapshot } = await read();
    base.remove();
    expect(snapshot.base).toBe('https://old.example/cms/');
    expect(snapshot.markup).toContain('href=x');
  });

  it('leaves out the colours of program code', async () => {
    showPage('<pre class="code" style="color: red"><span class="k" style="color: blue">let</span> x</pre>');
    const { markup } = (await read()).snapshot;
    expect(markup).toContain('class=code');
    expect(markup).not.toMatch(/class=k|blue/);
  });

  it('writes a style once that boxes repeat, and again where it would not be inherited as it is', async () => {
    const grey = 'color: grey; font-size: 15px';
    const styles = async (html: string) => {
      showPage(html);
      const { markup } = (await read()).snapshot;
      return [...markup.matchAll(/<([a-z]\d?[a-z]*) n=\d+([^>]*)>/g)]
        .map(([, name, rest]) => `${name}${rest}`)
        .slice(1);
    };
    const once = `section style="color: grey;font-size: 15px"`;
    expect(
      await styles(
        `<section style="${grey}"><section style="${grey}; margin: 0"><p><span style="${grey}">x</span></p></section></section>`,
      ),
    ).toEqual([once, 'section', 'p', 'span']);
    // of another element's own style, of a share of the parent's, and of what is hidden, nothing is taken for granted
    expect(
      await styles(
        `<section style="${grey}"><strong><span style="${grey}">x</span></strong><h2 style="${grey}">y</h2></section>`,
      ),
    ).toEqual([once, 'strong', once.replace('section', 'span'), once.replace('section', 'h2')]);
    const thin = 'style="font-weight: 400"';
    expect(await styles(`<p ${thin}><b ${thin}>x</b></p>`)).toEqual([`p ${thin}`, `b ${thin}`]);
    const half = 'style="font-size: 50%"';
    expect(await styles(`<p ${half}><span ${half}>x</span></p>`)).toEqual([`p ${half}`, `span ${half}`]);
    const none = 'style="display: none"';
    expect(await styles(`<div ${none}><div ${none}>x</div></div>`)).toEqual([`div ${none}`, `div ${none}`]);
    const right = 'style="text-align: right"';
    expect(await styles(`<div ${right}><p align="center"><span ${right}>x</span></p></div>`)).toEqual([
      `div ${right}`,
      'p align=center',
      `span ${right}`,
    ]);
    expect(await styles(`<div ${right}><p align="center" ${right}>x</p></div>`)).toEqual([
      `div ${right}`,
      `p ${right} align=center`,
    ]);
  });

  it('writes a long page in pieces that each begin with a tag', async () => {
    showPage(articleHtml(150, 20));
    const { pieces, snapshot } = await read();
    expect(pieces.length).toBeGreaterThan(1);
    for (const piece of pieces) expect(piece).toMatch(/^<[a-z]/);
    for (const piece of pieces) expect(piece.length).toBeLessThan(60_000);
    expect(strip(parse(snapshot.markup).body.textContent ?? '')).toBe(textOf(document.body));
  });

  it("does not take scripts and styles for a known site's text", async () => {
    showPage('<p>别处</p><div id="js_content"><script type="text/plain">x</script><style></style> </div>');
    expect((await read(takeOf(wechat))).roots).toEqual([document.body]);
  });

  it('leaves out what the page hides, not what a search may find', async () => {
    showPage(
      `${articleHtml(2)}<div hidden><h2>藏起来的小节</h2></div><p hidden="until-found">收起来的一段</p><form><input name="hidden"><p>表单里的一段</p></form>`,
    );
    const { markup } = (await read()).snapshot;
    expect(markup).not.toContain('藏起来的小节');
    expect(markup).toContain('收起来的一段');
    expect(markup).toContain('表单里的一段');
  });

  it('gives Readability the same text as the page itself', async () => {
    showPage(`<nav><a href="/">首页</a></nav><article>${articleHtml(4)}</article><footer>页脚</footer>`);
    const own = new Readability(document.cloneNode(true) as Document).parse()?.textContent;
    const ours = new Readability(parse((await read()).snapshot.markup)).parse()?.textContent;
    expect(own?.length).toBeGreaterThan(500);
    expect(strip(ours ?? '')).toBe(strip(own ?? ''));
  });

  it("takes a known site's own parts, and everything while the body is still empty", async () => {
    const page = (body: string) =>
      `<p>导航</p><h1 class="article-title">题</h1><div class="articleDetailContent">${body}</div><p>评论</p>`;
    showPage(page(`<p>${paragraph(1)}</p>`));
    const own = await read(takeOf(kr36));
    expect(own.roots).not.toContain(document.body);
    expect(own.snapshot.markup).not.toMatch(/导航|评论/);
    showPage(page(''));
    const whole = await read(takeOf(kr36));
    expect(whole.roots).toEqual([document.body]);
    expect(whole.snapshot.markup).toContain('评论');
  });

  it('sends no second copy of the text: message within 1.5 × text + 50 kB', async () => {
    const text = Array.from({ length: 80 }, (_, i) => `<p>${paragraph(i)}</p>`).join('');
    showPage(
      `<h1 id="activity-name">题</h1><div id="js_content" style="visibility: hidden">${text}</div>
       <script type="text/plain">var ct = "1762475508";\nvar nickname = htmlDecode("某号");\n${'function a(){return 1}\n'.repeat(3000)}</script>
       <script type="text/plain">window.cgiDataNew = {\n alias: JsDecode('somebody'),\n content_noencode: JsDecode('${text.repeat(3)}'),\n}</script>
       <script type="application/ld+json">{"@type":"Article","articleBody":"${paragraph(1).repeat(200)}","author":"某人"}</script>`,
    );
    const { snapshot } = await read(takeOf(wechat));
    const length = document.querySelector('#js_content')!.textContent!.length;
    expect(JSON.stringify(snapshot).length).toBeLessThan(1.5 * length + 50_000);
    expect(snapshot.states.join()).toMatch(/ct = "1762475508"[^]*somebody/);
    expect(snapshot.jsonLd).toEqual(['{"@type":"Article","articleBody":"","author":"某人"}']);
  });

  it('starts again when the page changes under the walk, and gives the new text', async () => {
    showPage(articleHtml(150, 20) + '<p id="late">旧</p>');
    const running = readPage(document, () => location.href, null);
    document.querySelector('h1')!.textContent = '新的题目';
    document.querySelector('#late')!.textContent = '新';
    const { markup } = whole(await running).snapshot;
    expect(markup).toContain('新的题目');
    expect(markup).not.toContain('>旧<');
  });

  it('says so when the page never stops changing', async () => {
    showPage(articleHtml(150, 20) + '<p id="clock">0</p>');
    const clock = document.querySelector('#clock')!;
    const channel = new MessageChannel();
    let run = true;
    channel.port1.onmessage = () => {
      clock.textContent = `${Number(clock.textContent) + 1}`;
      if (run) channel.port2.postMessage(null);
    };
    channel.port2.postMessage(null);
    await sleep(10);
    const result = await readPage(document, () => location.href, null);
    run = false;
    expect(typeof result === 'string' ? result : 'read').toBe('changing');
  });

  it('reads ten megabytes, and refuses what is above its limit', async () => {
    // Not drawn: laying out a book of this size costs more than reading it.
    showPage('<main style="display: none"></main>');
    const root = document.querySelector('main')!;
    const text = '甲乙丙丁'.repeat(25_000);
    for (let i = 0; i < 50; i++) root.append(Object.assign(document.createElement('p'), { textContent: text }));
    const large = await read();
    expect(large.snapshot.markup.length).toBeGreaterThan(5_000_000);
    for (let i = 0; i < 50; i++) root.append(Object.assign(document.createElement('p'), { textContent: text }));
    expect(root.textContent!.length).toBeGreaterThan(MARKUP_LIMIT);
    expect(await readPage(document, () => location.href, null)).toBe('too-large');
  });

  it('knows what is no page to read', async () => {
    const href = () => 'https://example.org/';
    const xml = new DOMParser().parseFromString('<a/>', 'application/xml');
    expect(await readPage(xml, href, null)).toBe('not-html');
    const bare = document.implementation.createHTMLDocument('');
    expect(await readPage(bare, href, null)).toBe('empty');
    bare.body.remove();
    expect(await readPage(bare, href, null)).toBe('empty');
  });
});
