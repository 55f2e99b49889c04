import { describe, expect, it } from 'vitest';
import { noteOf } from '../../../lib/panel/note.ts';
import { articleAt } from './support/article.ts';

const words = {
  source: '来源',
  outline: '提纲',
  entities: '实体',
  unnamed: (kind: 'wechat' | 'website') => (kind === 'wechat' ? '未具名的公众号' : '未具名的网站'),
};
const link = {
  role: 'original',
  kind: 'wechat',
  name: '堤上风声',
  id: 'dike',
  url: null,
  published: null,
  evidence: null,
  node: null,
} as const;

describe('the note', () => {
  it('holds what is known and leaves out empty parts', () => {
    expect(noteOf(articleAt('https://36kr.com/p/1'), '', words)).toBe('# 一篇文章\n\n<https://36kr.com/p/1>\n');
  });

  it('has no link where the reader took the address away', () => {
    expect(noteOf(articleAt(''), '', words)).toBe('# 一篇文章\n');
  });

  it('calls a link without a name as the panel does', () => {
    const unnamed = { ...link, name: null, id: null };
    const site = { ...unnamed, kind: 'website' as const, url: 'https://www.blog.example/p/1' };
    const chain = [unnamed, site, { ...site, url: '' }];
    const note = noteOf(articleAt('https://36kr.com/p/1', '36kr', { provenance: { chain, licence: null } }), '', words);
    expect(note.split('## 来源\n\n')[1]!.trimEnd().split('\n')).toEqual([
      '1. 未具名的公众号',
      '2. [blog.example](https://www.blog.example/p/1)',
      '3. 未具名的网站',
    ]);
  });

  it('holds the chain, the citation, the outline and the entities, not the noise', () => {
    const entity = {
      href: 'https://36kr.com/c/(1)',
      kind: 'company',
      linked: 1,
      mentions: 2,
      positions: [],
      aliases: [],
      score: 1,
      reasons: [],
      nodes: [],
    } as const;
    const note = noteOf(
      articleAt('https://36kr.com/p/1', '36kr', {
        title: '*星*号',
        authors: ['甲', '乙'],
        published: '2026-01-02T08:00:00+08:00',
        provenance: { chain: [link], licence: null },
        outline: [
          { level: 1, text: '一 [起]', kind: 'styled', node: null, reasons: [] },
          { level: 2, text: '二', kind: 'styled', node: null, reasons: [] },
          ...['1. 早班', '12) 晚班', '- 夜班', '+ 白班', '2026 年'].map((text) => ({
            level: 1,
            text,
            kind: 'styled' as const,
            node: null,
            reasons: [],
          })),
        ],
        entities: [
          { ...entity, name: '云帆', verdict: 'entity', positions: [], aliases: [], reasons: [], nodes: [] },
          {
            ...entity,
            name: '南关[集市]',
            href: '',
            verdict: 'entity',
            positions: [],
            aliases: [],
            reasons: [],
            nodes: [],
          },
          { ...entity, name: '得到', verdict: 'noise', positions: [], aliases: [], reasons: [], nodes: [] },
        ],
      }),
      '引文 <x>',
      words,
    );
    expect(note).toContain('# \\*星\\*号\n\n甲、乙 · 2026-01-02');
    expect(note).toContain('> 引文 \\<x\\>');
    expect(note).toContain('## 来源\n\n1. 堤上风声（ID：dike）');
    expect(note).toContain('- 一 \\[起\\]\n  - 二');
    expect(note).toContain('- [云帆](https://36kr.com/c/%281%29) ×2');
    expect(note).toContain('\n- 南关\\[集市\\] ×2\n');
    expect(note).toContain('- 1\\. 早班\n- 12\\) 晚班\n- \\- 夜班\n- \\+ 白班\n- 2026 年\n');
    expect(note).not.toContain('得到');
  });

  it('takes the number of a citation for no list', () => {
    const article = articleAt('https://36kr.com/p/1');
    expect(noteOf(article, '1. 白石. 纸船 [Internet].', words)).toContain('> 1\\. 白石. 纸船 \\[Internet\\].');
  });
});
