#!/usr/bin/env node
// npm run icons: renders public/icon/icon.svg to the PNG sizes that browsers and stores want.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ensureBrowsers, ready } from './setup/ready.mjs';
import { ROOT } from './setup/paths.mjs';
import { fail, step } from './setup/progress.mjs';

const SIZES = [16, 32, 48, 96, 128];

try {
  await ready(import.meta.url);
  const { chrome } = await ensureBrowsers(['chrome']);
  const { launch } = await import('puppeteer-core');
  const svg = await readFile(join(ROOT, 'public', 'icon', 'icon.svg'), 'utf8');
  const browser = await launch({ executablePath: chrome.path, args: process.getuid?.() === 0 ? ['--no-sandbox'] : [] });
  try {
    for (const size of SIZES) {
      await step(`${size}.png`, async () => {
        const page = await browser.newPage();
        await page.setViewport({ width: size, height: size });
        await page.setContent(`<style>body { margin: 0 } svg { display: block }</style>${svg}`);
        await page.screenshot({ path: join(ROOT, 'public', 'icon', `${size}.png`), omitBackground: true });
        await page.close();
      });
    }
  } finally {
    await browser.close();
  }
} catch (error) {
  fail(error);
}
