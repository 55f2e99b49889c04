import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { innermost } from '../../../lib/sites/select.ts';

const inner = (html: string) => innermost(new JSDOM(html).window.document, 'article, .body')?.id;

describe('innermost', () => {
  const text = '清早的雾还没有散，摆渡的人已经把缆绳解开。'.repeat(4);

  it('is what holds most of the text, however many wrappers carry the selector', () => {
    expect(
      inner(
        `<div class="body" id="a"><p>渡口</p><article id="b"><div class="body" id="c">${text}</div></article></div>`,
      ),
    ).toBe('c');
  });

  it('is no card and no remark inside the article', () => {
    expect(inner(`<article id="a">${text}<article id="b">另一篇的简介</article></article>`)).toBe('a');
    expect(
      inner(`<article id="a"><article id="b">另一篇的简介</article><div class="body" id="c">${text}</div></article>`),
    ).toBe('c');
  });

  it('is the only match, or null', () => {
    expect(inner('<article id="a"></article>')).toBe('a');
    expect(inner('<p>渡口</p>')).toBeUndefined();
  });
});
