#!/usr/bin/env node
// npm test: everything, on a machine that has node and npm. `-- --install` installs missing browsers by apt.
import { runStages, sum, totalLine } from './check/stage.mjs';
import { fail } from './setup/progress.mjs';
import { ensureBrowsers, ready } from './setup/ready.mjs';

try {
  await ready(import.meta.url);
  await ensureBrowsers(['chrome', 'firefox'], { install: process.argv.includes('--install') });
  const stages = await import('./check/stages.mjs');
  const start = performance.now();
  const prepared = await runStages([stages.sources]);
  const [tools, tests] = await Promise.all([
    runStages([stages.format, stages.lint, stages.types, stages.unused, stages.testedOnly]),
    runStages([stages.unitTests]),
  ]);
  const browsers = await runStages([
    stages.pageTests,
    ...stages.builds,
    stages.builtTests,
    stages.addonLint,
    stages.sizes,
    stages.wholeRuns,
  ]);
  const total = sum([prepared, tools, tests, browsers]);
  console.log(`all stages: ${((performance.now() - start) / 1000).toFixed(0)} s`);
  if (total.failed > 0) process.exitCode = 1;
  console.log(totalLine(total));
} catch (error) {
  fail(error);
  console.log(totalLine({ passed: 0, failed: 1 }));
}
