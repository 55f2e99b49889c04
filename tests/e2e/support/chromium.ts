import { launch, type Browser, type CDPSession, type Extension, type Page } from 'puppeteer-core';
import { browserPath, buildFolder, type LocalNet } from './machine.ts';
import { until } from './wait.ts';
import { attachToWorker, workerTarget } from './worker.ts';

const QUIET = [
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-search-engine-choice-screen',
];

/** Chromium with a page, the built extension and its real side panel. */
export interface Chromium {
  browser: Browser;
  page: Page;
  id: string;
  /** Uncaught errors and logged ones of the pages, the panel and the worker. */
  errors: string[];
  /** Presses the toolbar icon on a page; gives the panel. */
  press(page: Page): Promise<Panel>;
  /** Waits for the panel beside a page. */
  panelBeside(page: Page): Promise<Panel>;
  stopWorker(): Promise<void>;
  /** Lets a worker run that the browser has started again. */
  freeWorker(): Promise<void>;
  /** What the browser tells the worker when the reader presses a command's keys (key events of a test never reach it). */
  command(name: string): Promise<void>;
  /** The badge on the icon of the tab in view. */
  badge(): Promise<string>;
  /** Loads the extension anew, as an update does, with its pages open. */
  reinstall(): Promise<void>;
  clipboard(page: Page): Promise<{ text: string; html: string | null }>;
  setClipboard(page: Page, text: string): Promise<void>;
  close(): Promise<void>;
}

/** The side panel's document. Reads carry no user gesture, so that they don't hand it rights that a reader wouldn't. */
export interface Panel {
  page: Page;
  run<T>(expression: string): Promise<T>;
  text(): Promise<string>;
  /** Waits until the panel's text holds this. */
  shows(text: string | RegExp, timeout?: number): Promise<string>;
  /** A real mouse click on the first visible element that matches. */
  click(selector: string): Promise<void>;
}

export async function startChromium(
  net: LocalNet,
  profile: string,
  firstUrl: string,
  { build = buildFolder('chrome'), incognito = false } = {},
): Promise<Chromium> {
  const browser = await launch({
    browser: 'chrome',
    executablePath: browserPath('chrome'),
    headless: true,
    pipe: true,
    protocolTimeout: 30_000,
    enableExtensions: true,
    defaultViewport: null,
    userDataDir: profile,
    env: { ...process.env, LANGUAGE: 'zh_CN', LANG: 'zh_CN.UTF-8' },
    args: [
      ...QUIET,
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      '--lang=zh-CN',
      '--window-size=1300,850',
      `--proxy-server=127.0.0.1:${net.port}`,
      '--proxy-bypass-list=<-loopback>',
      `--ignore-certificate-errors-spki-list=${net.fingerprint}`,
    ],
  });
  try {
    return await withExtension(browser, firstUrl, { build, incognito });
  } catch (error) {
    // A browser left behind would keep the test from ending.
    await browser.close();
    throw error;
  }
}

async function withExtension(
  browser: Browser,
  firstUrl: string,
  { build, incognito }: { build: string; incognito: boolean },
): Promise<Chromium> {
  const errors: string[] = [];
  const [page] = await browser.pages();
  if (!page) throw new Error('the browser opened no page');
  listen(page, 'page', errors);
  // The article is there before the extension is.
  await page.goto(firstUrl, { waitUntil: 'load' });
  const id = await browser.installExtension(build, { enabledInIncognito: incognito });
  let extension = (await browser.extensions()).get(id);
  if (!extension) throw new Error('the browser did not take the extension');
  const firstWorker = await browser.waitForTarget((one) => one.type() === 'service_worker' && one.url().includes(id));
  await listenToWorker(await firstWorker.createCDPSession(), errors);
  await closeWelcome(browser, id);
  await page.bringToFront();

  const panels = new Map<Page, Panel>();
  const panelBeside = async (on: Page): Promise<Panel> => {
    const window = await windowOf(on);
    return until(
      'the panel opens beside the page',
      async () => {
        for (const target of browser.targets()) {
          if (target.url() !== `chrome-extension://${id}/sidepanel.html`) continue;
          const document = await target.asPage();
          let panel = panels.get(document);
          if (!panel) {
            listen(document, 'panel', errors);
            panels.set(document, (panel = await panelOf(document)));
          }
          const own = await panel.run<number>('chrome.windows.getCurrent().then(({ id }) => id)').catch(() => null);
          if (own === window) return panel;
        }
        return null;
      },
      20_000,
    ) as Promise<Panel>;
  };
  /** Runs an expression in the worker; `tab` is the tab in view. */
  const inWorker = async (expression: string): Promise<unknown> => {
    const session = await workerTarget(browser, id)!.createCDPSession();
    const { exceptionDetails, result } = await session.send('Runtime.evaluate', {
      expression: `chrome.tabs.query({ active: true, lastFocusedWindow: true }).then(([tab]) => ${expression})`,
      awaitPromise: true,
      userGesture: false,
    });
    await session.detach();
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value;
  };
  return {
    browser,
    page,
    id,
    errors,
    panelBeside,
    async press(on) {
      await on.bringToFront();
      await (extension as Extension).triggerAction(on);
      return panelBeside(on);
    },
    async command(name) {
      await inWorker(`chrome.commands.onCommand.dispatch(${JSON.stringify(name)}, tab)`);
    },
    badge: async () => String(await inWorker('chrome.action.getBadgeText({ tabId: tab.id })')),
    async stopWorker() {
      await (await workerTarget(browser, id)?.worker())?.close();
    },
    async freeWorker() {
      if (workerTarget(browser, id)) await (await attachToWorker(browser, id)).detach();
    },
    async reinstall() {
      await browser.installExtension(build, { enabledInIncognito: incognito });
      extension = (await browser.extensions()).get(id);
      await until('the new worker runs', async () => {
        const session = await attachToWorker(browser, id);
        // The target of the worker before may still be listed: the new one runs when it listens.
        const { result } = await session.send('Runtime.evaluate', {
          expression: 'chrome.action.onClicked.hasListeners()',
        });
        await session.detach();
        return result.value === true;
      });
    },
    async setClipboard(on, text) {
      await allowClipboard(browser, on);
      // A page that was just brought to the front gets the focus a moment later, and may not write before.
      await until('the page has the focus', () => on.evaluate(() => document.hasFocus()));
      await on.evaluate((value) => navigator.clipboard.writeText(value), text);
    },
    async clipboard(on) {
      await allowClipboard(browser, on);
      return on.evaluate(async () => {
        const [item] = await navigator.clipboard.read();
        const read = async (type: string) => (item?.types.includes(type) ? (await item.getType(type)).text() : null);
        return { text: (await read('text/plain')) ?? '', html: await read('text/html') };
      });
    },
    close: () => browser.close(),
  };
}

/** The number that extensions know a page's window by. */
async function windowOf(page: Page): Promise<number> {
  const session = await page.createCDPSession();
  const { windowId } = await session.send('Browser.getWindowForTarget');
  await session.detach();
  return windowId;
}

/** Reads and writes go through the visible page; only its origin is granted, never the extension's. */
async function allowClipboard(browser: Browser, page: Page): Promise<void> {
  await page.bringToFront();
  await browser
    .defaultBrowserContext()
    .overridePermissions(new URL(page.url()).origin, [
      'clipboard-read',
      'clipboard-write',
      'clipboard-sanitized-write',
    ]);
}

function listen(page: Page, name: string, errors: string[]): void {
  page.on('pageerror', (error) => errors.push(`${name}: ${error instanceof Error ? error.stack : String(error)}`));
  page.on('console', (message) => {
    if (message.type() === 'error' && !/favicon|net::ERR|404/.test(message.text() + message.location().url))
      errors.push(`${name}: ${message.text()}`);
  });
}

async function listenToWorker(session: CDPSession, errors: string[]): Promise<void> {
  session.on('Runtime.exceptionThrown', ({ exceptionDetails }) =>
    errors.push(`worker: ${exceptionDetails.exception?.description ?? exceptionDetails.text}`),
  );
  session.on('Runtime.consoleAPICalled', ({ type, args }) => {
    if (type === 'error') errors.push(`worker: ${args.map((arg) => arg.description ?? arg.value).join(' ')}`);
  });
  await session.send('Runtime.enable');
}

/** The welcome page that an installation opens. @throws if it doesn't come */
async function closeWelcome(browser: Browser, id: string): Promise<void> {
  const target = await browser.waitForTarget((one) => one.url() === `chrome-extension://${id}/welcome.html`, {
    timeout: 40_000,
  });
  const welcome = await target.asPage();
  await until('the welcome page has text', () => welcome.evaluate(() => document.body.innerText.trim().length > 50));
  await welcome.close();
}

async function panelOf(page: Page): Promise<Panel> {
  const session = await page.createCDPSession();
  const run = async <T>(expression: string): Promise<T> => {
    const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
      expression,
      awaitPromise: true,
      returnByValue: true,
      userGesture: false,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value as T;
  };
  const text = () => run<string>('document.body.innerText');
  /** The same, with what the panel shows in the error. */
  const untilShown = async <T>(what: string, check: () => Promise<T>, timeout?: number) => {
    try {
      return await until(what, check, timeout);
    } catch (error) {
      const shown = await text().catch(() => 'nothing');
      throw new Error(`${(error as Error).message}\nit shows: ${shown}`, { cause: error });
    }
  };
  return {
    page,
    run,
    text,
    shows: (wanted, timeout) =>
      untilShown(
        `the panel shows ${String(wanted)}`,
        async () => {
          const now = await text();
          return (typeof wanted === 'string' ? now.includes(wanted) : wanted.test(now)) && now;
        },
        timeout,
      ).then(String),
    async click(selector) {
      // The panel may be drawn anew between finding it and pressing: that press went nowhere.
      await untilShown(`${selector} is pressed`, async () => {
        const element = await page.$(selector);
        await element?.click();
        return element !== null;
      });
    },
  };
}
