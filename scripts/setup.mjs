#!/usr/bin/env node
// npm run setup: packages and both browsers. `-- --install` installs missing browsers by apt.
import { ensureBrowsers, ready } from './setup/ready.mjs';
import { fail } from './setup/progress.mjs';

try {
  await ready(import.meta.url);
  const found = await ensureBrowsers(['chrome', 'firefox'], { install: process.argv.includes('--install') });
  for (const { brand, path } of Object.values(found)) console.log(`${brand}: ${path}`);
} catch (error) {
  fail(error);
}
