#!/usr/bin/env node
// npm run -s analyze: starts the command under the project's own node 24, whatever the machine has.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const binary = process.platform === 'win32' ? 'node.exe' : 'node';
const local = fileURLToPath(new URL(`../node_modules/node/bin/${binary}`, import.meta.url));
const command = fileURLToPath(new URL('./analyze/main.ts', import.meta.url));
if (Number(process.versions.node.split('.')[0]) >= 24) await import('./analyze/main.ts');
else if (existsSync(local))
  process.exit(spawnSync(local, [command, ...process.argv.slice(2)], { stdio: 'inherit' }).status ?? 1);
else {
  console.error('analyze needs node 24. Run `npm ci` in the project first: it brings its own.');
  process.exit(2);
}
