import { describe, expect, it } from 'vitest';
import { articleMarkdown } from '../../../lib/article/markdown.ts';
import type { Article } from '../../../lib/shared/article.ts';

const article: Article = {
  detected: { kind: '36kr', page: 'article', reason: 'address' },
  url: 'https://36kr.com/p/1',
  title: '渡口“夜话”',
  published: '2026-01-30T08:00:00+08:00',
  language: 'zh-CN',
  authors: ['阿舟', '江禾'],
  contributors: [],
  provenance: {
    chain: [
      {
        role: 'original',
        kind: 'wechat',
        name: '渡口夜话',
        id: 'dukou01',
        url: null,
        published: null,
        evidence: '本文来自',
        node: 1,
      },
      {
        role: 'republisher',
        kind: 'website',
        name: '36氪',
        id: null,
        url: null,
        published: null,
        evidence: null,
        node: null,
      },
    ],
    licence: null,
  },
  outline: [
    { level: 1, text: '渡口', kind: 'styled', node: 2, reasons: [] },
    { level: 2, text: '看水', kind: 'styled', node: 5, reasons: [] },
  ],
  entities: [],
  named: [],
  links: [],
  body: {
    html: '<p data-n="1">天亮了。</p><p data-n="2"><strong data-n="3">渡口</strong></p><p data-n="4">船来了，<a href="https://a.example/">茶馆</a>开了。</p><p data-n="5"><strong>看水</strong></p><p><img alt="清晨" data-src="https://a.example/(1).png"></p><ul><li>竹器</li></ul>',
    text: '',
    characters: 0,
    minutes: 1,
    blocks: [],
  },
  reference: { id: 'a', type: 'webpage' },
};

describe('articleMarkdown', () => {
  it('writes front matter, the title, sections of the outline and images', () => {
    expect(articleMarkdown(article, '阿舟, 江禾. 渡口“夜话”[EB/OL].')).toBe(
      [
        '---',
        'title: "渡口“夜话”"',
        'authors: ["阿舟","江禾"]',
        'account: "渡口夜话"',
        'url: "https://36kr.com/p/1"',
        'date: "2026-01-30T08:00:00+08:00"',
        'citation: "阿舟, 江禾. 渡口“夜话”[EB/OL]."',
        '---',
        '',
        '# 渡口“夜话”',
        '',
        '天亮了。',
        '',
        '## 渡口',
        '',
        '船来了，[茶馆](https://a.example/)开了。',
        '',
        '### 看水',
        '',
        '![清晨](https://a.example/%281%29.png)',
        '',
        '-   竹器',
        '',
      ].join('\n'),
    );
  });

  it('writes a heading that is split over two elements once', () => {
    const split: Article = {
      ...article,
      outline: [{ level: 1, text: '01 渡口', kind: 'styled', node: 1, reasons: [] }],
      body: {
        ...article.body,
        html: '<p data-n="1">01</p><p data-n="2"><b data-n="3">渡口</b></p><p data-n="4">渡口</p>',
        text: '01\n渡口\n渡口',
        blocks: [
          { node: 1, start: 0, end: 2 },
          { node: 2, start: 3, end: 5 },
          { node: 4, start: 6, end: 8 },
        ],
      },
    };
    expect(articleMarkdown(split, '').split('# 渡口“夜话”')[1]).toBe('\n\n## 01 渡口\n\n渡口\n');
  });

  it('leaves out what is unknown and keeps each field on its line', () => {
    const bare = {
      ...article,
      authors: [],
      published: null,
      title: '渡口\n---\nurl: x',
      provenance: { chain: [], licence: null },
    };
    const lines = articleMarkdown(bare, '').split('\n');
    expect(lines.slice(0, 4)).toEqual(['---', 'title: "渡口 --- url: x"', 'url: "https://36kr.com/p/1"', '---']);
  });
});
