import { fileURLToPath } from 'node:url';
import { build } from 'vite';

/** The reading of the panel as one script that leaves `Bench` behind: the very modules, in a browser. */
export async function bundleExtraction(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      target: 'es2023',
      lib: { entry: fileURLToPath(new URL('./extraction.ts', import.meta.url)), formats: ['iife'], name: 'Bench' },
    },
  });
  const [output] = Array.isArray(built) ? built : [built];
  const chunk = output && 'output' in output ? output.output[0] : undefined;
  if (chunk?.type !== 'chunk') throw new Error('the bench bundle is missing');
  return chunk.code;
}
