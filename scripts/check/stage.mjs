/**
 * One part of a check: what it is called, and how it runs.
 * @typedef {object} Stage
 * @property {string} name
 * @property {() => Promise<Result>} run
 *
 * What it came to. A tool that counts nothing is one check: passed or failed.
 * @typedef {object} Result
 * @property {number} passed
 * @property {number} failed
 * @property {string} output shown when something failed
 */

/**
 * Runs stages one after another and prints a line for each.
 * @param {readonly Stage[]} stages
 * @returns {Promise<{ passed: number; failed: number }>}
 */
export async function runStages(stages) {
  let total = { passed: 0, failed: 0 };
  for (const stage of stages) total = sum([total, await runStage(stage)]);
  return total;
}

async function runStage({ name, run }) {
  const start = performance.now();
  console.log(`… ${name}`);
  let result;
  try {
    result = await run();
  } catch (error) {
    result = { passed: 0, failed: 1, output: String(error?.stack ?? error) };
  }
  const { passed, failed, output } = result;
  const time = `${((performance.now() - start) / 1000).toFixed(1)} s`;
  if (failed > 0) console.log(`${output.trimEnd()}\n✗ ${name}: ${failed} failed, ${passed} passed (${time})`);
  else console.log(`✓ ${name}: ${passed} passed (${time})`);
  return { passed, failed };
}

/** @param {readonly { passed: number; failed: number }[]} totals */
export function sum(totals) {
  return totals.reduce((all, one) => ({ passed: all.passed + one.passed, failed: all.failed + one.failed }), {
    passed: 0,
    failed: 0,
  });
}

/** The last line of a command that counts, and nothing else on it. */
export const totalLine = ({ passed, failed }) => `${passed} passed, ${failed} failed`;

/**
 * The result of a tool that says by its exit code whether all is well.
 * @param {{ code: number; output: string }} ended
 * @returns {Result}
 */
export function byExitCode({ code, output }) {
  return code === 0 ? { passed: 1, failed: 0, output } : { passed: 0, failed: 1, output };
}

/**
 * The result of a runner that ends with {@link totalLine}, or with the summary of node's own runner. A runner that ran
 * nothing, or whose exit code tells another story than its figures, has failed.
 * @param {{ code: number; output: string }} ended
 * @returns {Result}
 */
export function byTotalLine({ code, output }) {
  const last = [...output.matchAll(/^(\d+) passed, (\d+) failed\s*$/gm)].at(-1);
  const node = (word) => [...output.matchAll(new RegExp(`^[ℹ#] ${word} (\\d+)\\s*$`, 'gm'))].at(-1)?.[1];
  return settle({
    passed: Number(last?.[1] ?? node('pass') ?? 0),
    failed: Number(last?.[2] ?? node('fail') ?? 0),
    code,
    output,
  });
}

/**
 * The result of vitest's JSON report.
 * @param {{ code: number; output: string; report: { numPassedTests?: number; numFailedTests?: number; numFailedTestSuites?: number } | null }} ended
 * @returns {Result}
 */
export function byReport({ code, output, report }) {
  return settle({ passed: report?.numPassedTests ?? 0, failed: report?.numFailedTests ?? 0, code, output });
}

function settle({ passed, failed, code, output }) {
  if (failed > 0 || (code === 0 && passed > 0)) return { passed, failed, output };
  return { passed, failed: 1, output: passed === 0 ? `${output.trimEnd()}\nNo test ran to its end.` : output };
}
