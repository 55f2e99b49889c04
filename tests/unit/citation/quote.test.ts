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

const quoting = (quote: string) => quoteLink(URL, TEXT, TEXT.indexOf(quote), TEXT.indexOf(quote) + quote.length);

/** The text that a browser finds by a link, with its place. */
function found(link: string | null, text = TEXT) {
  const place = link === null ? null : locate(text, wordsOf(text), directiveOf(link));
  return place && { ...place, text: text.slice(place.start, place.end) };
}

describe('quoteLink', () => {
  it('ends on a line that is one phrase again and again', () => {
    const text = '船工把缆绳解开'.repeat(1500);
    expect(quoteLink(URL, text, 5250, 5257)).toBeNull();
  });

  it('writes a short quote out', () => {
    expect(quoting('窗纸响个不停')).toBe(`${URL}#:~:text=${encodeURIComponent('窗纸响个不停')}`);
  });

  it('names the two ends of a long quote, in at most 200 characters for 88', () => {
    const text = `开头。\n${TEXT}`;
    const start = text.indexOf('桥头');
    const link = quoteLink(URL, text, start, start + 88) ?? '';
    expect(link.split('#')[1]?.length).toBeLessThanOrEqual(200);
    expect(directiveOf(link)).toHaveProperty('end');
  });

  it('widens a selection that starts or ends inside a word', () => {
    expect(found(quoting('erry starts at si'))?.text).toBe('ferry starts at six');
  });

  it('tells a repeated quote apart by the words around it', () => {
    const first = TEXT.indexOf('船工先把缆绳解开');
    const second = TEXT.indexOf('船工先把缆绳解开', first + 1);
    for (const start of [first, second]) {
      expect(found(quoteLink(URL, TEXT, start, start + 8))).toMatchObject({ start, end: start + 8 });
    }
  });

  it('refuses what can’t be told apart', () => {
    const text = '水 水 水';
    expect(quoteLink(URL, `${text}\n${text}`, 6, 11)).not.toBeNull();
    expect(quoteLink(URL, '', 0, 0)).toBeNull();
    expect(quoteLink(URL, TEXT, 5, 5)).toBeNull();
  });

  it('encodes dashes, commas and ampersands, and keeps a fragment', () => {
    const quote = 'five - every day, rain';
    expect(quoting(quote)).not.toMatch(/text=.*[ &]/);
    expect(quoting('five - every')).toBe(`${URL}#:~:text=five%20%2D%20every`);
    const start = TEXT.indexOf('灯油');
    expect(quoteLink(`${URL}#/a`, TEXT, start, start + 2)).toMatch(/#\/a:~:text=/);
  });

  it('spans lines', () => {
    const start = TEXT.indexOf('来问的人');
    const end = TEXT.indexOf('又坐了');
    expect(found(quoteLink(URL, TEXT, start, end))).toMatchObject({ start, text: expect.stringContaining('\n') });
  });

  it('is found by a browser at the quote, for any selection', () => {
    const repetitive = `${TEXT}\n${TEXT.slice(0, 90)}\n${TEXT.slice(30, 120)}`;
    const words = wordsOf(repetitive);
    fc.assert(
      fc.property(fc.nat(repetitive.length), fc.nat(160), (start, length) => {
        const selected = repetitive.slice(start, start + length);
        const link = quoteLink(URL, repetitive, start, start + length);
        if (!link) return;
        const from = start + selected.length - selected.trimStart().length;
        const to = start + selected.trimEnd().length;
        const place = found(link, repetitive)!;
        expect(place.start).toBe([...words].filter((word) => word <= from).sort((a, b) => b - a)[0]);
        expect(place.end).toBe([...words].filter((word) => word >= to).sort((a, b) => a - b)[0]);
        for (const part of Object.values(directiveOf(link))) expect(part).not.toContain('\n');
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
