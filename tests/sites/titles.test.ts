import { describe, expect, it } from 'vitest';
import { analyzeHtml } from '../../scripts/analyze/analyze-html.ts';

const BODY = '<p>清晨的河面起了一层薄薄的雾，渡口的人把缆绳解开，在石阶上坐着等头一批赶集的客人。</p>'.repeat(4);
const titleOf = (url: string, title: string, head: string, body: string) =>
  analyzeHtml(`<title>${title}</title>${head}<body>${body}<div class="article-content">${BODY}</div>`, url).title;

describe('the title of a page without rules of its own', () => {
  it.each([
    ['its one heading', '<h1>渡口的一天</h1>', '渡口的一天 - 渡口频道', ''],
    [
      'the heading that the head names, not the blog',
      '<h1>船工的小屋</h1><h1>渡口的一天</h1>',
      '渡口的一天 - 船工的小屋',
      '',
    ],
    [
      'never the name of the blog alone',
      '<h1>船工的小屋</h1>',
      '渡口的一天 | 船工的小屋',
      '<meta property="og:title" content="渡口的一天">',
    ],
    [
      'the head’s without the site’s names',
      '',
      '渡口的一天_渡报科技_渡报',
      '<meta property="og:site_name" content="渡报">',
    ],
    [
      'the same of og:title',
      '',
      '渡口的一天 | 渡报',
      '<meta property="og:title" content="渡口的一天 | 渡报"><meta property="og:site_name" content="渡报">',
    ],
    ['渡船-3', '', '渡船-3', '<meta property="og:site_name" content="36渡">'],
    ['渡船-X', '', '渡船-X', '<meta property="og:site_name" content="XDU">'],
    ['a hyphen inside stays', '', '渡口-桥头的一天', '<meta property="og:site_name" content="渡报">'],
  ])('is %s', (_, body, title, head) => {
    expect(titleOf('https://news.example.com/a/1.html', title, head, body)).toBe(
      /^渡.-/.test(title) ? title : '渡口的一天',
    );
  });

  it.each([
    ['a second heading', '<h2>小店换数据库记</h2>', '小店换数据库记_数码频道_南关网'],
    ['a third heading', '<h1>南关网</h1><h3>小店换数据库记</h3>', '小店换数据库记 - 南关网'],
    ['the site’s bar', '<h2>小店换数据库记</h2>', '小店换数据库记 | 数码频道 | 南关网'],
    ['a dash', '<h2>小店换数据库记</h2>', '小店换数据库记—南关网'],
  ])('ends where a heading does: %s', (_, body, title) => {
    expect(titleOf('https://news.example.com/a/1.html', title, '', body)).toBe('小店换数据库记');
  });

  it.each([
    ['no heading says so', '<h2>另一篇</h2>', '小店换数据库记_数码频道_南关网'],
    ['only a list does', '<ul><li><h3>小店换数据库记</h3></li></ul>', '小店换数据库记_数码频道_南关网'],
    ['the heading goes on', '<h2>小店换数据库</h2>', '小店换数据库记_数码频道_南关网'],
    ['the dash is the title’s own', '<h2>小店换数据库记</h2>', '小店换数据库记——一个站长的冬天'],
    [
      'the heading of the first level is the whole',
      '<h1>小店换数据库记 | 后记</h1><h2>小店换数据库记</h2>',
      '小店换数据库记 | 后记',
    ],
  ])('stays whole where %s', (_, body, title) => {
    expect(titleOf('https://news.example.com/a/1.html', title, '', body)).toBe(title);
  });

  it('loses the longer form of a known site’s name', () => {
    expect(titleOf('https://m.huxiu.com/article/413000.html', '渡口的一天-虎嗅网', '', '')).toBe('渡口的一天');
  });
});
