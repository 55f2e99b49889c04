#!/usr/bin/env node
// npm run check: format, lint, types, unused code, unit and component tests (import directions among them).
import { runStages, sum, totalLine } from './check/stage.mjs';
import { fail } from './setup/progress.mjs';
import { ready } from './setup/ready.mjs';

try {
  await ready(import.meta.url);
  const stages = await import('./check/stages.mjs');
  const prepared = await runStages([stages.sources]);
  // The tests take as long as all the rest: side by side they fill two cores.
  const [tools, tests] = await Promise.all([
    runStages([stages.format, stages.lint, stages.types, stages.unused, stages.testedOnly]),
    runStages([stages.unitTests]),
  ]);
  const total = sum([prepared, tools, tests]);
  console.log(totalLine(total));
  if (total.failed > 0) process.exitCode = 1;
} catch (error) {
  fail(error);
}
