import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { build, writeNotices } from '../build/sources.mjs';
import { ARTIFACTS, ROOT } from '../setup/paths.mjs';
import { Refusal, step } from '../setup/progress.mjs';
import { ensureBrowsers } from '../setup/ready.mjs';
import { demoOptions, type DemoOptions } from './options.ts';
import { open, SAMPLE_URL, sampleHtml } from './open.ts';
import type { Opened } from './opened.ts';
import { articleShown, describe, readPanel } from './panel.ts';
import { decodePng, encodePng, sideBySide } from './png.ts';

const { platform, env } = process;
const display = platform === 'win32' || platform === 'darwin' || Boolean(env.DISPLAY || env.WAYLAND_DISPLAY);

/** Builds, opens the page with the panel beside it, and leaves it to the reader. */
export async function demo(args: readonly string[]): Promise<void> {
  const options = demoOptions(args, display);
  const { url, pages } = whatToServe(options.open);
  const found = (await ensureBrowsers([options.browser], { install: options.install }))[options.browser];
  await step('building the extension', async () => {
    writeNotices();
    await build(options.browser);
  });
  const opened = await step(`opening ${found.brand}${options.headless ? ' without a window' : ''} at ${url}`, () =>
    open({
      browser: options.browser,
      executable: found.path,
      url,
      pages,
      headless: options.headless,
      // Without a window nobody's browser has a language.
      ...(options.headless ? { locale: 'zh_CN' } : {}),
    }),
  );
  try {
    if (options.headless) await report(opened, options.browser);
    else await wait(opened);
  } finally {
    await opened.close();
  }
}

function whatToServe(what: DemoOptions['open']): { url: string; pages: Record<string, string> | null } {
  if (what.kind === 'live') return { url: what.url, pages: null };
  if (what.kind === 'sample') return { url: SAMPLE_URL, pages: { [SAMPLE_URL]: sampleHtml() } };
  const address = new URL(what.url);
  address.hash = '';
  return { url: what.url, pages: { [address.href]: read(what.file) } };
}

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw new Refusal(`Cannot read ${file}: ${(error as Error).message}`);
  }
}

async function wait(opened: Opened): Promise<void> {
  await step('reading the article', () => articleShown(opened.panel)).catch((error: Error) =>
    console.log(error.message),
  );
  console.log('The panel is open beside the article. Close the window, or press Ctrl-C, to end.');
  await opened.closed;
}

async function report(opened: Opened, browser: string): Promise<void> {
  await step('reading the article', () => articleShown(opened.panel));
  const shown = await readPanel(opened.panel);
  const file = join(ARTIFACTS, `demo-${browser}.png`);
  await step('taking a picture', async () => {
    mkdirSync(ARTIFACTS, { recursive: true });
    const pictures = [await opened.page.screenshot(), await opened.panel.screenshot()];
    writeFileSync(file, encodePng(sideBySide(pictures.map(decodePng))));
  });
  console.log(`\n${describe(shown)}\n`);
  console.log(`There is no display: this ran without a window. The picture is in ${relative(ROOT, file)}`);
}
