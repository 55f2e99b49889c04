#!/usr/bin/env node
// npm run demo: the extension beside a sample article, in a fresh browser profile. `-- firefox` for Firefox,
// `-- FILE.html --url URL` for a saved page, `-- URL` for a live one.
import { fail } from './setup/progress.mjs';
import { ready } from './setup/ready.mjs';

try {
  await ready(import.meta.url);
  const { demo } = await import('./demo/main.ts');
  await demo(process.argv.slice(2));
} catch (error) {
  fail(error);
}
