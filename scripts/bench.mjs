#!/usr/bin/env node
// npm run bench: the built extension on generated pages in headless Chromium, beside Readability in the same run.
// `-- N` changes the number of runs (15), `-- --no-build` measures what was built last, `-- --only TEXT` only the
// pages whose name has TEXT.
import { fail } from './setup/progress.mjs';
import { ready } from './setup/ready.mjs';

try {
  await ready(import.meta.url);
  const { bench } = await import('./bench/main.ts');
  await bench(process.argv.slice(2).filter((word) => word !== '--'));
} catch (error) {
  fail(error);
}
