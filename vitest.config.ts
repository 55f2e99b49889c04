import preact from '@preact/preset-vite';
import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';

// A machine with other work to do is no failure.
const TIMEOUT = 30_000;

const pure = (name: string) => ({
  test: {
    name,
    testTimeout: TIMEOUT,
    environment: 'node',
    // These hold no state of their own: sharing the modules of a worker saves most of their time.
    isolate: false,
    include: [`tests/${name}/**/*.test.ts`],
    passWithNoTests: false,
  },
});

/**
 * Everything that runs without a browser. Tests in a real page have their own vitest.page.config.ts, whole runs of
 * the built extension are in tests/e2e. A file that needs a DOM names it in its first line:
 * `// @vitest-environment jsdom`.
 */
export default defineConfig({
  test: {
    // Threads start sooner than processes.
    pool: 'threads',
    // By itself vitest leaves one core idle: of two, that is half of the machine.
    maxWorkers: '100%',
    projects: [
      pure('unit'),
      pure('sites'),
      pure('repo'),
      // What was built last: run by `npm test` after the builds.
      pure('built'),
      {
        plugins: [preact(), await WxtVitest()],
        test: {
          testTimeout: TIMEOUT,
          name: 'components',
          environment: 'happy-dom',
          include: ['tests/components/**/*.test.{ts,tsx}'],
        },
      },
    ],
  },
});
