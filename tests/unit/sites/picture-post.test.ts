import { describe, expect, it } from 'vitest';
import { analyzeHtml } from '../../../scripts/analyze/analyze-html.ts';

const WECHAT = 'https://mp.weixin.qq.com/s/AbCdEfGhIjKlMnOpQrStUv';
const PICTURES = '<p><img data-src="https://example.com/1.jpg"></p><p><img data-src="https://example.com/2.jpg"></p>';
const post = (content: string, type = '') =>
  analyzeHtml(
    `<html><body class="${type}"><div id="js_article"><h1 id="activity-name">渡口的一天</h1><div id="meta_content"><a id="js_name">渡口日报</a><em id="publish_time">2025年11月7日 08:31</em></div><div id="js_content" style="visibility: hidden">${content}</div></div></body></html>`,
    WECHAT,
  );

describe('a WeChat post without text', () => {
  it.each([
    ['of pictures only', post(PICTURES)],
    ['of the picture type', post(PICTURES, 'page_share_img')],
  ])('%s is a picture post with all but a text', (_, article) => {
    expect(article.detected).toMatchObject({ kind: 'wechat', page: 'picture' });
    expect(article.title).toBe('渡口的一天');
    expect(article.published).toBe('2025-11-07T08:31:00+08:00');
    expect(article.provenance.chain[0]).toMatchObject({ kind: 'wechat', name: '渡口日报' });
    expect(article.body.text.trim()).toBe('');
    expect(article.outline).toEqual([]);
    expect(JSON.stringify(article.reference)).toContain('渡口的一天');
  });

  it('is no article without pictures, or with too little of a text', () => {
    expect(post('').detected).toMatchObject({ kind: 'none', page: 'article', reason: 'no-body' });
    expect(post(`<p>正在打开</p>${PICTURES}`).detected).toMatchObject({ kind: 'none', reason: 'no-body' });
  });

  it('is no picture post where it is deleted or asks who reads', () => {
    const notice = (text: string) =>
      analyzeHtml(
        `<html><body><div class="weui-msg"><img src="https://example.com/n.png"><p class="weui-msg__title">${text}</p></div></body></html>`,
        WECHAT,
      ).detected;
    expect(notice('该内容已被发布者删除')).toMatchObject({ kind: 'none', page: 'deleted' });
    expect(notice('当前环境异常，完成验证后即可继续访问')).toMatchObject({ kind: 'none', page: 'verification' });
  });
});
