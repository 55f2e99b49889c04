import { fileURLToPath } from 'node:url';
import preact from '@preact/preset-vite';
import { parseMessagesFile } from '@wxt-dev/i18n/build';
import { defineConfig } from 'vite';

const LOCALES = ['zh-CN', 'zh-TW', 'en'];
const VIRTUAL = 'virtual:locales';

/** The gallery of states, for the eye: `npx vite tests/gallery`. */
export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  base: './',
  plugins: [
    preact({ devToolsEnabled: false }),
    {
      name: 'locales',
      resolveId: (id) => (id === VIRTUAL ? `\0${VIRTUAL}` : null),
      async load(id) {
        if (id !== `\0${VIRTUAL}`) return null;
        const files = LOCALES.map((locale) =>
          parseMessagesFile(fileURLToPath(new URL(`../../locales/${locale}.yml`, import.meta.url))),
        );
        const messages = await Promise.all(files);
        return `export default ${JSON.stringify(Object.fromEntries(LOCALES.map((locale, i) => [locale, messages[i]])))}`;
      },
    },
  ],
  build: { target: 'es2023', modulePreload: { polyfill: false }, outDir: '../../artifacts/gallery', emptyOutDir: true },
});
