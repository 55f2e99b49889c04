import { describe, expect, it } from 'vitest';
import { cutState } from '../../lib/page/states.ts';

const long = '很长的正文'.repeat(2000);

describe('state scripts', () => {
  it('are left alone without a mark', () => {
    expect(cutState('var other = 1', [/initialState=/], [])).toBe(null);
  });

  it('JSON keeps its shape, long strings are emptied, and of large states only the wanted branches stay', () => {
    const state = {
      nav: Array.from({ length: 900 }, (_, id) => ({ id, name: `栏目${id}` })),
      articleDetail: {
        articleDetailData: { data: { itemId: 7, widgetTitle: '题 "a}"', widgetContent: long } },
        more: { x: 1 },
      },
    };
    const cut = cutState(
      `window.a="1;{";window.initialState=${JSON.stringify(state)};var b={}`,
      [/initialState\s*=/],
      ['articleDetailData'],
    );
    expect(cut).toBe(
      `initialState=${JSON.stringify({ articleDetail: { articleDetailData: { data: { itemId: 7, widgetTitle: '题 "a}"', widgetContent: '' } } } })}`,
    );
  });

  it('plain scripts keep the lines that name a key', () => {
    const script = [
      `var title = "它's"; var x = 'a';`,
      `var ct = "1762475508";`,
      `window.cgiDataNew = {`,
      `  copyright_info: {`,
      `    reprint_url: JsDecode('http://mp.weixin.qq.com/s?__biz=a\\x26amp;mid=1'),`,
      `  content_noencode: JsDecode('${long}'),`,
      ...Array.from({ length: 1000 }, (_, i) => `function f${i}(ct){return ct===${i}}`),
    ].join('\n');
    const cut = cutState(script, [/\bvar\s+ct\s*=/], ['ct', 'reprint_url', 'cgiDataNew']);
    expect(cut?.split('\n').map((line) => line.trim())).toEqual([
      `var ct = "1762475508";`,
      `window.cgiDataNew = {`,
      `reprint_url: JsDecode('http://mp.weixin.qq.com/s?__biz=a\\x26amp;mid=1'),`,
    ]);
  });
});
