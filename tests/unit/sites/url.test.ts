import { describe, expect, it } from 'vitest';
import { canonicalUrl, isTemporaryUrl, isWechatArticleUrl } from '../../../lib/shared/url.ts';

const LONG = 'https://mp.weixin.qq.com/s?__biz=MzUxMjM0NTY3OA==&mid=2247500001&idx=1&sn=0a1b2c3d';

describe('canonicalUrl', () => {
  it('follows two addresses that lead on, and no more', () => {
    const through = (href: string) => `https://feed.example.org/link-proxy/?u=${encodeURIComponent(href)}`;
    expect(canonicalUrl(through(through('https://example.com/b')))).toBe('https://example.com/b');
    const many = Array.from({ length: 12 }).reduce<string>((href) => through(href), 'https://example.com/b');
    expect(canonicalUrl(many)).toMatch(/^https:\/\/feed\.example\.org\/link-proxy\//);
  });

  it.each([
    [
      'http://mp.weixin.qq.com/s/AbCdEf123_-xyz?chksm=1&scene=27#wechat_redirect',
      'https://mp.weixin.qq.com/s/AbCdEf123_-xyz',
    ],
    [`${LONG}&chksm=f9b7&scene=27#wechat_redirect`, LONG],
    [LONG.replaceAll('&', '&amp;'), LONG],
    [LONG.replaceAll('&', '\\x26amp;'), LONG],
    [`${LONG}#rd`, LONG],
    [
      'http://mp.weixin.qq.com/mp/appmsg/show?__biz=MzA=&appmsgid=100&itemidx=1&sign=abc&scene=1',
      'https://mp.weixin.qq.com/mp/appmsg/show?__biz=MzA=&appmsgid=100&itemidx=1&sign=abc',
    ],
    [
      'https://mp.weixin.qq.com/mp/wappoc_appmsgcaptcha?poc_token=x&target_url=https%3A%2F%2Fmp.weixin.qq.com%2Fs%2FAbCdEf123',
      'https://mp.weixin.qq.com/s/AbCdEf123',
    ],
    ['http://www.36kr.com/p/5063572.html?from=related', 'https://36kr.com/p/5063572'],
    ['https://m.36kr.com/p/3853011900142848/', 'https://36kr.com/p/3853011900142848'],
    ['https://auto-time.36kr.com/p/659198250467329?f=rss#a', 'https://36kr.com/p/659198250467329'],
    ['https://m.huxiu.com/article/729754.html?f=x', 'https://www.huxiu.com/article/729754.html'],
    ['https://example.com/a?id=1&utm_source=x&spm=y', 'https://example.com/a?id=1'],
    ['https://link.zhihu.com/?target=https%3A//example.com/b', 'https://example.com/b'],
    ['https://feed.example.org/link-proxy/?k=1&u=https%3A%2F%2Fexample.com%2Fb', 'https://example.com/b'],
    ['https://baijiahao.baidu.com/s?id=17&wfr=spider&for=pc', 'https://baijiahao.baidu.com/s?id=17'],
    ['https://weibo.com/1/AbC?from=page_1', 'https://weibo.com/1/AbC'],
    ['https://www.36kr.com/projectDetails/4?channel=wechat', 'https://36kr.com/projectDetails/4'],
    ['https://www.example.com/a?from=groupmessage&isappinstalled=0', 'https://www.example.com/a'],
  ])('%s', (given, wanted) => {
    expect(canonicalUrl(given)).toBe(wanted);
    expect(canonicalUrl(wanted)).toBe(wanted);
  });

  it.each([
    'https://x.example/route?from=Beijing&for=2',
    'https://x.example/?f=1&scene=3&sessionid=4&channel=5&scm=git',
    'https://www.not36kr.com/p/5063572?f=rss',
    'https://not36kr.com/p/5063572',
    'https://notweibo.com/1/AbC?from=page_1',
  ])('keeps the words that track elsewhere only: %s', (address) => {
    expect(canonicalUrl(address)).toBe(address);
  });

  it('takes http(s) only', () => {
    for (const bad of [
      'javascript:alert(1)',
      'data:text/html,x',
      'mailto:a@b.c',
      'file:///etc/hosts',
      '',
      'no address',
    ])
      expect(canonicalUrl(bad)).toBeNull();
  });

  it('resolves relative addresses', () => {
    expect(canonicalUrl('/p/1?f=rss', new URL('https://36kr.com/p/2'))).toBe('https://36kr.com/p/1');
  });
});

describe('WeChat addresses', () => {
  it('tells temporary ones', () => {
    expect(isTemporaryUrl(new URL('https://mp.weixin.qq.com/s?src=11&timestamp=1&signature=a'))).toBe(true);
    expect(isTemporaryUrl(new URL('https://mp.weixin.qq.com/s/AbC?tempkey=a'))).toBe(true);
    expect(isTemporaryUrl(new URL(LONG))).toBe(false);
  });
  it('tells articles', () => {
    expect(isWechatArticleUrl(LONG)).toBe(true);
    expect(isWechatArticleUrl('https://mp.weixin.qq.com/mp/appmsgalbum?__biz=a')).toBe(false);
    expect(isWechatArticleUrl('https://mp.weixin.qq.com.example.com/s/a')).toBe(false);
  });
});
