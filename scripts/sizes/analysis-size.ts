import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { gzipped, type Size } from './measure.ts';

/** The code of outline, entities and citation with all it imports, minified as the build does, without the tables. */
export async function analysisSize(): Promise<Size> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      target: 'es2023',
      minify: 'terser',
      terserOptions: { ecma: 2020, compress: { passes: 2, hoist_funs: true, inline: 1, unsafe_arrows: true } },
      lib: { entry: fileURLToPath(new URL('./analysis.ts', import.meta.url)), formats: ['es'] },
      rolldownOptions: { external: /\/entities\/tables\/(?:names|words)\.ts$|^\.\/tables\/(?:names|words)\.ts$/ },
    },
  });
  const [output] = Array.isArray(built) ? built : [built];
  const chunk = output && 'output' in output ? output.output[0] : undefined;
  if (chunk?.type !== 'chunk') throw new Error('the bundle of the analysis is missing');
  return {
    figure: 'outline, entities and citation',
    files: [],
    bytes: gzipped(chunk.code),
    budget: 45_000,
    ceiling: null,
  };
}
