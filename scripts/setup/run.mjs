import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { onInterrupt } from './interrupt.mjs';
import { ROOT } from './paths.mjs';

/**
 * Runs a program to its end.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ quiet?: boolean; env?: Record<string, string | undefined>; shell?: boolean }} [options] quiet: print nothing
 * @returns {Promise<{ code: number; output: string }>} output: standard output and error together, in order
 */
export function run(command, args, { quiet = false, env, shell = false } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd: ROOT,
      env: {
        ...process.env,
        ...env,
        PATH: [join(ROOT, 'node_modules', '.bin'), process.env.PATH ?? ''].join(delimiter),
      },
      stdio: ['ignore', 'pipe', 'pipe'],
      shell,
    });
    const forget = onInterrupt(() => child.kill());
    let output = '';
    const take = (stream, to) =>
      stream.setEncoding('utf8').on('data', (chunk) => {
        output += chunk;
        if (!quiet) to.write(chunk);
      });
    take(child.stdout, process.stdout);
    take(child.stderr, process.stderr);
    child.on('error', (error) => {
      forget();
      reject(error);
    });
    child.on('close', (code) => {
      forget();
      resolve({ code: code ?? 1, output });
    });
  });
}

/**
 * Runs a tool of node_modules under this very node: its script, not its shell wrapper, so that Windows does the same.
 * @param {string} name of the package, or package/bin where they differ (`typescript/tsc`)
 * @param {readonly string[]} args
 * @param {Parameters<typeof run>[2]} [options]
 */
export function tool(name, args, options) {
  return run(process.execPath, [toolScript(name), ...args], options);
}

function toolScript(name) {
  const [, packageName, binName] = /^((?:@[^/]+\/)?[^/]+)(?:\/(.+))?$/.exec(name);
  const folder = join(ROOT, 'node_modules', packageName);
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  return join(folder, typeof bin === 'string' ? bin : bin[binName ?? packageName]);
}

/**
 * Runs npm. Under `npm run` its script is known; else the shell finds it.
 * @param {readonly string[]} args without spaces
 * @param {Parameters<typeof run>[2]} [options]
 */
export function npm(args, options) {
  const script = process.env.npm_execpath;
  if (script && /npm-cli\.[cm]?js$/.test(script)) return run(process.execPath, [script, ...args], options);
  return run('npm', args, { ...options, shell: process.platform === 'win32' });
}
