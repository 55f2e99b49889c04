#!/usr/bin/env node
// The built extension in both browsers. Arguments choose: `node tests/e2e/run.mjs chromium`.
// A file that fails is run once more, and says so: a real browser on a busy machine now and then misses a press.
// Whatever fails twice has failed.
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { run } from '../../scripts/setup/run.mjs';

const AT_ONCE = 2;
/**
 * Milliseconds: for one test or a browser's start, and for a file, which takes 10 to 40 s (220 were seen on a busy
 * machine). What hangs is stopped, and has failed.
 */
const TEST_LIMIT = 150_000;
const FILE_LIMIT = 300_000;

const folder = fileURLToPath(new URL('.', import.meta.url));
const asked = process.argv.slice(2);
const queue = readdirSync(folder)
  .filter((name) => name.endsWith('.test.ts'))
  .filter((name) => asked.length === 0 || asked.some((word) => name.includes(word)));
const total = { passed: 0, failed: 0 };

await Promise.all(Array.from({ length: AT_ONCE }, runQueue));
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed > 0 || total.passed === 0 ? 1 : 0;

async function runQueue() {
  for (let name = queue.shift(); name; name = queue.shift()) {
    let ended = await runFile(name);
    if (ended.code !== 0) {
      console.log(`${ended.output}\n↻ ${name} failed: once more\n`);
      ended = await runFile(name);
    }
    console.log(ended.output);
    const failed = countOf(ended.output, 'fail');
    total.passed += countOf(ended.output, 'pass');
    total.failed += ended.code === 0 ? failed : Math.max(1, failed);
  }
}

/** Runs one file to its end, or to its limit; what it prints is kept. */
function runFile(name) {
  console.log(`… ${name}`);
  const options = ['--test', '--test-force-exit', '--test-reporter=spec', `--test-timeout=${TEST_LIMIT}`];
  return run(process.execPath, [...options, `${folder}${name}`], { quiet: true, limit: FILE_LIMIT });
}

/** The runner's own count: `ℹ pass 12`. */
function countOf(output, word) {
  return Number([...output.matchAll(new RegExp(`^ℹ ${word} (\\d+)`, 'gm'))].at(-1)?.[1] ?? 0);
}
