#!/usr/bin/env node
// The built extension in both browsers. Arguments choose: `node tests/e2e/run.mjs chromium`.
// A file that fails is run once more, and says so: a real browser on a busy machine now and then misses a press.
// Whatever fails twice has failed.
import { spawn } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const AT_ONCE = 2;

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

/** Runs one file to its end, what it prints kept. */
function runFile(name) {
  return new Promise((resolve) => {
    let output = '';
    const run = spawn(process.execPath, [
      '--test',
      '--test-reporter=spec',
      '--test-timeout=240000',
      `${folder}${name}`,
    ]);
    const keep = (chunk) => {
      output += chunk;
    };
    run.stdout.on('data', keep);
    run.stderr.on('data', keep);
    run.on('close', (code) => resolve({ code: code ?? 1, output }));
  });
}

/** The runner's own count: `ℹ pass 12`. */
function countOf(output, word) {
  return Number([...output.matchAll(new RegExp(`^ℹ ${word} (\\d+)`, 'gm'))].at(-1)?.[1] ?? 0);
}
