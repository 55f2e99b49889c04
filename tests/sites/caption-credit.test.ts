import { describe, expect, it } from 'vitest';
import { analyzeHtml } from '../../scripts/analyze/analyze-html.ts';

const TEXT = '<p>清晨的河面起了一层薄薄的雾，渡口的人把缆绳解开，在石阶上坐着等头一批赶集的客人。</p>';

describe('the credit in a caption', () => {
  it.each(['class="text-img-note" label="图片备注"', 'class="img-desc"', 'class="wp-caption-text"'])(
    'is the picture’s, not the article’s: %s',
    (caption) => {
      const article = analyzeHtml(
        `<body><h1 class="article__title">渡口的一天</h1><div class="article__content">${TEXT}
        <p><img src="https://pic.example/1.jpg"></p><p ${caption}>来源：渡口观察（ID：dukouguancha）</p>${TEXT.repeat(8)}</div>`,
        'https://www.huxiu.com/article/413000.html',
      );
      expect(article.detected.kind).toBe('none');
      expect(article.provenance.chain.map(({ name }) => name)).not.toContain('渡口观察');
    },
  );
});
