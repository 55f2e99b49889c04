import { spawn } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { BROWSER_VARIABLES, findBrowser } from './find-browser.mjs';
import { installPlan } from './install-browsers.mjs';
import { localNode, ROOT } from './paths.mjs';
import { Refusal, step } from './progress.mjs';
import { onInterrupt } from './interrupt.mjs';
import { npm, run } from './run.mjs';

/**
 * Makes a command ready to run on a machine that has node 20 or later and npm, and nothing else: packages, then the
 * project's own node 24, under which the script is started again. Returns only under node 24.
 *
 * @param {string} script import.meta.url of the calling script
 */
export async function ready(script) {
  await ensurePackages();
  if (Number(process.versions.node.split('.')[0]) >= 24) return;
  const child = spawn(localNode(), [fileURLToPath(script), ...process.argv.slice(2)], { stdio: 'inherit' });
  const code = new Promise((resolve) => child.on('close', (status) => resolve(status ?? 1)));
  // The terminal sends Ctrl-C to both: the child cleans up, and this one waits for it.
  onInterrupt(async () => {
    setTimeout(() => child.kill(), 10_000).unref();
    await code;
  });
  process.exit(await code);
}

/** Runs `npm ci` where packages are missing or older than the lock file. */
async function ensurePackages(root = ROOT) {
  if (packagesAreCurrent(root)) return;
  await step('npm ci', async () => {
    const { code, output } = await npm(['ci', '--no-audit', '--no-fund'], { quiet: true });
    if (code !== 0) throw new Refusal(`npm ci failed:\n${output}`);
    if (!existsSync(localNode(root))) {
      throw new Refusal('npm ci left no node 24 in node_modules: run it without --ignore-scripts.');
    }
  });
}

/** npm writes the lock file of what it installed last: newer than the project's own means nothing to do. */
function packagesAreCurrent(root) {
  const installed = join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(installed) || !existsSync(localNode(root))) return false;
  const wanted = join(root, 'package-lock.json');
  return statSync(installed).mtimeMs >= statSync(wanted).mtimeMs || sameVersions(wanted, installed);
}

function sameVersions(wanted, installed) {
  const versions = (file) => JSON.parse(readFileSync(file, 'utf8')).packages;
  const have = versions(installed);
  return Object.entries(versions(wanted)).every(
    ([path, entry]) => path === '' || entry.optional || have[path]?.version === entry.version,
  );
}

/** The machine at hand, as the finder wants it. */
const thisMachine = () => ({
  platform: process.platform,
  env: process.env,
  home: homedir(),
  exists: existsSync,
});

/**
 * Finds the browsers, installing what is missing where that may be done.
 * @template {'chrome' | 'firefox'} Family
 * @param {readonly Family[]} families
 * @param {{ install?: boolean }} [options] install: the reader gave --install
 * @returns {Promise<Record<Family, import('./find-browser.mjs').Found>>}
 * @throws {Refusal} with the exact command where a browser is missing
 */
export async function ensureBrowsers(families, { install = false } = {}) {
  const find = () => families.map((family) => [family, findBrowser(family, thisMachine())]);
  const missing = find().flatMap(([family, found]) => (found ? [] : [family]));
  if (missing.length > 0) {
    const plan = installPlan(missing, {
      platform: process.platform,
      env: process.env,
      uid: process.getuid?.(),
      exists: existsSync,
      asked: install,
      ubuntu: isUbuntu(),
    });
    const names = missing.map((family) => (family === 'chrome' ? 'Chrome, Chromium or Edge' : 'Firefox')).join(', ');
    if (plan.run.length === 0) throw new Refusal(`Not found: ${names}. Install it and try again:\n  ${plan.print}`);
    await step(`installing ${names}`, async () => {
      for (const [command, ...args] of plan.run) {
        const { code, output } = await run(command, args, { quiet: true, env: { DEBIAN_FRONTEND: 'noninteractive' } });
        if (code !== 0) throw new Refusal(`${[command, ...args].join(' ')} failed:\n${output}`);
      }
    });
  }
  for (const [family, found] of find()) {
    if (!found)
      throw new Refusal(
        `${family} was installed but not found; name it with ${BROWSER_VARIABLES[family]}=/path/to/it.`,
      );
    // Runners started from here use the browsers found here.
    process.env[BROWSER_VARIABLES[family]] = found.path;
  }
  return Object.fromEntries(find());
}

function isUbuntu() {
  return existsSync('/etc/os-release') && /^ID=ubuntu$/m.test(readFileSync('/etc/os-release', 'utf8'));
}
