import { readFileSync } from 'node:fs';
import { render } from '@testing-library/preact';
import { describe, expect, it, vi } from 'vitest';
import { PanelSkeleton } from '../../components/ui/PanelSkeleton.tsx';
import { catchAll } from '../../lib/panel/catch-all.ts';

const html = readFileSync('entrypoints/sidepanel/index.html', 'utf8');
const firstPicture = () => new DOMParser().parseFromString(html, 'text/html').querySelector('main')!;
const markup = (element: Element) => element.innerHTML.replace(/>\s+|\s+</g, (space) => space.trim());

describe('the first picture of the panel', () => {
  it('is what the panel draws while it waits', () => {
    const { container } = render(<PanelSkeleton />);
    expect(markup(firstPicture())).toBe(markup(container));
  });

  it('gives way to a sentence if the panel cannot start', () => {
    document.body.replaceChildren(firstPicture());
    catchAll('出错了')(new Error('a chunk is missing'));
    expect(document.body.textContent).toBe('出错了');
  });

  it('is loaded anew once where the extension was updated under it, and then says the sentence: it never goes round', () => {
    const reload = vi.spyOn(location, 'reload').mockImplementation(() => {});
    const type = vi.spyOn(performance, 'getEntriesByType');
    for (const how of ['navigate', 'reload']) {
      type.mockReturnValue([{ type: how }] as unknown as PerformanceEntryList);
      document.body.replaceChildren(firstPicture());
      catchAll('出错了')(new Error('Extension context invalidated.'));
    }
    expect(reload).toHaveBeenCalledTimes(1);
    expect(document.body.textContent).toBe('出错了');
    vi.restoreAllMocks();
  });
});
