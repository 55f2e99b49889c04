import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../setup/paths.mjs';
import { Refusal } from '../setup/progress.mjs';
import { tool } from '../setup/run.mjs';
import { thirdPartyNotices } from './third-party.mjs';

/** Writes what the sources need and git does not keep: the notices of others, and WXT's types. */
export async function prepareSources() {
  writeNotices();
  const { code, output } = await tool('wxt', ['prepare'], { quiet: true });
  if (code !== 0) throw new Refusal(`wxt prepare failed:\n${output}`);
}

/** public/THIRD-PARTY.txt goes into every package as it is. */
export function writeNotices() {
  writeFileSync(join(ROOT, 'public', 'THIRD-PARTY.txt'), thirdPartyNotices(ROOT));
}

/**
 * Builds the extension for one browser into .output.
 * @param {'chrome' | 'firefox'} browser
 */
export async function build(browser) {
  const { code, output } = await tool('wxt', ['build', '--browser', browser, '--mv3'], { quiet: true });
  if (code !== 0) throw new Refusal(`The build for ${browser} failed:\n${output}`);
}
