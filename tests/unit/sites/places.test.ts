// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { NAMED_MATCHES } from '../../../lib/sites/hosts.ts';
import { likely } from '../../../lib/sites/likely.ts';
import { matchesHost } from '../../../lib/shared/match-host.ts';
import { placeOf } from '../../../lib/sites/places.ts';

describe('the named hosts', () => {
  it('are those of 1.0: one more would disable the extension until the reader agrees', () => {
    expect([...NAMED_MATCHES]).toEqual([
      '*://*.36kr.com/*',
      '*://mp.weixin.qq.com/*',
      '*://*.huxiu.com/*',
      '*://*.tmtpost.com/*',
      '*://*.woshipm.com/*',
      '*://*.ithome.com/*',
      '*://*.geekpark.net/*',
    ]);
  });
});

describe('matchesHost', () => {
  it('takes subdomains of a starred pattern only', () => {
    expect(matchesHost('m.36kr.com', ['*.36kr.com'])).toBe(true);
    expect(matchesHost('36kr.com', ['*.36kr.com'])).toBe(true);
    expect(matchesHost('36kr.com.example.com', ['*.36kr.com'])).toBe(false);
    expect(matchesHost('not36kr.com', ['*.36kr.com'])).toBe(false);
    expect(matchesHost('www.sspai.com', ['sspai.com'])).toBe(true);
  });
});

describe('article addresses', () => {
  it.each([
    ['https://36kr.com/p/1461234567890123', true],
    ['https://www.36kr.com/p/5063572.html?from=related', true],
    ['https://auto-time.36kr.com/p/659198250467329', true],
    ['https://eu.36kr.com/en/p/3853011900142848', true],
    ['https://36kr.com/p/abc', false],
    ['https://36kr.com/newsflashes/123', false],
    ['https://36kr.com/user/123', false],
    ['https://mp.weixin.qq.com/s/AbCdEf123', true],
    ['https://mp.weixin.qq.com/s?__biz=a&mid=1&idx=1&sn=b', true],
    ['https://mp.weixin.qq.com/mp/appmsgalbum?__biz=a', false],
    ['https://mp.weixin.qq.com/mp/profile_ext?action=home&__biz=a', false],
    ['https://www.huxiu.com/article/749883.html', true],
    ['https://www.huxiu.com/moment/1.html', false],
    ['https://www.ithome.com/0/917/952.htm', true],
  ])('%s %s', (address, wanted) => {
    const url = new URL(address);
    expect(placeOf(url)?.isArticle(url) ?? false).toBe(wanted);
  });
});

describe('likely', () => {
  const page = (html: string) => new DOMParser().parseFromString(`<body>${html}</body>`, 'text/html');
  const far = '<p>渡口的一天。</p>'.repeat(12);
  it('goes by the address on 36kr and WeChat', () => {
    expect(likely(new URL('https://36kr.com/p/1'), page(''))).toBe(true);
    expect(likely(new URL('https://36kr.com/information/AI/'), page(''))).toBe(false);
    expect(likely(new URL('https://mp.weixin.qq.com/s/AbC'), page(''))).toBe(true);
    expect(likely(new URL('https://mp.weixin.qq.com/s/AbC'), page('<div class="weui-msg"></div>'))).toBe(false);
  });
  it('looks at the ends of the text elsewhere', () => {
    const huxiu = new URL('https://www.huxiu.com/article/1.html');
    expect(likely(huxiu, page(`<p>本文来自微信公众号：渡口</p>${far}`))).toBe(true);
    expect(likely(huxiu, page(`${far}<p><a href="https://mp.weixin.qq.com/s/a">原文</a></p>`))).toBe(true);
    expect(likely(huxiu, page(`${far}<p>一个公众号</p>${far}`))).toBe(false);
    expect(likely(huxiu, page(far))).toBe(false);
    expect(likely(new URL('https://www.huxiu.com/'), page('<p>公众号</p>'))).toBe(false);
  });
});
