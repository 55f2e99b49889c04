import { describe, expect, it } from 'vitest';
import { bodyStyleOf, lineStyleOf } from '../../../lib/shared/body-style.ts';
import { bodyBlocks, textOf } from '../../../lib/shared/blocks.ts';
import { sameText } from '../../../lib/shared/same-text.ts';
import { blocksIn, bodyOf } from '../outline/outline-of.ts';

describe('blocksOf', () => {
  it('joins what links and spans part, and parts what <br> and blocks part', () => {
    const blocks = blocksIn('<p>天<a href="#">亮</a>了<br>船<b>来</b>了</p><section><p>茶馆</p>开门</section>');
    expect(blocks.map(({ text, line }) => [text, line])).toEqual([
      ['天亮了', 0],
      ['船来了', 1],
      ['茶馆', 0],
      ['开门', 0],
    ]);
  });

  it('drops zero-width characters, collapses white space and skips hidden elements', () => {
    const blocks = blocksIn(
      '<p>天\u200b亮 \n 了</p><p style="display:none">秘密</p><p style="color:red; DISPLAY : none">秘密</p><p>&nbsp;</p><p>船</p>',
    );
    expect(blocks.map(({ text }) => text)).toEqual(['天亮 了', '船']);
  });

  it('reads no numbers of lines of code, no readings of ruby, no second writing of a formula', () => {
    const html =
      '<table><tr><td class="gutter"><pre>1<br>2</pre></td><td><pre>a<br>b</pre></td></tr></table>' +
      '<p><ruby>渡<rp>(</rp><rt>dù</rt><rp>)</rp>口<rt>kǒu</rt></ruby>的船</p>' +
      '<p>能量<span class="katex"><span class="katex-mathml"><math><mi>E</mi><annotation>E=mc^2</annotation></math></span><span class="katex-html">E=mc2</span></span></p>';
    expect(blocksIn(html).map(({ text }) => text)).toEqual(['a', 'b', '渡口的船', '能量E=mc2']);
  });

  it('reads what only has such a class, and what is shown within what is hidden', () => {
    const html =
      '<div class="row no-gutters"><p><img src="https://a.example/1.png"></p></div><div class="gutter-sm"><p>2024</p></div>' +
      '<section style="visibility: hidden"><p style="visibility: visible">天亮了</p></section>';
    expect(blocksIn(html).map(({ text, images }) => text || images.length)).toEqual([1, '2024', '天亮了']);
  });

  it('reads no link that a heading has to itself, unless it is all of the heading', () => {
    const html =
      '<h2><a class="header-anchor" href="#a">Link</a>渡口</h2><h2>茶馆<a class="headerlink" href="#b" title="永久链接">永久链接</a></h2>' +
      '<h2><a class="anchor" href="#c">竹器</a></h2><h2>桥<span class="mw-editsection">[编辑]</span></h2><h2>船<a href="#d">∞</a></h2><h2>看<a href="#e">水</a></h2>';
    expect(blocksIn(html).map(({ text }) => text)).toEqual(['渡口', '茶馆', '竹器', '桥', '船', '看水']);
  });

  it('inherits and overrides inline styles', () => {
    const [block] = blocksIn(
      '<section style="font-size:16px;text-align:center"><p>天<span style="font-size:1.5em;color:Red">亮</span><b>了</b></p></section>',
    );
    expect(block!.centred).toBe(true);
    expect(block!.runs.map(({ start, end, size, colour, bold }) => ({ start, end, size, colour, bold }))).toEqual([
      { start: 0, end: 1, size: 16, colour: null, bold: false },
      { start: 1, end: 2, size: 24, colour: 'red', bold: false },
      { start: 2, end: 3, size: 16, colour: null, bold: true },
    ]);
  });

  it('reads the look that old pages write without styles', () => {
    const [line, plain] = blocksIn(
      '<p align="center"><font size="5" color="RED">渡口</font></p><p align="left"><font size="+1">船</font></p>',
    );
    expect([line!.centred, line!.runs[0]!.size, line!.runs[0]!.colour]).toEqual([true, 24, 'red']);
    expect([plain!.centred, plain!.runs[0]!.size]).toEqual([false, null]);
  });

  it('tells headings, containers and images', () => {
    const blocks = blocksIn('<h3>渡口</h3><ul><li>竹器</li></ul><p><img src="a.png" alt="清晨"></p>');
    expect(blocks.map(({ heading, container, images }) => [heading, container, images.length])).toEqual([
      [3, null, 0],
      [null, 'li', 0],
      [null, null, 1],
    ]);
  });
});

describe('bodyBlocks', () => {
  it('maps the text to its nodes', () => {
    const blocks = blocksIn('<p>天亮了</p><p><img src="a.png"></p><p>船来了<br>人散了</p>');
    const text = textOf(blocks);
    expect(bodyBlocks(blocks).map(({ node, start, end }) => [node, text.slice(start, end)])).toEqual([
      [0, '天亮了'],
      [3, '船来了'],
      [3, '人散了'],
    ]);
    expect(bodyOf('<p>天</p>')).toEqual({ text: '天', blocks: [{ node: 0, start: 0, end: 1 }] });
  });
});

describe('body style and line style', () => {
  it('takes what covers most of the text', () => {
    const blocks = blocksIn(
      '<p style="font-size:15px;color:#333">天亮了，船来了，人散了。</p><p style="font-size:20px"><b>渡口</b></p><h2>茶馆很大很大很大很大很大很大</h2>',
    );
    expect(bodyStyleOf(blocks)).toEqual({ size: 15, least: 15, colour: '#333', bold: false, centred: false });
    expect(lineStyleOf(blocks[1]!)).toEqual({ bold: true, size: 20, colour: null, link: false });
  });

  it('compares texts without quotes and spaces', () => {
    expect(sameText('渡口“夜话” ', '渡口「夜话」')).toBe(true);
    expect(sameText('渡口', '茶馆')).toBe(false);
  });
});
