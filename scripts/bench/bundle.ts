import { fileURLToPath } from 'node:url';
import { build } from 'vite';

/** A module with all it imports, as one script that leaves its exports behind under `name`. */
export async function bundle(file: URL, name: string): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      target: 'es2023',
      lib: { entry: fileURLToPath(file), formats: ['iife'], name },
    },
  });
  const [output] = Array.isArray(built) ? built : [built];
  const chunk = output && 'output' in output ? output.output[0] : undefined;
  if (chunk?.type !== 'chunk') throw new Error(`the bundle of ${file.href} is missing`);
  return `${chunk.code};globalThis.${name} = ${name};`;
}
