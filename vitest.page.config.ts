import { defineBrowserCommand, playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';

/** Lets a test be a reader who asked the system for less motion. */
const reduceMotion = defineBrowserCommand<[reduce: boolean]>(({ page }, reduce) =>
  page.emulateMedia({ reducedMotion: reduce ? 'reduce' : 'no-preference' }),
);

/** lib/page in a real page: neither simulated DOM has layout or CSS.highlights. */
export default defineConfig({
  optimizeDeps: { include: ['@mozilla/readability'] },
  test: {
    name: 'page',
    include: ['tests/page/**/*.test.ts'],
    testTimeout: 20_000,
    browser: {
      enabled: true,
      headless: true,
      screenshotFailures: false,
      viewport: { width: 1000, height: 700 },
      provider: playwright({
        launchOptions: {
          executablePath: process.env.CHROME_BIN || '/usr/bin/chromium',
          args: ['--no-sandbox', '--disable-quic', '--no-first-run', '--disable-background-networking'],
        },
      }),
      commands: { reduceMotion },
      instances: [{ browser: 'chromium' }],
    },
  },
});
