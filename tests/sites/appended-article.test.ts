import { describe, expect, it } from 'vitest';
import { analyzeHtml } from '../../scripts/analyze/analyze-html.ts';

const text = (word: string, length = 5) =>
  `<p>${word}清晨起了一层薄薄的雾，渡口的人把缆绳解开，在石阶上坐着等头一批赶集的客人。</p>`.repeat(length);
const FIRST = `<h1>渡口的一天</h1><div class="post-content">${text('渡口', 9)}<h2>渡口的船</h2>${text('渡口')}<p>本文转载自微信公众号“渡口日报”，作者：林小舟</p></div>`;
const SECOND = `<h1>桥头的一夜</h1><div class="post-content">${text('桥头')}<p>本文转载自微信公众号“桥头夜话”，作者：许望川</p></div>`;
const read = (title: string, body: string) =>
  analyzeHtml(`<title>${title}</title><body>${body}</body>`, 'https://blog.example.com/post/2');

describe('a page to which a second article was added', () => {
  it.each([
    ['of the second', '桥头的一夜 - 船工的小屋', '桥头的一夜', '桥头', '许望川', 0],
    ['of the first', '渡口的一天 - 船工的小屋', '渡口的一天', '渡口', '林小舟', 1],
  ])('is the article %s where that is the title', (_, head, title, word, author, sections) => {
    for (const body of [
      `<article>${FIRST}</article><article>${SECOND}</article>`,
      `<h1>船工的小屋</h1>${FIRST}${SECOND}`,
      `<h1>船工的小屋</h1>${(FIRST + SECOND).replace(/(<\/?h)1>/g, '$12>')}`,
    ]) {
      const article = read(head, body);
      expect(article.title).toBe(title);
      expect(article.authors).toEqual([author]);
      expect(article.body.text.startsWith(word)).toBe(true);
      expect(article.outline).toHaveLength(sections);
    }
  });

  it('is no single article where the title is above all of them', () => {
    const posts = ['甲', '乙']
      .map((word) => `<h2>${word}渡</h2><div class="post-content">${text(word)}</div>`)
      .join('');
    const list = read('船工的小屋', `<h1>船工的小屋</h1>${posts}<p>本文转载自微信公众号“渡口日报”，作者：林小舟</p>`);
    expect(list.body.text).toContain('甲清晨');
    expect(list.body.text).toContain('乙清晨');
  });
});
