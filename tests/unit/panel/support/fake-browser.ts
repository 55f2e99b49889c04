import { fakeBrowser } from 'wxt/testing/fake-browser';

/** Must be imported before anything of the extension: modules look for the browser when they are loaded. */
Object.assign(globalThis, { browser: fakeBrowser, chrome: fakeBrowser });

export { fakeBrowser };
