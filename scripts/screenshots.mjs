#!/usr/bin/env node
// npm run screenshots: the main states of the real panel, light and dark, narrow and wide, into artifacts/screenshots.
import { fail } from './setup/progress.mjs';
import { ready } from './setup/ready.mjs';

try {
  await ready(import.meta.url);
  const { screenshots } = await import('./screenshots/main.ts');
  await screenshots(process.argv.slice(2));
} catch (error) {
  fail(error);
}
