import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { onInterrupt } from './interrupt.mjs';
import { ROOT } from './paths.mjs';

/** Milliseconds a tool may take, many times what any does: one that hangs is stopped, and has failed. */
export const TOOL_LIMIT = 5 * 60_000;
/** What a stopped program has to end by itself, and its pipes to close after it, in milliseconds. */
const GRACE = 5000;

/**
 * Runs a program to its end. It has a process group of its own: whatever it started goes with it.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ quiet?: boolean; env?: Record<string, string | undefined>; shell?: boolean; limit?: number }} [options]
 *   quiet: print nothing; limit: milliseconds after which it is stopped, and has failed
 * @returns {Promise<{ code: number; output: string }>} output: standard output and error together, in order
 */
export function run(command, args, { quiet = false, env, shell = false, limit } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd: ROOT,
      env: {
        ...process.env,
        ...env,
        PATH: [join(ROOT, 'node_modules', '.bin'), process.env.PATH ?? ''].join(delimiter),
      },
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: process.platform !== 'win32',
      shell,
    });
    let output = '';
    let late = '';
    const take = (stream, to) =>
      stream.setEncoding('utf8').on('data', (chunk) => {
        output += chunk;
        if (!quiet) to.write(chunk);
      });
    take(child.stdout, process.stdout);
    take(child.stderr, process.stderr);

    const ended = new Promise((done) => child.once('exit', done));
    const stop = async () => {
      killGroup(child, 'SIGTERM');
      const hard = setTimeout(() => killGroup(child, 'SIGKILL'), GRACE);
      await ended;
      clearTimeout(hard);
    };
    const forget = onInterrupt(stop);
    const timer =
      limit &&
      setTimeout(() => {
        late = `\n${[command, ...args].join(' ')}: stopped after ${limit / 1000} s\n`;
        if (!quiet) process.stderr.write(late);
        void stop();
      }, limit);
    const finish = () => {
      forget();
      clearTimeout(timer);
    };
    child.on('error', (error) => {
      finish();
      reject(error);
    });
    child.on('exit', () => {
      // A program it left behind may hold the pipes open: nothing more is waited for.
      const close = () => [child.stdout, child.stderr].forEach((stream) => stream.destroy());
      const held = setTimeout(close, GRACE);
      child.once('close', () => clearTimeout(held));
    });
    child.on('close', (code) => {
      finish();
      resolve({ code: late ? 1 : (code ?? 1), output: output + late });
    });
  });
}

function killGroup(child, signal) {
  if (!child.pid) return;
  if (process.platform === 'win32') {
    spawn('taskkill', ['/pid', String(child.pid), '/t', '/f'], { stdio: 'ignore' });
    return;
  }
  try {
    process.kill(-child.pid, signal);
  } catch {
    // The group is gone already.
  }
}

/**
 * Runs a tool of node_modules under this very node: its script, not its shell wrapper, so that Windows does the same.
 * @param {string} name of the package, or package/bin where they differ (`typescript/tsc`)
 * @param {readonly string[]} args
 * @param {Parameters<typeof run>[2]} [options]
 */
export function tool(name, args, options) {
  return run(process.execPath, [toolScript(name), ...args], { limit: TOOL_LIMIT, ...options });
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
