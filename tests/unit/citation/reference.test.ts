import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { pageIndex } from '../../../lib/citation/page-index.ts';
import { referenceOf, type CitedVersion } from '../../../lib/citation/reference.ts';
import type { Article, CslItem } from '../../../lib/shared/article.ts';
import { canonicalUrl } from '../../../lib/shared/url.ts';
import { articleOf, link } from './article.ts';

const WECHAT = 'https://mp.weixin.qq.com/s?__biz=MzA==&mid=1&idx=1&sn=0a';
const accessed = '2026-11-23';
const day = (...parts: number[]) => ({ 'date-parts': [parts] });

const original = link({
  role: 'original',
  kind: 'wechat',
  name: '河埠头',
  id: 'he_bu',
  url: WECHAT,
  evidence: '本文来自微信公众号“河埠头”（ID：he_bu）',
});
const republisher = link({ role: 'republisher', kind: 'website', name: '早市网', url: 'https://zaoshi.example/p/42' });
const repost = articleOf({ chain: [original, republisher], authors: ['甲岸'], published: '2022-01-28T14:38:00+08:00' });

describe('a republication', () => {
  it('is cited as the page at hand, with the original in the note', () => {
    expect(referenceOf({ article: repost, of: 'page', accessed })).toEqual({
      id: 'jiaan2022jirizaoshiguanch',
      type: 'webpage',
      title: '集日早市观察',
      author: [{ literal: '甲岸' }],
      'container-title': '早市网',
      issued: day(2022, 1, 28),
      accessed: day(2026, 11, 23),
      URL: 'https://zaoshi.example/p/42',
      language: 'zh-CN',
      note: `转载自微信公众号“河埠头”（ID：he_bu）：${WECHAT}`,
    });
    expect(referenceOf({ article: repost, of: 'republisher', accessed })).toEqual(
      referenceOf({ article: repost, of: 'page', accessed }),
    );
  });

  it('never lends its date to the original', () => {
    expect(referenceOf({ article: repost, of: 'original', accessed })).toEqual({
      id: 'jiaanndjirizaoshiguanch',
      type: 'post-weblog',
      title: '集日早市观察',
      author: [{ literal: '甲岸' }],
      'container-title': '河埠头',
      genre: '微信公众号',
      accessed: day(2026, 11, 23),
      URL: WECHAT,
      language: 'zh-CN',
    });
  });

  it('has the account as the author of both versions where nobody is named', () => {
    const article = { ...repost, authors: [] };
    for (const of of ['page', 'original'] satisfies CitedVersion[])
      expect(referenceOf({ article, of, accessed }).author).toEqual([{ literal: '河埠头' }]);
  });

  it('says in the note what is known of the original', () => {
    const note = (known: Partial<typeof original>) =>
      referenceOf({
        article: { ...repost, provenance: { chain: [{ ...original, ...known }, republisher], licence: null } },
        of: 'page',
        accessed,
      }).note;
    expect(note({ url: null })).toBe('转载自微信公众号“河埠头”（ID：he_bu）');
    expect(note({ url: null, id: null })).toBe('转载自微信公众号“河埠头”');
    expect(note({ kind: 'website', id: null, url: 'https://river.example/1' })).toBe(
      '转载自“河埠头”：https://river.example/1',
    );
    expect(note({ name: null })).toBeUndefined();
  });

  it('knows no site where the statement names only the source', () => {
    const article = articleOf({ chain: [original], authors: ['甲岸'] });
    const item = referenceOf({ article, of: 'page', accessed });
    expect(item).toMatchObject({ type: 'webpage', URL: 'https://zaoshi.example/p/42' });
    expect(item).not.toHaveProperty('container-title');
    expect(item.note).toContain('河埠头');
  });
});

describe('a mirror', () => {
  const mirror = link({ role: 'mirror', kind: 'website', name: '水乡镜像' });
  const dated = { ...republisher, published: '2022-01-28T08:00:00+08:00' };
  const article = articleOf({
    chain: [original, dated, mirror],
    authors: ['甲岸'],
    url: 'https://mirror.example/42',
  });

  it('is cited with its own site and address, undated', () => {
    const item = referenceOf({ article, of: 'page', accessed });
    expect(item).toMatchObject({ 'container-title': '水乡镜像', URL: 'https://mirror.example/42' });
    expect(item).not.toHaveProperty('issued');
  });

  it('leaves the republisher its date and address', () => {
    const item = referenceOf({ article, of: 'republisher', accessed });
    expect(item).toMatchObject({ 'container-title': '早市网', issued: day(2022, 1, 28), URL: republisher.url });
  });
});

describe('a WeChat page', () => {
  const url = 'https://mp.weixin.qq.com/s/itself';
  const own = link({ role: 'original', kind: 'wechat', name: '河埠头', url });

  it('is a post of its account', () => {
    const article = articleOf({ chain: [own], url, published: '2026-05-23T11:29:00+08:00' });
    const item = referenceOf({ article, of: 'original', accessed });
    expect(item).toMatchObject({
      type: 'post-weblog',
      genre: '微信公众号',
      'container-title': '河埠头',
      author: [{ literal: '河埠头' }],
      issued: day(2026, 5, 23),
    });
    expect(item).not.toHaveProperty('note');
    expect(referenceOf({ article, of: 'page', accessed })).toEqual(item);
  });

  it('may itself be a repost of another account', () => {
    const article = articleOf({
      chain: [original, link({ role: 'republisher', kind: 'wechat', name: '早市', url })],
      url,
    });
    expect(referenceOf({ article, of: 'page', accessed })).toMatchObject({
      type: 'post-weblog',
      'container-title': '早市',
      note: `转载自微信公众号“河埠头”（ID：he_bu）：${WECHAT}`,
    });
  });
});

describe('the address', () => {
  const OLD = 'https://mp.weixin.qq.com/mp/appmsg/show?__biz=MzA=&appmsgid=';

  it.each([
    `${OLD}100&itemidx=1&sign=abc`,
    'https://mp.weixin.qq.com/s?src=11&timestamp=1&signature=a',
    'https://zaoshi.example/route?from=he&f=2',
  ])('is cited as the record has it: %s', (url) => {
    const chain = [link({ role: 'original', kind: 'wechat', name: '河埠头', url }), republisher];
    expect(referenceOf({ article: articleOf({ chain: [], url }), of: 'page', accessed }).URL).toBe(url);
    expect(referenceOf({ article: articleOf({ chain }), of: 'original', accessed }).URL).toBe(url);
    expect(referenceOf({ article: articleOf({ chain }), of: 'page', accessed }).note).toContain(`：${url}`);
  });

  it('tells two old posts of one account apart', () => {
    const first = link({ role: 'original', kind: 'wechat', name: '河埠头', url: `${OLD}100`, evidence: '转自河埠头' });
    const article = articleOf({ chain: [first], url: `${OLD}200` });
    expect(pageIndex(article)).toBe(-1);
    expect(pageIndex({ ...article, url: `${OLD}100` })).toBe(0);
  });
});

describe('the reader’s corrections', () => {
  it('replace what was read and make the key anew', () => {
    const corrections = {
      title: '早市',
      authors: ['曾渡'],
      account: '河埠头网',
      published: '2020-03',
      url: 'https://river.example/9',
    };
    expect(referenceOf({ article: repost, of: 'page', accessed: null, corrections })).toMatchObject({
      id: 'zengdu2020zaoshi',
      title: '早市',
      author: [{ literal: '曾渡' }],
      'container-title': '河埠头网',
      issued: day(2020, 3),
      URL: 'https://river.example/9',
    });
  });

  it('can take a field away', () => {
    const item = referenceOf({
      article: repost,
      of: 'page',
      accessed: null,
      corrections: { published: '', account: '', url: '' },
    });
    for (const field of ['issued', 'container-title', 'URL', 'accessed']) expect(item).not.toHaveProperty(field);
  });

  it('date the original with one click', () => {
    const item = referenceOf({ article: repost, of: 'original', accessed, corrections: { published: '2022-01-28' } });
    expect(item.issued).toEqual(day(2022, 1, 28));
  });
});

describe('dates', () => {
  const issued = (published: string) =>
    referenceOf({ article: { ...repost, published }, of: 'page', accessed: null }).issued?.['date-parts'][0];

  it('keep the day of their own offset', () => {
    expect(issued('2022-01-28T23:59:00-05:00')).toEqual([2022, 1, 28]);
    expect(issued('2022-01-28')).toEqual([2022, 1, 28]);
  });

  it('of feeds become days in Shanghai', () => {
    expect(issued('Tue, 26 Oct 2021 16:30:00 GMT')).toEqual([2021, 10, 27]);
    expect(issued('2021-12-31T16:00:00Z')).toEqual([2022, 1, 1]);
  });

  it('that are none give none', () => {
    for (const nonsense of ['', '昨天', '20211', 'some day GMT']) expect(issued(nonsense)).toBeUndefined();
  });
});

describe('the original’s own title', () => {
  const titled = articleOf({ chain: [{ ...original, title: '早市，人声与秤' }, republisher] });
  const title = (of: CitedVersion, corrections = {}) =>
    referenceOf({ article: titled, of, accessed, corrections }).title;

  it('is cited with the original, and with nothing else', () => {
    expect(title('original')).toBe('早市，人声与秤');
    expect(title('page')).toBe(titled.title);
    expect(title('original', { title: '读者的标题' })).toBe('读者的标题');
  });
});

describe('a title that is a whole post', () => {
  const post = { kind: 'wechat', page: 'text', reason: '' } as const;
  const title = (text: string, { detected = post as Article['detected'], corrections = {} } = {}) =>
    referenceOf({ article: { ...repost, detected, title: text }, of: 'page', accessed: null, corrections }).title;

  it('is cut after its first sentence', () => {
    expect(title(`早市今天开到中午，来晚的人要等集日。${'摊子还在。'.repeat(40)}`)).toBe(
      '早市今天开到中午，来晚的人要等集日',
    );
    expect(title(`早市今天开到几点呢？${'摊子还在。'.repeat(40)}`)).toBe('早市今天开到几点呢？');
  });

  it('or between two characters, never inside one', () => {
    const cut = title('🚣🏽'.repeat(80)) ?? '';
    expect(cut.length).toBeLessThanOrEqual(100);
    expect(cut).toMatch(/^(?:🚣🏽)+…$/u);
  });

  it('is whole where it is an article’s own, or the reader’s', () => {
    const long =
      `A Survey of Ferries, Bridges and Everything That Crosses a River ${'Slowly and Safely '.repeat(5)}`.trim();
    expect(title(long, { detected: { ...post, page: 'article' } })).toBe(long);
    expect(title('早市', { corrections: { title: long } })).toBe(long);
  });

  it('stays on one line', () => {
    expect(title('早市\n\n观察')).toBe('早市 观察');
  });
});

const corpus = new URL('../../../../shared/corpus/citations.json', import.meta.url);

describe.runIf(existsSync(corpus))('the records of the shared corpus', () => {
  interface Shared {
    record: string;
    variant: string;
    csl: CslItem;
    input: {
      title: string;
      authors: string[];
      account: { name: string; id: string | null };
      site: string | null;
      pageUrl?: string;
      wechatUrl?: string;
      pageDate?: string;
      wechatDate?: string | null;
      accessed: string;
    };
  }
  const shared = existsSync(corpus) ? (JSON.parse(readFileSync(corpus, 'utf8')) as Shared[]) : [];
  const unescaped = (text: string) =>
    text.replace(
      /&(amp|lt|gt|ldquo|rdquo);/g,
      (_, name: string) => ({ amp: '&', lt: '<', gt: '>', ldquo: '“', rdquo: '”' })[name] ?? '',
    );

  function articleFrom({ input }: Shared): Omit<Article, 'reference'> {
    const account = link({
      role: 'original',
      kind: 'wechat',
      name: input.account.name,
      id: input.account.id,
      url: canonicalUrl(input.wechatUrl ?? ''),
      published: input.wechatDate ?? null,
    });
    const url = canonicalUrl(input.pageUrl ?? input.wechatUrl ?? '') ?? '';
    const site = link({ role: 'republisher', kind: 'website', name: input.site, url });
    return articleOf({
      title: unescaped(input.title),
      authors: input.authors,
      url,
      published: input.pageDate ?? input.wechatDate ?? null,
      chain: input.site ? [account, site] : [account],
    });
  }

  it.each(shared.map((record) => [`${record.record}, ${record.variant}`, record] as const))('%s', (_, record) => {
    const of = record.variant.startsWith('original') ? 'original' : 'page';
    const { id, ...item } = referenceOf({ article: articleFrom(record), of, accessed: record.input.accessed });
    const { id: _key, ...expected } = record.csl;
    expect(item).toEqual(expected);
    expect(id).toMatch(/^[a-z0-9]+$/);
  });
});
