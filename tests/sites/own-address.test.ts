import { describe, expect, it } from 'vitest';
import { analyzeHtml } from '../../scripts/analyze/analyze-html.ts';

const TEXT = '<p>清晨的河面起了一层薄薄的雾，渡口的人把缆绳解开，在石阶上坐着等头一批赶集的客人。</p>'.repeat(6);
const ARTICLE = 'https://mp.weixin.qq.com/s?__biz=MzA5&mid=2654&idx=3&sn=b44f11';

describe('a link at the end that leads to the article itself', () => {
  it.each([
    ['', ARTICLE],
    [
      'through a feed’s own service',
      `https://feed.example.org/link-proxy/?k=67bf&r=1&u=${encodeURIComponent(ARTICLE)}`,
    ],
  ])('is no original %s', (_, href) => {
    const { provenance } = analyzeHtml(
      `<title>渡口的一天</title><body><article><h1>渡口的一天</h1><div class="article-content">${TEXT}<p><a href="${href.replaceAll('&', '&amp;')}">阅读原文</a> <a href="${href.replaceAll('&', '&amp;')}">跳转微信打开</a></p></div></article></body>`,
      ARTICLE,
    );
    expect(provenance.chain).toHaveLength(1);
  });
});
