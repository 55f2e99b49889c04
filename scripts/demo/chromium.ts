import { launch, type Browser, type Extension, type Page, type Target } from 'puppeteer-core';
import type { Opened, OpenOptions, View } from './opened.ts';

/** Keep a fresh profile quiet: no first-run pages, no requests of the browser's own. */
const QUIET = [
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-search-engine-choice-screen',
];

/** Chromium's own handles beside what every browser gives. */
export interface OpenedChromium extends Opened {
  tabs: { page: Page; panel: Page };
  /** Presses the toolbar icon on the page again. */
  press(): Promise<void>;
}

/**
 * Opens Chromium, Chrome or Edge with the extension, and presses its toolbar icon on the page. The extension is loaded
 * over the debugging pipe, because branded Chrome ignores --load-extension.
 */
export async function openChromium(options: OpenOptions): Promise<OpenedChromium> {
  const { width, height } = options.size ?? { width: 1360, height: 900 };
  const browser = await launch({
    browser: 'chrome',
    executablePath: options.executable,
    headless: options.headless,
    pipe: true,
    enableExtensions: true,
    defaultViewport: null,
    userDataDir: options.profile,
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
    // The address bar would say that the browser is being controlled.
    ignoreDefaultArgs: ['--enable-automation'],
    args: [
      ...QUIET,
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      `--window-size=${width},${height}`,
      ...(options.proxy === null
        ? []
        : [
            `--proxy-server=127.0.0.1:${options.proxy}`,
            '--proxy-bypass-list=<-loopback>',
            `--ignore-certificate-errors-spki-list=${options.fingerprint}`,
          ]),
    ],
  });
  try {
    const id = await browser.installExtension(options.extension);
    const [page] = await browser.pages();
    if (!page) throw new Error('the browser opened no page');
    await page.goto(options.url, { waitUntil: 'domcontentloaded' });
    await page.bringToFront();
    const extension = (await browser.extensions()).get(id);
    if (!extension) throw new Error('the browser did not take the extension');
    const target = await pressUntilOpen(browser, extension, page);
    const panel = await target.asPage();
    return {
      panel: viewOf(panel),
      page: viewOf(page),
      tabs: { page, panel },
      go: async (url) => {
        await page.goto(url, { waitUntil: 'domcontentloaded' });
      },
      press: () => extension.triggerAction(page),
      closed: new Promise((resolve) => {
        browser.once('disconnected', () => resolve());
        page.once('close', () => resolve());
      }),
      close: () => browser.close(),
    };
  } catch (error) {
    await browser.close();
    throw error;
  }
}

/**
 * Presses the icon until the panel is there: a press before the background script listens is lost, and the browser does
 * not tell when it does. Pressing again never closes the panel.
 */
async function pressUntilOpen(browser: Browser, extension: Extension, page: Page): Promise<Target> {
  const address = `chrome-extension://${extension.id}/`;
  const isPanel = (one: Target) => one.url().startsWith(`${address}sidepanel.html`);
  await browser.waitForTarget((one) => one.type() === 'service_worker' && one.url().startsWith(address), {
    timeout: 30_000,
  });
  for (let attempt = 1; ; attempt++) {
    await extension.triggerAction(page);
    try {
      return await browser.waitForTarget(isPanel, { timeout: 4000 });
    } catch (error) {
      if (attempt === 8) throw error;
    }
  }
}

function viewOf(page: Page): View {
  return {
    evaluate: (script) => page.evaluate(script),
    run: <T>(source: string) => page.evaluate(source) as Promise<T>,
    screenshot: async () => Buffer.from(await page.screenshot()),
  };
}
