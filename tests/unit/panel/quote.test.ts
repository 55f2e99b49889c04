import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { quoteOf, type Selected } from '../../../lib/panel/quote.ts';

const URL_ = 'https://36kr.com/p/1';
const BODY =
  '水库边上住着一个看守人。他每天早晨量一次水位。到了晚上，他再量一次水位。雨季来临之前，他会把去年的记录重新抄写一遍，一页一页地比较，直到所有的数字都在心里排成一条河。';
const selected = (text: string, prefix = '', suffix = '') => ({ text, prefix, suffix });
/** The link under a quote, or null. */
const linkOf = (quote: Selected, body = BODY) =>
  quoteOf(quote, { text: '引文', html: '引文' }, URL_, body).text.split('\n引文\n')[1] ?? null;
const fragment = (link: string | null) => decodeURIComponent(link!.split('#:~:text=')[1]!);

describe('the link of a quote', () => {
  it('is none where the reader took the address away', () => {
    const { text, html } = quoteOf(selected('水库边上'), { text: '引文', html: '引文' }, '', BODY);
    expect([text, html.includes('<a')]).toEqual(['“水库边上”\n引文', false]);
  });

  it('holds a short quote whole', () => {
    expect(linkOf(selected('水库边上住着一个看守人'))).toBe(
      `${URL_}#:~:text=${encodeURIComponent('水库边上住着一个看守人')}`,
    );
  });

  it('holds both ends of a long one', () => {
    const quote = BODY.slice(BODY.indexOf('到了晚上'));
    const [start, end] = fragment(linkOf(selected(quote))).split(',');
    expect(quote.startsWith(start!)).toBe(true);
    expect(quote.endsWith(end!)).toBe(true);
    expect(start!.length + end!.length).toBeLessThan(50);
  });

  it('takes the words around where the quote stands twice', () => {
    const link = linkOf(selected('量一次水位', '水位。到了晚上，他再', '。雨季来临之前，他会'));
    expect(fragment(link)).toBe('晚上，他再-,量一次水位');
  });

  it('takes words around that stand off by a space', () => {
    const body = '旧款 Surface 停产。微软发布了新的 Surface 平板电脑。';
    const link = linkOf(selected('Surface', '停产。微软发布了新的 ', ' 平板电脑。'), body);
    expect(fragment(link)).toBe('发布了新的-,Surface');
  });

  it('names the ends of a quote of two paragraphs, as no part is found across them', () => {
    const link = linkOf(selected('缆绳解开。 桥头的'), '船工把缆绳解开。\n桥头的摊子摆开。');
    expect(fragment(link)).toBe('缆绳解开,桥头的');
  });

  it('is null where the page does not hold it, or not only once', () => {
    expect(linkOf(selected('海边上没有人'))).toBeNull();
    expect(linkOf(selected('量一次水位'))).toBeNull();
    expect(linkOf(selected('   '))).toBeNull();
  });

  it('escapes what has a meaning', () => {
    expect(linkOf(selected('a-b, c&d'), 'x a-b, c&d y')).toBe(`${URL_}#:~:text=a%2Db%2C%20c%26d`);
  });

  it('is found for every selection with the words around it, whatever its white space', () => {
    const body = BODY.replaceAll('。', '。\n');
    fc.assert(
      fc.property(fc.nat(body.length - 1), fc.integer({ min: 1, max: 60 }), (start, length) => {
        const [text, prefix, suffix] = [
          body.slice(start, start + length),
          body.slice(Math.max(0, start - 32), start),
          body.slice(start + length, start + length + 32),
        ].map((part) => part.replaceAll('\n', ' '));
        fc.pre(!!text?.trim());
        const link = linkOf(selected(text!, prefix, suffix), body);
        for (const part of fragment(link).split(',')) expect(body).toContain(part.replace(/^-|-$/g, ''));
      }),
    );
  });
});

describe('a quote with its source', () => {
  it('escapes the quote and keeps the citation', () => {
    const { text, html } = quoteOf(selected('<b>甲</b>'), { text: '引文', html: '<i>引文</i>' }, URL_, '没有这句');
    expect(text).toBe('“<b>甲</b>”\n引文');
    expect(html).toBe('<blockquote>&#60;b&#62;甲&#60;/b&#62;</blockquote><p><i>引文</i></p>');
  });
});
