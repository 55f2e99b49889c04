import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { locate, quoteLink, wordsOf, type TextDirective } from '../../../lib/citation/quote.ts';

const URL = 'https://river.example/p/7';
const TEXT = [
  '清早的渡口还没有人，船工先把缆绳解开，再把昨夜的露水从船板上扫下去。',
  '桥头的摊子一家一家摆开，卖竹器的老板说今年的价钱和去年一样，来问的人却多了一些。',
  '船工先把缆绳解开，又坐了一会儿。',
  'The ferry starts at six, and the tea house opens at half past five - every day, rain or shine.',
  '傍晚的时候风很大，窗纸响个不停，守夜的人添了一回灯油，把账本从头看了一遍，没有发现什么不对。',
].join('\n');

/** Reads the directive of a link as a browser does. */
function directiveOf(url: string): TextDirective {
  const parts = (url.split(':~:text=')[1] ?? '').split(',');
  const prefix = parts[0]?.endsWith('-') ? parts.shift()?.slice(0, -1) : undefined;
  const suffix = parts.at(-1)?.startsWith('-') ? parts.pop()?.slice(1) : undefined;
  const [start = '', end] = parts.map(decodeURIComponent);
  return {
    start,
    ...(end !== undefined && { end }),
    ...(prefix !== undefined && { prefix: decodeURIComponent(prefix) }),
    ...(suffix !== undefined && { suffix: decodeURIComponent(suffix) }),
  };
}

const quoting = (quote: string, text = TEXT) => {
  const start = text.indexOf(quote);
  return quoteLink({ text, start, end: start + quote.length, url: URL });
};

describe('quoteLink', () => {
  it('writes a short quote out', () => {
    expect(quoting('窗纸响个不停')).toEqual({
      text: '窗纸响个不停',
      start: TEXT.indexOf('窗纸'),
      end: TEXT.indexOf('窗纸') + 6,
      url: `${URL}#:~:text=${encodeURIComponent('窗纸响个不停')}`,
    });
  });

  it('names the two ends of a long quote, in at most 200 characters for 88', () => {
    const text = `开头。\n${TEXT}`;
    const start = text.indexOf('桥头');
    const link = quoteLink({ text, start, end: start + 88, url: URL });
    expect(link?.url.split('#')[1]?.length).toBeLessThanOrEqual(200);
    expect(directiveOf(link?.url ?? '')).toHaveProperty('end');
  });

  it('widens a selection that starts or ends inside a word', () => {
    expect(quoting('erry starts at si')?.text).toBe('ferry starts at six');
  });

  it('tells a repeated quote apart by the words around it', () => {
    const first = TEXT.indexOf('船工先把缆绳解开');
    const second = TEXT.indexOf('船工先把缆绳解开', first + 1);
    for (const start of [first, second]) {
      const link = quoteLink({ text: TEXT, start, end: start + 8, url: URL });
      expect(link?.start).toBe(start);
      expect(locate(TEXT, wordsOf(TEXT), directiveOf(link?.url ?? ''))).toEqual({ start, end: start + 8 });
    }
  });

  it('refuses what can’t be told apart', () => {
    const text = '水 水 水';
    expect(quoteLink({ text: `${text}\n${text}`, start: 6, end: 11, url: URL })).not.toBeNull();
    expect(quoteLink({ text: '', start: 0, end: 0, url: URL })).toBeNull();
    expect(quoteLink({ text: TEXT, start: 5, end: 5, url: URL })).toBeNull();
  });

  it('encodes dashes, commas and ampersands, and keeps a fragment', () => {
    const quote = 'five - every day, rain';
    expect(quoting(quote)?.url).not.toMatch(/text=.*[ &]/);
    expect(quoting('five - every')?.url).toBe(`${URL}#:~:text=five%20%2D%20every`);
    const start = TEXT.indexOf('灯油');
    expect(quoteLink({ text: TEXT, start, end: start + 2, url: `${URL}#/a` })?.url).toMatch(/#\/a:~:text=/);
  });

  it('spans lines', () => {
    const start = TEXT.indexOf('来问的人');
    const end = TEXT.indexOf('又坐了');
    const link = quoteLink({ text: TEXT, start, end, url: URL });
    expect(link?.text).toContain('\n');
    expect(locate(TEXT, wordsOf(TEXT), directiveOf(link?.url ?? ''))).toEqual({ start: link?.start, end: link?.end });
  });

  it('is found by a browser at the quote, for any selection', () => {
    const repetitive = `${TEXT}\n${TEXT.slice(0, 90)}\n${TEXT.slice(30, 120)}`;
    fc.assert(
      fc.property(fc.nat(repetitive.length), fc.nat(160), (start, length) => {
        const link = quoteLink({ text: repetitive, start, end: start + length, url: URL });
        if (!link) return;
        expect(locate(repetitive, wordsOf(repetitive), directiveOf(link.url))).toEqual({
          start: link.start,
          end: link.end,
        });
        expect(link.text).toBe(repetitive.slice(link.start, link.end));
        const directive = directiveOf(link.url);
        for (const part of Object.values(directive)) expect(part).not.toContain('\n');
      }),
      { numRuns: 300 },
    );
  });
});

describe('locate', () => {
  it('finds no text that starts or ends inside a word', () => {
    const words = wordsOf('The ferries ferry');
    expect(locate('The ferries ferry', words, { start: 'ferr' })).toBeNull();
    expect(locate('The ferries ferry', words, { start: 'FERRY' })).toEqual({ start: 12, end: 17 });
  });
});
