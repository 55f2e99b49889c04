// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { textFree } from '../../../lib/panel/report.ts';

const snapshot = {
  url: 'https://36kr.com/p/123?from=me',
  base: 'https://36kr.com/p/123?from=me',
  title: '秘密标题 Secret 7',
  language: 'zh-CN',
  meta: [{ key: 'author', content: '李某' }],
  canonical: 'https://36kr.com/p/123',
  jsonLd: ['{"a":"李某"}'],
  states: [],
  markup: '',
};
const report = (markup: string) => {
  const parsed = new DOMParser().parseFromString(`<body>${markup}</body>`, 'text/html');
  return textFree(snapshot, parsed);
};

describe('the report', () => {
  it('keeps no text that stands in the body itself', () => {
    expect(report('王小明的电话<p>在这里</p>又一句<br />第三句').markup).toBe(
      '字字字字字字<p>字字字</p>字字字<br />字字字',
    );
  });

  it('keeps the structure and nobody’s words', () => {
    const { markup } = report(
      '<p n="1" class="lead" style="color: red">来自微信公众号“某某”（ID：abc12），作者：李某</p><a href="https://mp.weixin.qq.com/s/Ab1" title="李某">x</a>',
    );
    expect(markup).toBe(
      '<p n="1" class="lead" style="color: red">来自微信公众号“字字”（ID：xxx00），作者：字字</p><a href="https://mp.weixin.qq.com/x/Xx0" title="字字">x</a>',
    );
  });

  it('keeps no letter and no digit of any script', () => {
    const { markup } = report('<p>カタカナーひらがな 한국어 عربي Ёж हिन्दी ①Ⅳ٣ 々〇</p>');
    expect(markup.replace(/<\/?p>/g, '')).toMatch(/^[字xX0 ]+$/);
  });

  it('has none of the head’s words either', () => {
    const text = JSON.stringify(report('<p>李某</p>'));
    expect(text).not.toMatch(/李|秘密|Secret|123|from/);
    expect(text).toContain('https://36kr.com/');
  });
});
