import { describe, expect, it } from 'vitest';
import { analyzeHtml } from '../../../scripts/analyze/analyze-html.ts';

const TEXT =
  '<p>清晨的河面起了一层薄雾，渡口的船工把缆绳解开，又在石阶上坐了一会儿，等第一批赶早市的人过来。</p>'.repeat(4);
const SAID = '<p>本文转载自微信公众号“渡口日报”，作者：林小舟</p>';
const blog = (body: string) =>
  `<html><head><title>渡口</title></head><body><article><h1>渡口</h1><div class="post-content">${body}</div></article></body></html>`;
const saved = (time: string) =>
  `<html><body id="activity-detail"><div id="js_article"><h1 id="activity-name">渡口</h1><div id="meta_content"><a id="js_name">渡口日报</a><em id="publish_time">${time}</em></div><div id="js_content">${TEXT}</div></div></body></html>`;
const WECHAT = 'https://mp.weixin.qq.com/s/AbCdEfGhIjKlMnOpQrStUv';

describe('whole pages', () => {
  it('takes the front page of a site for no article', () => {
    const html = blog(TEXT + SAID);
    expect(analyzeHtml(html, 'https://blog.example.com/post/1').detected.kind).toBe('repost');
    expect(analyzeHtml(html, 'https://blog.example.com/').detected.kind).toBe('none');
  });

  it('takes a list of articles with a source each for no article', () => {
    const list = ['甲', '乙', '丙', '丁'].map((name) => `<p>来源：公众号「渡口${name}」</p>`).join('');
    expect(analyzeHtml(blog(TEXT + list), 'https://blog.example.com/post/1').detected.kind).toBe('none');
  });

  it('reads the state of a 36kr page of 2018, if it is of that address', () => {
    const props = {
      'detailArticle|post': { id: '5063572', user: { name: '许望川' }, published_at: '2018-05-07 12:00' },
    };
    const html = `<html><body><script>var props=${JSON.stringify(props)},locationnal={}</script><div class="mobile_article"><h1>渡口</h1><section class="textblock">${TEXT}</section></div></body></html>`;
    expect(analyzeHtml(html, 'https://36kr.com/p/5063572')).toMatchObject({
      authors: ['许望川'],
      published: '2018-05-07T12:00:00+08:00',
    });
    expect(analyzeHtml(html, 'https://36kr.com/p/5063573').published).toBeNull();
  });

  it('reads the printed date of a WeChat page saved without its scripts, if it is a whole one', () => {
    expect(analyzeHtml(saved('2025年11月7日 08:31'), WECHAT).published).toBe('2025-11-07T08:31:00+08:00');
    expect(analyzeHtml(saved('昨天'), WECHAT).published).toBeNull();
    expect(analyzeHtml(saved('11月7日 08:31'), WECHAT).published).toBeNull();
  });
});
