import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { BUILDS } from '../setup/paths.mjs';
import { analysisSize } from './analysis-size.ts';
import { measure, type Size } from './measure.ts';

/** The sizes of what was built last for Chrome, and of the analysis's code as the sources are now. */
export async function builtSizes(): Promise<Size[]> {
  const built = measure((path) => readFileSync(join(BUILDS.chrome, path), 'utf8'));
  return [...built, await analysisSize()];
}
