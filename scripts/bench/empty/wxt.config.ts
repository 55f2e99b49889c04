import { defineConfig } from 'wxt';

export default defineConfig({
  imports: false,
  manifestVersion: 3,
  outDir: process.env['BENCH_FOLDER'] ?? '.output',
  manifest: { name: 'empty', version: '1' },
  vite: () => ({ build: { target: 'es2023' } }),
});
