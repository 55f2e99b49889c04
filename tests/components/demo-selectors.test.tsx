import { describe, expect, it } from 'vitest';
import { SELECTORS } from '../../scripts/demo/panel.ts';
import { republished } from './support/articles.ts';
import { show } from './support/show.tsx';

describe('what the demo prints', () => {
  it('is found in the panel', async () => {
    const { container } = await show({
      session: { kind: 'ready', article: republished, general: false },
      view: 'entities',
    });
    const shown = (what: keyof typeof SELECTORS) =>
      [...container.querySelectorAll(SELECTORS[what])].map((element) => element.textContent?.trim());
    expect(shown('title')).toEqual([republished.title]);
    expect(shown('provenance')).toEqual(['原文 远岸观察 → 转载 36氪']);
    expect(shown('facts')[0]).toContain('林一舟');
    expect(shown('citation')[0]).toContain(republished.title);
    expect(shown('entities')).toHaveLength(2);
    expect(shown('groups')).toHaveLength(3);
  });
});
