#!/usr/bin/env node
// npm run build: both browsers, into .output/chrome-mv3 and .output/firefox-mv3. `-- chrome` or `-- firefox`: one.
import { BUILDS } from './setup/paths.mjs';
import { fail, step } from './setup/progress.mjs';
import { ready } from './setup/ready.mjs';

try {
  await ready(import.meta.url);
  const { build, writeNotices } = await import('./build/sources.mjs');
  const asked = Object.keys(BUILDS).filter((browser) => process.argv.includes(browser));
  writeNotices();
  for (const browser of asked.length > 0 ? asked : Object.keys(BUILDS)) {
    await step(`build for ${browser}`, () => build(browser));
  }
} catch (error) {
  fail(error);
}
