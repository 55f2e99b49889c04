import { screen } from '@testing-library/preact';
import { describe, expect, it } from 'vitest';
import { bare, republished } from './support/articles.ts';
import { show } from './support/show.tsx';

const lines = (container: Element) =>
  [...container.querySelectorAll('.chain-line, .meta')].map((line) => line.textContent?.trim());

describe('the header', () => {
  it('says the provenance and the facts in one line of text each', async () => {
    const { container } = await show({ session: { kind: 'ready', article: republished, general: false } });
    expect(lines(container)).toEqual(['远岸观察 → 36氪', '林一舟 · 2024年5月16日 · 6,210 字 · 16 分钟']);
  });

  it('says who is not named and that a page is none of ours', async () => {
    const { container } = await show({ session: { kind: 'ready', article: bare, general: true } });
    expect(lines(container)[1]).toBe('未署名 · 900 字 · 2 分钟 一般网页');
  });

  it('shows three authors and the others on demand', async () => {
    const authors = ['甲', '乙', '丙', '丁'];
    await show({ session: { kind: 'ready', article: { ...republished, authors }, general: false } });
    screen.getByRole('button', { name: '等 4 人' }).click();
    expect(await screen.findByText('甲、乙、丙、丁')).toBeTruthy();
  });
});
