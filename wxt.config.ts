import preact from '@preact/preset-vite';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'wxt';
import { NAMED_MATCHES } from './lib/sites/hosts.ts';

/** The second wall against hostile pages: nothing loads from anywhere but the package; images only after a click. */
const PRODUCTION_CSP = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: https:",
  "worker-src 'self'",
  "connect-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/**
 * The chunks of the extension's own documents: what is always loaded together is one chunk, because each chunk has its
 * own dictionary when it is compressed and is a file of its own to load. A module goes to the first group that fits,
 * with all it imports.
 */
const CHUNKS = [
  // Names and words have a budget of their own.
  { name: 'entity-tables', test: /lib\/entities\/tables\/(?:names|words)\.ts$/ },
  // What the bundler and the framework put before every document's own script, a hundred bytes.
  { name: 'start', test: /preload-helper|wxt-(?:html-)?plugins/ },
  // The first picture of the settings and the welcome; the panel's own waits for no script.
  {
    name: 'base',
    test: /node_modules\/(?:preact|wxt|@wxt-dev\/(?:i18n|browser))\/|Skeleton|catch-all|sidepanel\/boot/,
  },
  // Shared by the panel and the settings page.
  {
    name: 'pages',
    test: /@preact\/signals|lib\/library\/|lib\/panel\/(?:access|correct|day|overrules|save-file|settings|stores)\.ts$|components\/(?:settings\/(?:cite-choices|controls)|ui\/(?:Mark|use-appearance|words)|views\/StyleSelect)\.tsx?$/,
  },
  { name: 'citation', test: /lib\/citation\/|lib\/panel\/citing\.ts$/ },
  { name: 'panel', test: /sidepanel\/start-panel|components\/(?!settings\/).*\.tsx?$/ },
  // What reads an article, the body for reading only when it is asked for.
  { name: 'reading', test: /lib\/panel\/(?:read-snapshot|open-snapshot|parse-markup)\.ts$|lib\/sites\/take\.ts$/ },
  { name: 'readable', test: /lib\/article\/readable\.ts$/ },
  { name: 'body', test: /lib\/panel\/read-body\.ts$|lib\/article\/markdown\.ts$/ },
];

/**
 * The first picture's chunks are named in the HTML. What is loaded later lies in the package: Vite's code for loading
 * its imports ahead would only be weight before the first picture.
 */
const withoutPreloading = {
  name: 'without-preloading',
  enforce: 'pre' as const,
  load: (id: string) =>
    id === '\0vite/preload-helper.js' ? 'export const __vitePreload = (load) => load();' : undefined,
};

const command = (key: string, suggested?: string) => ({
  description: `__MSG_command_${key}__`,
  ...(suggested ? { suggested_key: { default: suggested } } : {}),
});

export default defineConfig({
  imports: false,
  manifestVersion: 3,
  targetBrowsers: ['chrome', 'firefox'],
  modules: ['@wxt-dev/i18n/module'],
  hooks: {
    'vite:build:extendConfig': (entrypoints, config) => {
      if (!entrypoints.some(({ name }) => name === 'sidepanel')) return;
      const { output } = ((config.build ??= {}).rolldownOptions ??= config.build.rollupOptions ?? {});
      if (output && !Array.isArray(output)) output.codeSplitting = { groups: CHUNKS };
    },
  },
  vite: () => ({
    plugins: [preact({ devToolsEnabled: false }), withoutPreloading],
    resolve: {
      alias: { 'wxt/utils/content-script-context': fileURLToPath(new URL('lib/page/no-context.ts', import.meta.url)) },
    },
    // Everything lies in the package: what is fetched ahead only delays the style sheet, and so the first paint.
    // Terser writes the scripts that run in pages 6 % smaller than the default: that is what their budgets need. With the
    // functions of a scope together they compress better.
    build: {
      modulePreload: false,
      target: 'es2023',
      minify: 'terser',
      terserOptions: { ecma: 2020, compress: { passes: 2, hoist_funs: true, inline: 1, unsafe_arrows: true } },
    },
  }),
  manifest: ({ browser, mode }) => ({
    name: '__MSG_extension_name__',
    description: '__MSG_extension_description__',
    default_locale: 'zh_CN',
    permissions: ['storage', 'activeTab', 'scripting', 'contextMenus'],
    optional_permissions: ['clipboardWrite'],
    host_permissions: [...NAMED_MATCHES],
    optional_host_permissions: ['*://*/*'],
    action: { default_title: '__MSG_action_title__' },
    commands: {
      // Chromium refuses an extension with more than four suggested keys, and gives none that it has itself: of Alt+Shift
      // those are A, B, C, N, P, R, T, W, X and Z (156).
      _execute_action: { suggested_key: { default: 'Alt+Shift+Y' } },
      'copy-citation': command('copy_citation', 'Alt+Shift+Q'),
      'next-section': command('next_section', 'Alt+Shift+J'),
      'previous-section': command('previous_section', 'Alt+Shift+K'),
      'next-mention': command('next_mention'),
      'previous-mention': command('previous_mention'),
      'copy-quote': command('copy_quote'),
    },
    ...(mode === 'production' ? { content_security_policy: { extension_pages: PRODUCTION_CSP } } : {}),
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'yuandu@yuandu.example',
              strict_min_version: '142.0',
              data_collection_permissions: { required: ['none' as const] },
            },
          },
        }
      : // URL.parse is as new as that.
        { incognito: 'split' as const, minimum_chrome_version: '126' }),
  }),
});
