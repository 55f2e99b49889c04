import { describe, expect, it } from 'vitest';
import { citationKey } from '../../../lib/citation/keys.ts';
import { pinyinOf } from '../../../lib/citation/pinyin.ts';
import { RECORDS } from './records.ts';

describe('citationKey', () => {
  it('is author, year and the start of the title', () => {
    expect(citationKey(RECORDS.post)).toBe('dukouren2021wusanzhihoudu');
    expect(citationKey(RECORDS.undated)).toBe('wuyeyanndtea');
    expect(citationKey(RECORDS.itself)).toBe('hebutou2026shuiweigonggao');
  });

  it('can be Latin or Chinese', () => {
    expect(citationKey(RECORDS.post, 'cjk')).toBe('渡口人2021雾散之后渡');
    expect(citationKey(RECORDS.post, 'latin')).toBe('weixin2021');
    expect(citationKey(RECORDS.reposted, 'latin')).toBe('hebu2022');
    expect(citationKey({ ...RECORDS.reposted, note: '' }, 'latin')).toBe('zaoshi2022');
    expect(citationKey({ ...RECORDS.undated, author: [{ literal: 'Zoë Ng' }] }, 'latin')).toBe('zoengndtea');
  });

  it('is never empty', () => {
    for (const style of ['pinyin', 'latin', 'cjk'] as const)
      expect(citationKey({ id: '', type: 'webpage', title: '？？？' }, style)).toBe('nd');
  });
});

describe('pinyinOf', () => {
  it('reads common characters, simplified and traditional', () => {
    expect(pinyinOf('前端播客周刊')).toBe('qianduanbokezhoukan');
    expect(pinyinOf('機器學習')).toBe('jiqixuexi');
    expect(pinyinOf('女旅绿略')).toBe('nvlvlvlve');
  });

  it('reads surnames as surnames', () => {
    expect(pinyinOf('曾单', { name: true })).toBe('zengdan');
    expect(pinyinOf('单')).toBe('dan');
    expect(pinyinOf('区渡', { name: true })).toBe('oudu');
  });

  it('leaves other letters alone', () => {
    expect(pinyinOf('AI 前线')).toBe('AI qianxian');
    expect(pinyinOf('Émile 3')).toBe('Émile 3');
  });
});
