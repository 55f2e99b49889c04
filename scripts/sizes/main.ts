import { totalLine } from '../check/stage.mjs';
import { builtSizes } from './built.ts';

// Prints every size, as built for Chrome, and fails where one is over its budget, or its ceiling where it has one.
const sizes = await builtSizes();
for (const { figure, bytes, budget, ceiling } of sizes) {
  const kilobytes = (bytes / 1000).toFixed(2);
  if (budget === null) console.log(`  ${figure}: ${kilobytes} kB, gzip`);
  else if (bytes > budget && ceiling !== null && bytes <= ceiling)
    console.log(`! ${figure}: ${kilobytes} kB, gzip: over its ${budget / 1000} kB, held below ${ceiling / 1000} kB`);
  else console.log(`${bytes <= budget ? '✓' : '✗'} ${figure}: ${kilobytes} kB of ${budget / 1000} kB, gzip`);
}
const judged = sizes.flatMap(({ bytes, budget, ceiling }) => (budget === null ? [] : [bytes <= (ceiling ?? budget)]));
const failed = judged.filter((within) => !within).length;
console.log(totalLine({ passed: judged.length - failed, failed }));
if (failed > 0) process.exitCode = 1;
