import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { BUILDS, ROOT } from '../setup/paths.mjs';
import { measure, type Size } from './measure.ts';

const TABLES = ['names.ts', 'words.ts'];

/** The sizes of what was built last for Chrome. */
export function builtSizes(): Size[] {
  const tables = TABLES.map((file) => readFileSync(join(ROOT, 'lib', 'entities', 'tables', file), 'utf8'));
  return measure((path) => readFileSync(join(BUILDS.chrome, path), 'utf8'), tables.join(''));
}
