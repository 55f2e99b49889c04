import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { bundle } from './bundle.ts';
import { repeat } from './repeat.ts';

/** Milliseconds of the first citation by style, each in a context of its own; one entry a node process. */
export async function measureCitations(runs: number): Promise<Record<string, number>[]> {
  const folder = mkdtempSync(join(tmpdir(), 'yuandu-'));
  const script = join(folder, 'citing.js');
  writeFileSync(script, await bundle(new URL('./citing.ts', import.meta.url), 'Citing'));
  const child = fileURLToPath(new URL('./cite-cold.mjs', import.meta.url));
  try {
    return await repeat(runs, async (run) => {
      const { stdout } = await promisify(execFile)(process.execPath, [child, script, String(run)]);
      return JSON.parse(stdout) as Record<string, number>;
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
}
