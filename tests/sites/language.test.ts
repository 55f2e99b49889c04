import { describe, expect, it } from 'vitest';
import { analyzeHtml } from '../../scripts/analyze/analyze-html.ts';

const CHINESE = '<p>清晨的河面起了雾，渡口的人解开缆绳，等头一批赶集的客人，GPT-4 帮不上忙。</p>'.repeat(6);
const ENGLISH = '<p>The ferry left the landing before dawn, and nobody on the other bank had lit a lamp.</p>'.repeat(6);
const JAPANESE = '<p>渡し場の朝は早い。船頭は綱を解き、石段に座って最初の客を待っている。</p>'.repeat(6);
const languageOf = (tag: string, body: string) =>
  analyzeHtml(
    `<html lang="${tag}"><body><h1>渡口 Ferry</h1><div class="article-content">${body}</div></body></html>`,
    'https://36kr.com/p/123',
  ).language;

describe('the language of an article', () => {
  it.each([
    ['zh-TW', CHINESE, 'zh-TW'],
    ['', CHINESE, 'zh-CN'],
    ['zh_CN', CHINESE, 'zh-CN'],
    ['en', ENGLISH, 'en'],
    ['en', JAPANESE, 'en'],
    ['ja', JAPANESE, 'ja'],
  ])('is the page’s tag %#', (tag, body, wanted) => expect(languageOf(tag, body)).toBe(wanted));

  it('is Chinese where the text is, whatever the template says', () => {
    expect(languageOf('en', CHINESE)).toBe('zh-CN');
    expect(languageOf('en-US', CHINESE)).toBe('zh-CN');
  });
});
