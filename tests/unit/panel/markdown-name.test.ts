import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { markdownName } from '../../../lib/panel/markdown-name.ts';
import type { ChainLink } from '../../../lib/shared/article.ts';
import { articleAt } from './support/article.ts';

const link = (name: string | null) => ({ role: 'original', kind: 'wechat', name }) as ChainLink;
const named = (title: string, account: string | null, published: string | null) =>
  markdownName(
    articleAt('https://36kr.example/p/1', '36kr', {
      title,
      published,
      provenance: { chain: [link(account)], licence: null },
    }),
  );

describe('the name of a saved article', () => {
  it('carries title, account and day', () => {
    expect(named('旧报纸：四个人 / 一屋', '纸上云图', '2026-03-01T08:00:00+08:00')).toBe(
      '旧报纸-四个人-一屋-纸上云图-2026-03-01.md',
    );
  });

  it('leaves out what is not known', () => {
    expect(named('随笔', null, null)).toBe('随笔.md');
    expect(named('……', null, null)).toBe('article.md');
  });

  it('of a long title keeps account and day', () => {
    expect(named('很长的标题'.repeat(30), '纸上云图', '2026-03-01')).toMatch(/^.{40}-纸上云图-2026-03-01\.md$/u);
  });

  it('is one that every system accepts', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (title, account) => {
        const name = named(title, account, '2026-03-01');
        expect(name).toMatch(/^[\p{L}\p{N}_-]+\.md$/u);
        expect(Buffer.byteLength(name)).toBeLessThanOrEqual(255);
      }),
    );
  });
});
