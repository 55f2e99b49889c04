import { describe, expect, it } from 'vitest';
import { citationsOf, STYLES } from '../../../lib/panel/citing.ts';
import { correctArticle, isCorrections } from '../../../lib/panel/correct.ts';
import { applyOverrules, fromRow, isOverruleRow, toRow, withOverrule } from '../../../lib/panel/overrules.ts';
import { localDay } from '../../../lib/panel/day.ts';
import type { Corrections } from '../../../lib/panel/model.ts';
import { DEFAULT_SETTINGS } from '../../../lib/panel/settings.ts';
import { articleAt } from './support/article.ts';

const URL = 'https://36kr.com/p/1';
const article = articleAt(URL, '36kr', {
  title: '纸船',
  authors: ['白石'],
  published: '2021-10-26T08:00:00+08:00',
  provenance: {
    licence: null,
    chain: [
      {
        role: 'original',
        kind: 'wechat',
        name: '林间信',
        id: 'wood',
        url: 'https://mp.weixin.qq.com/s/a',
        published: null,
        evidence: '来自林间信',
        node: 1,
      },
      {
        role: 'republisher',
        kind: 'website',
        name: '36氪',
        id: null,
        url: URL,
        published: '2021-10-26T08:00:00+08:00',
        evidence: null,
        node: null,
      },
    ],
  },
});
const cited = (corrections: Parameters<typeof citationsOf>[0]['corrections'], settings = DEFAULT_SETTINGS) =>
  citationsOf({ article, corrections, settings, today: '2026-01-02' });

describe('citations of the panel', () => {
  it('cites the page first, then the original', () => {
    expect(cited(null).map(({ of, citation }) => [of, citation.text])).toEqual([
      ['page', '[1] 白石. 纸船[EB/OL]. （2021-10-26）[2026-01-02]. https://36kr.com/p/1.'],
      ['original', '[1] 白石. 纸船[EB/OL]. [2026-01-02]. https://mp.weixin.qq.com/s/a.'],
    ]);
  });

  it('never mixes corrected facts of the page and the original', () => {
    const [page, original] = cited({
      title: '纸船漂远',
      published: '2021-10-27',
      original: { published: '2021-10-20' },
    });
    expect(page!.citation.text).toContain('纸船漂远[EB/OL]. （2021-10-27）');
    expect(original!.citation.text).toContain('纸船漂远[EB/OL]. （2021-10-20）');
  });

  it('leaves the original its own title, as it is given or as the reader corrected it', () => {
    const [repost, own] = [article.provenance.chain[1]!, { ...article.provenance.chain[0]!, title: '纸船启航' }];
    const titled = { ...article, provenance: { ...article.provenance, chain: [own, repost] } };
    const titles = (corrections: Corrections) =>
      citationsOf({ article: titled, corrections, settings: DEFAULT_SETTINGS, today: '2026-01-02' }).map(
        ({ item }) => item.title,
      );
    expect(titles({ title: '纸船漂远' })).toEqual(['纸船漂远', '纸船启航']);
    expect(titles({ title: '纸船漂远', original: { title: '纸船靠岸' } })).toEqual(['纸船漂远', '纸船靠岸']);
    expect(titles({ original: { title: '' } })).toEqual(['纸船', '纸船']);
  });

  it('prints no date that the reader says is unknown, and the day of access that the reader sets', () => {
    expect(cited({ published: null, accessed: '2025-05-05' })[0]!.citation.text).toBe(
      '[1] 白石. 纸船[EB/OL]. [2025-05-05]. https://36kr.com/p/1.',
    );
  });

  it('cites the page, never the original, as the type that the reader sets, without the kind of post it was', () => {
    const post = { ...DEFAULT_SETTINGS, style: 'csl-json' };
    const [page, original] = cited({ type: 'article-newspaper' }, post);
    expect([page!.item.type, original!.item.type]).toEqual(['article-newspaper', 'post-weblog']);
    const own = { ...article, url: 'https://mp.weixin.qq.com/s/a', provenance: { ...article.provenance } };
    own.provenance.chain = article.provenance.chain.slice(0, 1);
    const [item] = citationsOf({ article: own, corrections: { type: 'report' }, settings: post, today: '2026-01-02' });
    expect(item!.item).toMatchObject({ type: 'report' });
    expect(item!.item.genre).toBeUndefined();
  });

  it('names the original in the page’s note, and as the author of both, as the reader corrected it', () => {
    const unsigned = { ...article, authors: [] };
    const corrections = { original: { account: '林间书信', url: 'https://mp.weixin.qq.com/s/b' } };
    const items = citationsOf({ article: unsigned, corrections, settings: DEFAULT_SETTINGS, today: '2026-01-02' });
    expect(items[0]!.item.note).toBe('转载自微信公众号“林间书信”（ID：wood）：https://mp.weixin.qq.com/s/b');
    expect(items.map(({ item }) => item.author)).toEqual([[{ literal: '林间书信' }], [{ literal: '林间书信' }]]);
  });

  it('takes the account for the author as the reader corrected it', () => {
    const own = { ...article, url: 'https://mp.weixin.qq.com/s/a', authors: [], provenance: { ...article.provenance } };
    own.provenance.chain = article.provenance.chain.slice(0, 1);
    const corrections = { account: '林间书信' };
    const [page] = citationsOf({ article: own, corrections, settings: DEFAULT_SETTINGS, today: '2026-01-02' });
    expect(page!.item.author).toEqual([{ literal: '林间书信' }]);
  });

  it('falls back to the first style where the stored one is gone', () => {
    expect(cited(null, { ...DEFAULT_SETTINGS, style: 'gone' })[0]!.style).toBe(STYLES[0]!.id);
  });

  it('leaves the number out when the reader wants none', () => {
    expect(cited(null, { ...DEFAULT_SETTINGS, numbered: false })[0]!.citation.text).toMatch(/^白石/);
  });
});

describe('switches, files and keys', () => {
  const of = (style: string, more: Partial<typeof DEFAULT_SETTINGS> = {}, corrections = {}) =>
    cited(corrections, { ...DEFAULT_SETTINGS, style, ...more })[1]!;

  it('offers only the switches that change something in the style', () => {
    expect(of('gbt7714-2025-numeric').switches).toEqual(['gbtPunctuation', 'accessDate', 'numbered']);
    expect(of('apa-7').switches).toEqual(['accessDate', 'genre']);
    expect(of('bibtex').switches).toContain('key');
    expect(of('plain').switches).toEqual([]);
  });

  it('follows the switches', () => {
    expect(of('apa-7', { genre: 'original' }).citation.text).toContain('微信公众号');
    expect(of('apa-7').citation.text).not.toContain('微信公众号');
    expect(of('gbt7714-2025-numeric', { accessDate: 'never' }).citation.text).not.toContain('2026-01-02');
    expect(of('apa-7', { accessDate: 'always' }, { original: { published: '2021-01-01' } }).citation.text).toContain(
      'January 2, 2026',
    );
  });

  it('names the file of an export, none for a style', () => {
    expect(of('bibtex').file).toEqual({ name: '白石-纸船.bib', type: 'application/x-bibtex' });
    expect(of('apa-7').file).toBeUndefined();
  });

  it('writes keys in the chosen letters, or as the reader wrote it', () => {
    expect(of('bibtex').citation.text).toContain('{baishindzhichuan,');
    expect(of('bibtex', { keyStyle: 'cjk' }).citation.text).toContain('{白石nd纸船,');
    expect(of('bibtex', {}, { key: 'boat21' }).citation.text).toContain('{boat21,');
    expect(isCorrections({ key: 'boat21' })).toBe(true);
  });
});

describe('corrected article', () => {
  it('puts the account on the link of the page at hand only', () => {
    const { provenance } = correctArticle(article, { account: '三十六氪', original: { account: '林间书信' } });
    expect(provenance.chain.map(({ name }) => name)).toEqual(['林间书信', '三十六氪']);
  });

  it('leaves the found article as it was', () => {
    const before = structuredClone(article);
    correctArticle(article, {
      title: 'x',
      authors: [],
      url: 'https://b.example/',
      original: { url: 'https://c.example/' },
    });
    expect(article).toEqual(before);
  });

  it('knows corrections from other things', () => {
    expect(isCorrections({ title: 'a', original: { title: 'b', published: null } })).toBe(true);
    for (const wrong of [null, [], { title: 1 }, { other: 'a' }, { original: { type: 'a' } }, { authors: 'a' }])
      expect(isCorrections(wrong)).toBe(false);
  });
});

describe('overrules', () => {
  const link = {
    name: '得到',
    href: 'https://36kr.com/projectDetails/1',
    verdict: 'entity',
    score: 1,
    reasons: ['known-name'],
  } as const;
  const linked = articleAt(URL, '36kr', { links: [{ ...link, reasons: [...link.reasons] }] });

  it('replaces a verdict and says why', () => {
    const rules = withOverrule([], '得到', link.href, 'noise');
    expect(applyOverrules(linked, rules).links[0]).toMatchObject({
      verdict: 'noise',
      reasons: ['known-name', 'overruled'],
    });
    expect(linked.links[0]!.verdict).toBe('entity');
  });

  it('keeps one verdict a name, and none once it is taken back', () => {
    const twice = withOverrule(withOverrule([], '得到', '', 'noise'), '得到', '', 'entity');
    expect(twice).toEqual([{ name: '得到', href: '', verdict: 'entity' }]);
    expect(withOverrule(twice, '得到', '', null)).toEqual([]);
  });
});

describe('stored verdicts', () => {
  it('come back, one with a very long link without it', () => {
    const rule = { name: '得到', href: `https://36kr.com/?${'a'.repeat(2000)}`, verdict: 'noise' } as const;
    expect(isOverruleRow(toRow(rule))).toBe(true);
    expect(fromRow(toRow(rule))).toEqual({ ...rule, href: '' });
    const short = { ...rule, href: 'https://36kr.com/projectDetails/1' };
    expect(fromRow(toRow(short))).toEqual(short);
  });
});

describe('local day', () => {
  it('is the calendar day where the reader is', () => {
    expect(localDay(new Date(2026, 0, 2, 0, 5))).toBe('2026-01-02');
    expect(localDay(new Date(2026, 11, 31, 23, 59))).toBe('2026-12-31');
  });
});
