import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { OpenedChromium } from '../demo/chromium.ts';
import { until } from '../demo/opened.ts';
import { chooseView } from '../demo/panel.ts';
import { decodePng, encodePng, sideBySide } from '../demo/png.ts';
import { ROOT } from '../setup/paths.mjs';

/** One of the README's pictures: page and panel side by side, and the way there. */
interface Picture {
  name: string;
  theme: 'light' | 'dark';
  reach(opened: OpenedChromium): Promise<void>;
}

const PICTURES: readonly Picture[] = [
  {
    name: 'panel',
    theme: 'light',
    async reach({ panel }) {
      await panel.run(`document.querySelector('[role=treeitem][data-index="1"] .row-text').click()`);
      await until('the outline follows the page', () =>
        panel.run(`document.querySelector('[data-index="1"]').matches('[aria-current]')`),
      );
    },
  },
  {
    name: 'source',
    theme: 'dark',
    async reach({ page, panel }) {
      await chooseView(panel, 'source');
      await panel.run(`document.querySelector('.evidence').click()`);
      await until('the page shows the sentence', () => page.run(`scrollY < 300 && CSS.highlights.size > 0`));
    },
  },
  {
    name: 'entities',
    theme: 'light',
    async reach({ page, panel }) {
      await chooseView(panel, 'entities');
      await panel.run(`document.querySelector('.group:last-of-type').open = true`);
      await panel.run(`document.querySelector('.entity [aria-pressed]').click()`);
      await until('the page marks the mentions', () => page.run(`CSS.highlights.size > 1`));
    },
  },
];

/** Scrolling and the flash come to rest, in milliseconds. */
const REST = 700;

/** Takes the README's pictures of the article that is shown, into docs/images. */
export async function takePictures(opened: OpenedChromium): Promise<void> {
  const folder = join(ROOT, 'docs', 'images');
  mkdirSync(folder, { recursive: true });
  for (const { name, theme, reach } of PICTURES) {
    await opened.tabs.panel.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: theme }]);
    await reach(opened);
    await new Promise((resolve) => setTimeout(resolve, REST));
    await opened.panel.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
    const pictures = [await opened.page.screenshot(), await opened.panel.screenshot()];
    writeFileSync(join(folder, `${name}.png`), encodePng(sideBySide(pictures.map(decodePng))));
  }
}
