import { describe, expect, it } from 'vitest';
import { run } from '../../../scripts/setup/run.mjs';

const node = (source: string, options: { limit?: number } = {}) =>
  run(process.execPath, ['-e', source], { quiet: true, ...options });

/** Starts another program that holds the pipes, and prints its number; it says so when it is there after a while. */
const LEAVES_ONE_BEHIND = `
  const left = require('node:child_process').spawn(process.execPath,
    ['-e', 'setTimeout(() => console.log("survived"), 3000); setInterval(() => {}, 1000)'],
    { stdio: 'inherit', detached: DETACHED });
  left.unref();
  console.log(left.pid);`;

describe('run', () => {
  it('gives the exit code and both streams', async () => {
    expect(await node(`console.log('out'); console.error('err'); process.exitCode = 3`)).toEqual({
      code: 3,
      output: expect.stringMatching(/out\n/) as string,
    });
  });

  it('stops what does not end, and says so', async () => {
    const { code, output } = await node(`console.log('begun'); setInterval(() => {}, 1000)`, { limit: 1500 });
    expect(code).toBe(1);
    expect(output).toMatch(/begun[^]*stopped after 1.5 s/);
  });

  it('stops what was started by it too', async () => {
    const source = `${LEAVES_ONE_BEHIND.replace('DETACHED', 'false')} setInterval(() => {}, 1000);`;
    const { output } = await node(source, { limit: 1500 });
    expect(output).not.toMatch(/^survived/m);
  });

  it('does not wait for a program that was left behind', async () => {
    const { code, output } = await node(LEAVES_ONE_BEHIND.replace('DETACHED', 'true'));
    process.kill(Number.parseInt(output, 10));
    expect(output).toMatch(/^survived/m);
    expect(code).toBe(0);
  }, 15_000);
});
