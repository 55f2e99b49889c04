#!/usr/bin/env node
// The built extension in both browsers. Arguments choose: `node tests/e2e/run.mjs chromium`.
import { spawn } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('.', import.meta.url));
const asked = process.argv.slice(2);
const files = readdirSync(folder)
  .filter((name) => name.endsWith('.test.ts'))
  .filter((name) => asked.length === 0 || asked.some((word) => name.includes(word)))
  .map((name) => folder + name);
const run = spawn(
  process.execPath,
  ['--test', '--test-reporter=spec', '--test-concurrency=2', '--test-timeout=240000', ...files],
  { stdio: 'inherit' },
);
run.on('exit', (code) => {
  process.exitCode = code ?? 1;
});
