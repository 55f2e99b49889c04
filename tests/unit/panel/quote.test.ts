import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { quoteLink, quoteOf } from '../../../lib/panel/quote.ts';

const URL_ = 'https://36kr.com/p/1';
const BODY =
  '水库边上住着一个看守人。他每天早晨量一次水位。到了晚上，他再量一次水位。雨季来临之前，他会把去年的记录重新抄写一遍，一页一页地比较，直到所有的数字都在心里排成一条河。';
const selected = (text: string, prefix = '', suffix = '') => ({ text, prefix, suffix });
const fragment = (link: string | null) => decodeURIComponent(link!.split('#:~:text=')[1]!);

describe('the link of a quote', () => {
  it('holds a short quote whole', () => {
    expect(quoteLink(selected('水库边上住着一个看守人'), URL_, BODY)).toBe(
      `${URL_}#:~:text=${encodeURIComponent('水库边上住着一个看守人')}`,
    );
  });

  it('holds both ends of a long one', () => {
    const quote = BODY.slice(BODY.indexOf('到了晚上'));
    const [start, end] = fragment(quoteLink(selected(quote), URL_, BODY)).split(',');
    expect(quote.startsWith(start!)).toBe(true);
    expect(quote.endsWith(end!)).toBe(true);
    expect(start!.length + end!.length).toBeLessThan(50);
  });

  it('takes the words around where the quote stands twice', () => {
    const link = quoteLink(selected('量一次水位', '水位。到了晚上，他再', '。雨季来临之前，他会'), URL_, BODY);
    expect(fragment(link)).toMatch(/-,量一次水位,-/);
  });

  it('is null where the page does not hold it, or not only once', () => {
    expect(quoteLink(selected('海边上没有人'), URL_, BODY)).toBeNull();
    expect(quoteLink(selected('量一次水位'), URL_, BODY)).toBeNull();
    expect(quoteLink(selected('   '), URL_, BODY)).toBeNull();
  });

  it('drops the fragment that the address had, and escapes what has a meaning', () => {
    expect(quoteLink(selected('a-b, c&d'), `${URL_}#top`, 'x a-b, c&d y')).toBe(`${URL_}#:~:text=a%2Db%2C%20c%26d`);
  });

  it('always points at text of the page', () => {
    fc.assert(
      fc.property(fc.nat(BODY.length - 1), fc.integer({ min: 1, max: 60 }), (start, length) => {
        const link = quoteLink(selected(BODY.slice(start, start + length)), URL_, BODY);
        if (!link) return;
        for (const part of link.split('#:~:text=')[1]!.split(',')) expect(BODY).toContain(decodeURIComponent(part));
      }),
    );
  });
});

describe('a quote with its source', () => {
  it('escapes the quote and keeps the citation', () => {
    const { text, html } = quoteOf(selected('<b>甲</b>'), { text: '引文', html: '<i>引文</i>' }, URL_, '没有这句');
    expect(text).toBe('“<b>甲</b>”\n引文');
    expect(html).toBe('<blockquote>&lt;b&gt;甲&lt;/b&gt;</blockquote><p><i>引文</i></p>');
  });
});
