import { describe, expect, it } from 'vitest';
import { citedUrl, isWeChatUrl } from '../../../lib/citation/cited-url.ts';

describe('citedUrl', () => {
  it.each([
    [
      'http://mp.weixin.qq.com/s?__biz=MzA==&mid=1&idx=1&sn=0a&chksm=f&scene=27#rd',
      'https://mp.weixin.qq.com/s?__biz=MzA==&mid=1&idx=1&sn=0a',
    ],
    ['https://mp.weixin.qq.com/s/-aB_c?from=x', 'https://mp.weixin.qq.com/s/-aB_c'],
    ['http://river.example/p?id=7&utm_source=app&spm=1.2#top', 'https://river.example/p?id=7'],
    ['https://river.example/p?utm_source=app', 'https://river.example/p'],
    ['https://river.example/?q=%E6%B0%B4%20a+b&x=a?b', 'https://river.example/?q=%E6%B0%B4%20a+b&x=a?b'],
    ['https://river.example/app#/p/7', 'https://river.example/app#/p/7'],
    ['', ''],
  ])('%s', (url, cited) => {
    expect(citedUrl(url)).toBe(cited);
    expect(citedUrl(cited)).toBe(cited);
  });

  it('knows WeChat by its host', () => {
    expect(isWeChatUrl('https://mp.weixin.qq.com/s/x')).toBe(true);
    expect(isWeChatUrl('https://mp.weixin.qq.com.river.example/s/x')).toBe(false);
  });
});
