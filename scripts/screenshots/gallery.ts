import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { launch, type CDPSession, type Page } from 'puppeteer-core';
import { build } from 'vite';
import { STATES } from '../../tests/gallery/states.ts';
import { ARTIFACTS, ROOT } from '../setup/paths.mjs';

/** One picture of an invented state: the gallery's own question, and the window it is seen in. */
interface Shot {
  state: string;
  lang?: 'zh-CN' | 'zh-TW' | 'en';
  theme?: 'light' | 'dark';
  width?: number;
  height?: number;
  /** Everything that folds is unfolded. */
  open?: boolean;
  /** The colours of Windows' contrast themes. */
  forced?: boolean;
}

const MAIN = ['outline', 'entities', 'source', 'source-original', 'exported', 'crowded', 'needsClick', 'settings'];
const FULL = ['outline-crowded', 'entities-crowded', 'source-crowded'];
const PAGES = ['settings', 'welcome'];

/** Every state in two looks; the main ones in every language, at 200 % zoom, wide, unfolded and in forced colours. */
function shots(): Shot[] {
  const all = [...Object.keys(STATES), ...PAGES];
  const main = [...MAIN, ...FULL, ...PAGES].filter(
    (state, i, list) => all.includes(state) && list.indexOf(state) === i,
  );
  return [
    ...all.flatMap((state): Shot[] => [{ state }, { state, theme: 'dark', width: 300 }]),
    ...main.flatMap((state): Shot[] => [
      { state, lang: 'zh-TW', width: 360 },
      { state, lang: 'en', width: 300 },
      { state, lang: 'en', theme: 'dark' },
      { state, width: 160, height: 430 },
      { state, width: 600 },
      { state, forced: true },
    ]),
    ...['entities', 'source', 'outline-points', 'source-crowded'].flatMap((state): Shot[] => [
      { state, open: true },
      { state, open: true, lang: 'en', theme: 'dark', width: 300 },
    ]),
  ];
}

/** Builds the gallery of tests/gallery and takes its pictures into a folder; `only` is a pattern for their names. */
export async function shootGallery(executable: string, only: RegExp, folder: string): Promise<void> {
  await build({ configFile: join(ROOT, 'tests/gallery/vite.config.ts'), logLevel: 'warn' });
  mkdirSync(folder, { recursive: true });
  const browser = await launch({
    executablePath: executable,
    args: ['--allow-file-access-from-files', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
  });
  const wanted = shots().filter((shot) => only.test(nameOf(shot)));
  try {
    const page = await browser.newPage();
    const session = await page.createCDPSession();
    for (const shot of wanted)
      writeFileSync(join(folder, `gallery-${nameOf(shot)}.png`), await shoot(page, session, shot));
  } finally {
    await browser.close();
  }
}

function nameOf({ state, lang = 'zh-CN', theme = 'light', width = 420, open, forced }: Shot): string {
  return [state, open && 'open', forced ? 'forced' : theme, width, lang !== 'zh-CN' && lang].filter(Boolean).join('-');
}

async function shoot(page: Page, session: CDPSession, shot: Shot): Promise<Uint8Array> {
  const { state, lang = 'zh-CN', theme = 'light', width = 420, height = shot.open ? 1500 : 760 } = shot;
  await page.setViewport({ width, height, deviceScaleFactor: width < 200 ? 2 : 1 });
  await session.send('Emulation.setEmulatedMedia', {
    features: [
      { name: 'forced-colors', value: shot.forced ? 'active' : 'none' },
      { name: 'prefers-reduced-motion', value: 'reduce' },
    ],
  });
  const address = pathToFileURL(join(ARTIFACTS, 'gallery', 'index.html'));
  address.search = new URLSearchParams({ state, lang, theme, ...(shot.open ? { open: '' } : {}) }).toString();
  await page.goto(address.href);
  await page.waitForFunction(() => document.body.childElementCount > 0 && !document.querySelector('.view > .skeleton'));
  await new Promise((resolve) => setTimeout(resolve, shot.open ? 500 : 120));
  return page.screenshot({ fullPage: PAGES.includes(state) });
}
