import { describe, expect, it } from 'vitest';
import { byExitCode, byReport, byTotalLine, sum, totalLine } from '../../../scripts/check/stage.mjs';

describe('byTotalLine', () => {
  it('takes the last total of a runner, alone on its line', () => {
    const output = '1 passed, 0 failed\nsaid: 9 passed, 9 failed\n12 passed, 0 failed\n';
    expect(byTotalLine({ code: 0, output })).toMatchObject({ passed: 12, failed: 0 });
  });

  it('reads the summary of node:test too', () => {
    const output = 'ℹ tests 9\nℹ suites 2\nℹ pass 8\nℹ fail 1\nℹ cancelled 0\n';
    expect(byTotalLine({ code: 1, output })).toMatchObject({ passed: 8, failed: 1 });
  });

  it('fails a runner that counted no failure but ended badly', () => {
    expect(byTotalLine({ code: 1, output: '12 passed, 0 failed' })).toMatchObject({ passed: 12, failed: 1 });
  });

  it('fails a runner that ran nothing', () => {
    expect(byTotalLine({ code: 0, output: '' })).toMatchObject({ passed: 0, failed: 1 });
    expect(byTotalLine({ code: 0, output: '0 passed, 0 failed' })).toMatchObject({ passed: 0, failed: 1 });
  });
});

describe('byReport', () => {
  it('counts tests', () => {
    const report = { numPassedTests: 7, numFailedTests: 2 };
    expect(byReport({ code: 1, output: '', report })).toMatchObject({ passed: 7, failed: 2 });
  });

  it('fails where a file could not be loaded, or no report was written', () => {
    expect(byReport({ code: 1, output: '', report: { numPassedTests: 7, numFailedTests: 0 } }).failed).toBe(1);
    expect(byReport({ code: 0, output: '', report: null })).toMatchObject({ passed: 0, failed: 1 });
  });
});

it('byExitCode counts one check', () => {
  expect(byExitCode({ code: 0, output: '' })).toMatchObject({ passed: 1, failed: 0 });
  expect(byExitCode({ code: 2, output: 'x' })).toEqual({ passed: 0, failed: 1, output: 'x' });
});

it('the total is the sum, in the form that ends a run', () => {
  expect(
    totalLine(
      sum([
        { passed: 3, failed: 0 },
        { passed: 4, failed: 1 },
      ]),
    ),
  ).toBe('7 passed, 1 failed');
});
