import { totalLine } from '../check/stage.mjs';
import { builtSizes } from './built.ts';

// Prints every size that has a budget, as built for Chrome, and fails where one is over it.
const sizes = builtSizes();
for (const { figure, bytes, budget } of sizes) {
  const mark = bytes <= budget ? '✓' : '✗';
  console.log(`${mark} ${figure}: ${(bytes / 1000).toFixed(2)} kB of ${budget / 1000} kB, gzip`);
}
const failed = sizes.filter(({ bytes, budget }) => bytes > budget).length;
console.log(totalLine({ passed: sizes.length - failed, failed }));
if (failed > 0) process.exitCode = 1;
