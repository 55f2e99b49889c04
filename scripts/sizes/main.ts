import { totalLine } from '../check/stage.mjs';
import { builtSizes } from './built.ts';

// Prints every size, as built for Chrome, and fails where one is over its budget.
const sizes = await builtSizes();
for (const { figure, bytes, budget } of sizes) {
  const kilobytes = (bytes / 1000).toFixed(2);
  if (budget === null) console.log(`  ${figure}: ${kilobytes} kB, gzip`);
  else console.log(`${bytes <= budget ? '✓' : '✗'} ${figure}: ${kilobytes} kB of ${budget / 1000} kB, gzip`);
}
const judged = sizes.flatMap(({ bytes, budget }) => (budget === null ? [] : [bytes <= budget]));
const failed = judged.filter((within) => !within).length;
console.log(totalLine({ passed: judged.length - failed, failed }));
if (failed > 0) process.exitCode = 1;
