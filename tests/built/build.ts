import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { BUILDS } from '../../scripts/setup/paths.mjs';

export type Browser = 'chrome' | 'firefox';

/** A file of a build. */
export const readBuilt = (browser: Browser, path: string): string => readFileSync(join(BUILDS[browser], path), 'utf8');

/** Every file of a build, with slashes, sorted. */
export function builtFiles(browser: Browser): string[] {
  const folder = BUILDS[browser];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
}
