import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cite, citeInText } from '../../../lib/citation/cite.ts';
import { styles } from '../../../lib/citation/registry.ts';
import type { CslItem } from '../../../lib/shared/article.ts';

const word = fc.constantFrom(
  ...[
    '雾散',
    '渡口',
    '竹器',
    'Tea',
    'R&D',
    '<i>灯油</i>',
    '“账本”',
    '《集日》',
    '🚣',
    '100%',
    '#7',
    'a_b',
    "it's",
    '$5',
    '~',
    '^',
    '\\',
    '{',
    '}',
  ],
  ...[
    '"quoted"',
    '‘单’',
    '：',
    '，',
    ' ',
    '  ',
    '\n',
    'x = y',
    '[注]',
    '（上）',
    '|',
    '*',
    '`',
    '—',
    '--',
    '&amp;',
    ' and ',
    '水'.repeat(120),
  ],
);
const ending = fc.constantFrom(
  '',
  '？',
  '！',
  '…',
  '……',
  '”',
  '》',
  '？”',
  '！》',
  '」',
  '.',
  '...',
  '?',
  '！！',
  '。',
  '：',
  '🚀',
  '’',
);
const title = fc
  .tuple(fc.constantFrom('晨', 'A', '“', '《'), fc.array(word, { maxLength: 8 }), ending)
  .map(([first, words, last]) => first + words.join('') + last);
const name = fc.constantFrom(
  '渡口人',
  '甲岸',
  'Nora',
  'Tea and Co, Ltd',
  '河埠头编辑部团队',
  'O’Neil',
  '{x}',
  '36渡',
  '吴 夜雁',
);
const part = (min: number, max: number) => fc.integer({ min, max });
const date = fc
  .tuple(part(1999, 2030), part(1, 12), part(1, 28), part(0, 3))
  .map(([year, month, day, known]) => (known ? { 'date-parts': [[year, month, day].slice(0, known)] } : undefined));
const url = fc.constantFrom(
  'https://mp.weixin.qq.com/s?__biz=MzA==&mid=1&idx=1&sn=0a',
  'https://river.example/p/7',
  'https://river.example/a_b(c)~d?x=%E6%B0%B4&y=$1#!/z',
  'http://river.example/',
);
const item: fc.Arbitrary<CslItem> = fc
  .record({
    id: fc.constantFrom('dukouren2021wusan', 'k'),
    type: fc.constantFrom('post-weblog', 'webpage'),
    title,
    authors: fc.oneof(
      fc.array(name, { maxLength: 4 }),
      fc.constant(Array.from({ length: 30 }, (_, i) => `渡口人${i}`)),
    ),
    site: fc.constantFrom('河埠头', '早市网', 'River Notes', '甲岸', '问渡？', ''),
    genre: fc.constantFrom('微信公众号', ''),
    issued: date,
    accessed: date,
    URL: url,
    note: fc.constantFrom('', '转载自微信公众号“河埠头”（ID：he_bu）：https://mp.weixin.qq.com/s/abc_d'),
  })
  .map(({ authors, site, genre, issued, accessed, note, ...rest }): CslItem => ({
    ...rest,
    ...(authors.length > 0 && { author: (authors as string[]).map((literal) => ({ literal })) }),
    ...(site && { 'container-title': site }),
    ...(genre && { genre }),
    ...(issued && { issued }),
    ...(accessed && { accessed }),
    ...(note && { note }),
    language: 'zh-CN',
  }));

const unescaped = (html: string) =>
  html.replace(/<\/?(?:a|i)\b[^>]*>/g, '').replace(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)));
const attributes = (html: string) =>
  [...html.matchAll(/href="([^"]*)"/g)].map(([, href = '']) => unescaped(href)).join(' ');
/** The legal manual prints no address for a dated post. */
const omitsAddress = (id: string, reference: CslItem) =>
  id === 'law-citation-manual' && reference.type === 'post-weblog' && reference.issued !== undefined;
const oneLine = (text: unknown) =>
  String(text ?? '')
    .replace(/\s+/g, ' ')
    .trim();
/** After an abbreviation a comma may follow the period, and dots of omission belong to the title. */
const withoutAbbreviations = (text: string) => text.replace(/\b(?:n\.d|al|Ltd)\.,/g, 'x').replace(/\.{3}|…/g, 'x');

describe.each(styles)('$id of any reference', ({ id }) => {
  it('has no gaps, keeps the address and slants no Han text', () => {
    fc.assert(
      fc.property(item, (reference) => {
        const { text, html } = cite(reference, id);
        expect(text + citeInText(reference, id)).not.toMatch(/undefined|null|NaN|\[object|[\ue000\ue001]/);
        expect(id === 'html' ? unescaped(html) + attributes(html) : text).toContain(
          omitsAddress(id, reference) ? '' : reference.URL,
        );
        expect(html).not.toMatch(/<i>[^<]*\p{Script=Han}/u);
      }),
      { numRuns: 200 },
    );
  });
});

describe.each(styles.filter(({ kind }) => kind === 'style'))('$id', ({ id }) => {
  it('is the same rich and plain, with one link', () => {
    fc.assert(
      fc.property(item, (reference) => {
        const { text, html } = cite(reference, id);
        expect(unescaped(html)).toBe(text);
        expect(html.match(/<a /g) ?? []).toHaveLength(omitsAddress(id, reference) ? 0 : 1);
      }),
      { numRuns: 200 },
    );
  });

  it('never doubles a mark where its own follow the title', () => {
    fc.assert(
      fc.property(item, ending, (reference, last) => {
        const { text } = cite({ ...reference, title: `晨雾${last}` }, id);
        const around = withoutAbbreviations(text.replaceAll(String(reference.URL), 'URL'));
        expect(around).not.toMatch(/[？！。?!：，]["”’]*[.,]|[.,]["”’]*[.,]| [.,]|\(\)|（）|\[\]| {2}/);
      }),
      { numRuns: 200 },
    );
  });
});

describe.each(['bibtex', 'biblatex', 'ris', 'zotero-ris'])('%s', (id) => {
  it('is read back by an independent parser', () => {
    fc.assert(
      fc.property(item, (reference) => {
        const { text } = cite(reference, id);
        const parsed = new Cite(text, { generateGraph: false }).data;
        expect(parsed).toHaveLength(1);
        const back = parsed[0] ?? {};
        expect(oneLine(back.title)).toBe(oneLine(reference.title));
        expect(back.URL).toBe(reference.URL);
        const authors = (back.author ?? []) as { family?: string; given?: string; literal?: string }[];
        expect(
          authors.map(({ family, given, literal }) => literal ?? [given, family].filter(Boolean).join(' ')),
        ).toEqual(
          (reference.author ?? []).map(({ literal = '' }) => (id.includes('ris') ? literal.replace(',', '') : literal)),
        );
        expect(back.issued).toEqual(reference.issued);
        expect(back.note).toBe(reference.note);
      }),
      { numRuns: 100 },
    );
  });
});
