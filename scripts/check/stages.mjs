import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build, prepareSources } from '../build/sources.mjs';
import { ARTIFACTS, BUILDS, ROOT } from '../setup/paths.mjs';
import { run, tool, TOOL_LIMIT } from '../setup/run.mjs';
import { byExitCode, byReport, byTotalLine } from './stage.mjs';

/** Each part of `npm run check` and `npm test`. */

/** Milliseconds. Every file of the whole runs has its own limit; this one holds should all of them come to it. */
const WHOLE_RUNS_LIMIT = 12 * 60_000;

const quietly = (name, args) => async () => byExitCode(await tool(name, args, { quiet: true }));

/** @type {import('./stage.mjs').Stage} */
export const sources = {
  name: 'sources',
  run: async () => {
    await prepareSources();
    return { passed: 1, failed: 0, output: '' };
  },
};

export const format = { name: 'format', run: quietly('prettier', ['--check', '--log-level', 'warn', '.']) };
export const lint = { name: 'lint', run: quietly('oxlint', ['--deny-warnings']) };
export const types = { name: 'types', run: quietly('typescript/tsc', ['--noEmit', '-p', '.']) };
export const unused = { name: 'unused code', run: quietly('knip', ['--no-progress']) };
export const testedOnly = {
  name: 'code that only tests use',
  run: quietly('knip', ['--production', '--no-progress']),
};

export const unitTests = { name: 'unit and component tests', run: () => vitest('unit', ['--project=!built']) };
export const pageTests = {
  name: 'tests in a real page',
  run: () => vitest('page', ['--config', 'vitest.page.config.ts']),
};
export const builtTests = { name: 'tests of the packages', run: () => vitest('built', ['--project=built']) };

/** @type {readonly import('./stage.mjs').Stage[]} */
export const builds = Object.keys(BUILDS).map((browser) => ({
  name: `build for ${browser}`,
  run: async () => {
    await build(browser);
    return { passed: 1, failed: 0, output: '' };
  },
}));

/** Mozilla's own linter, on what would be sent to it: errors fail, warnings are printed. */
export const addonLint = {
  name: 'web-ext lint',
  run: async () => {
    const { code, output } = await tool('web-ext', ['lint', '--source-dir', BUILDS.firefox, '--no-config-discovery'], {
      quiet: true,
    });
    return byExitCode({ code, output });
  },
};

export const sizes = { name: 'sizes', run: script('scripts/sizes/main.ts') };
export const wholeRuns = {
  name: 'the built extension in both browsers',
  run: script('tests/e2e/run.mjs', WHOLE_RUNS_LIMIT),
};

/** A runner of our own, printed as it goes. */
function script(path, limit = TOOL_LIMIT) {
  return async () => ({ ...byTotalLine(await run(process.execPath, [join(ROOT, path)], { limit })), output: '' });
}

async function vitest(name, args) {
  const file = join(ARTIFACTS, `vitest-${name}.json`);
  mkdirSync(ARTIFACTS, { recursive: true });
  rmSync(file, { force: true });
  const ended = await tool(
    'vitest',
    ['run', ...args, '--reporter=default', '--reporter=json', `--outputFile.json=${file}`],
    { quiet: true },
  );
  const report = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null;
  return byReport({ ...ended, report });
}
