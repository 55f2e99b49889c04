import { describe, expect, it } from 'vitest';
import { bare } from './support/articles.ts';
import { show } from './support/show.tsx';

const lines = (container: Element) =>
  [...container.querySelectorAll('.chain-line, .meta')].map((line) => line.textContent?.trim());

describe('the header', () => {
  it('says who is not named and that a page is none of ours', async () => {
    const { container } = await show({ session: { kind: 'ready', article: bare, general: true } });
    expect(lines(container)[1]).toBe('未署名 · 900 字 · 2 分钟 一般网页');
  });
});
