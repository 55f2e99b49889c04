import { spawn } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { connectMarionette, LIMITS, type Marionette } from '../../../scripts/demo/marionette.ts';
import { browserPath, buildFolder, type LocalNet } from './machine.ts';
import { until } from './wait.ts';

/** A document of the extension, in the sidebar or in a tab. */
export interface ExtensionPage {
  run<T>(expression: string): Promise<T>;
  /** Waits until its text holds this. */
  shows(text: string | RegExp, timeout?: number): Promise<string>;
  /** A mouse press on the first element that matches. */
  click(selector: string): Promise<void>;
  /** Chooses a file with this text in the first file input. */
  chooseFile(text: string): Promise<void>;
}

/** Firefox with the built extension and its real sidebar, which only Marionette's chrome context reaches. */
export interface Firefox {
  marionette: Marionette;
  addonId: string;
  uuid: string;
  /** Shows the sidebar, as its button in the browser does. */
  showSidebar(): Promise<void>;
  /** Presses the extension's toolbar button. */
  press(): Promise<void>;
  go(url: string): Promise<void>;
  /** Loads the page again, to its end: what follows is another entry of the history. */
  reload(): Promise<void>;
  page<T>(expression: string): Promise<T>;
  /** The sidebar's document: `run`, `shows`, `click`. */
  panel: ExtensionPage['run'];
  shows: ExtensionPage['shows'];
  click: ExtensionPage['click'];
  /** Opens a page of the extension in a tab of its own, in view. */
  openPage(path: string): Promise<ExtensionPage>;
  /** Opens the context menu on the page's first element that matches and chooses the extension's entry. */
  chooseFromMenu(selector: string): Promise<void>;
  newTab(url: string): Promise<string>;
  closeTab(handle: string): Promise<void>;
  /** Opens another window, and closes it when the work there is done. */
  inNewWindow(url: string, work: () => Promise<void>, kind?: { private: boolean }): Promise<void>;
  /** Drives another tab, and brings it into view unless told. */
  switchTo(handle: string, focus?: boolean): Promise<void>;
  handle(): Promise<string>;
  clipboard(flavour: 'text/plain' | 'text/html'): Promise<string | null>;
  setClipboard(text: string): Promise<void>;
  stopBackground(): Promise<void>;
  /** Presses keys in the browser's window, as the reader does. */
  keys(key: string, code: string, modifiers: readonly string[]): Promise<void>;
  /** Gives or takes permissions, as the browser's own page for add-ons does. */
  permit(allow: boolean, permissions: { permissions: string[]; origins: string[] }): Promise<void>;
  /** Runs in the privileged context of the browser's window. */
  chrome<T>(script: string, ...args: unknown[]): Promise<T>;
  /** Errors that the browser's console holds of the extension's documents. */
  errors(): Promise<string[]>;
  close(): Promise<void>;
}

/**
 * Milliseconds that each step of a browser's start may take on a busy machine. A session is answered when the browser
 * found time for its own idle work: 9 s at a load of 13 on two cores, more than 45 s beside work that goes first.
 */
const STARTING = 90_000;

const PREFERENCES = {
  'marionette.port': 0,
  'browser.shell.checkDefaultBrowser': false,
  'browser.aboutwelcome.enabled': false,
  'browser.startup.homepage_override.mstone': 'ignore',
  'browser.startup.page': 0,
  'datareporting.policy.dataSubmissionEnabled': false,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'network.stricttransportsecurity.preloadlist': false,
  'network.trr.mode': 5,
  'extensions.update.enabled': false,
  'app.update.disabledForTesting': true,
  'intl.locale.requested': 'en-US',
  // A request for optional permissions is granted without the browser's own question, which no test can answer.
  'extensions.webextOptionalPermissionPrompts': false,
  // The add-on is installed for one run only; what it stored stays with the profile, as a lasting one's does.
  'extensions.webextensions.keepStorageOnUninstall': true,
  'extensions.webextensions.keepUuidOnUninstall': true,
};

/** Sources that give a `<browser>` of the window. */
const SIDEBAR = `document.getElementById('sidebar')?.contentWindow?.document?.getElementById('webext-panels-browser')`;

/** Runs in the sidebar's process: evaluates source text in its document and presses the mouse there. */
const FRAME_SCRIPT = `
  let box;
  const answer = (id, value) => sendAsyncMessage('e2e:answer', { id, ...value });
  addMessageListener('e2e:run', async ({ data: { id, source } }) => {
    if (!box || box.page !== content.document) {
      box = new Cu.Sandbox(content, { sandboxPrototype: content, wantXrays: false });
      box.page = content.document;
    }
    try {
      const json = await Cu.evalInSandbox('(async () => JSON.stringify(await (' + source + ')))()', box);
      answer(id, { json: json === undefined ? 'null' : String(json) });
    } catch (error) {
      answer(id, { error: String(error) });
    }
  });
  addMessageListener('e2e:press', ({ data: { id, selector } }) => {
    const element = content.document.querySelector(selector);
    if (!element) return answer(id, { json: 'false' });
    element.scrollIntoView({ block: 'nearest' });
    const box = element.getBoundingClientRect();
    const x = box.x + box.width / 2;
    const y = box.y + box.height / 2;
    const send = (type, buttons) => content.synthesizeMouseEvent
      ? content.synthesizeMouseEvent(type, x, y, { button: 0, buttons, clickCount: type === 'mousemove' ? 0 : 1, inputSource: 1 }, { isDOMEventSynthesized: false })
      : content.windowUtils.sendMouseEvent(type, x, y, 0, type === 'mousemove' ? 0 : 1, 0, false, 0, 1, false, true, buttons);
    try {
      send('mousemove', 0); send('mousedown', 1); send('mouseup', 0);
      answer(id, { json: 'true' });
    } catch (error) {
      answer(id, { error: String(error) });
    }
  });
  addMessageListener('e2e:file', ({ data: { id, text } }) => {
    const input = content.document.querySelector('input[type=file]');
    input.mozSetFileArray([new content.File([text], 'chosen.json', { type: 'application/json' })]);
    input.dispatchEvent(new content.Event('change', { bubbles: true }));
    answer(id, { json: 'true' });
  });`;

/** @param inPrivate allowed in private windows: the browser then starts the add-on twice, the second time as an update */
export async function startFirefox(
  net: LocalNet,
  profile: string,
  { inPrivate = false }: { inPrivate?: boolean } = {},
): Promise<Firefox> {
  const preferences = {
    ...PREFERENCES,
    'network.proxy.type': 1,
    'network.proxy.no_proxies_on': '',
    'network.proxy.http': '127.0.0.1',
    'network.proxy.http_port': net.port,
    'network.proxy.ssl': '127.0.0.1',
    'network.proxy.ssl_port': net.port,
  };
  writeFileSync(
    join(profile, 'user.js'),
    Object.entries(preferences)
      .map(([name, value]) => `user_pref("${name}", ${JSON.stringify(value)});`)
      .join('\n'),
  );
  rmSync(join(profile, 'MarionetteActivePort'), { force: true }); // of a run before in the same profile
  const browser = spawn(
    browserPath('firefox'),
    ['--marionette', '-remote-allow-system-access', '--profile', profile, '--no-remote', '--headless'],
    {
      stdio: 'ignore',
      env: { ...process.env, MOZ_CRASHREPORTER_DISABLE: '1', MOZ_HEADLESS_WIDTH: '1300', MOZ_HEADLESS_HEIGHT: '850' },
    },
  );
  const closed = new Promise<void>((resolve) => browser.once('exit', () => resolve()));
  // A test that is ended by force leaves no browser behind.
  process.once('exit', () => browser.kill('SIGKILL'));
  const port = () => Number(readFileSync(join(profile, 'MarionetteActivePort'), 'utf8'));
  let marionette: Marionette | null = null;
  const close = async () => {
    marionette?.close();
    const hard = setTimeout(() => browser.kill('SIGKILL'), 5000);
    browser.kill();
    await closed;
    clearTimeout(hard);
  };
  try {
    await until('Firefox listens', async () => port() > 0, STARTING);
    marionette = await connectMarionette(port(), STARTING);
    return await withExtension(marionette, inPrivate, close);
  } catch (error) {
    // A browser left behind would keep the test from ending.
    await close();
    throw error;
  }
}

async function withExtension(marionette: Marionette, inPrivate: boolean, close: () => Promise<void>): Promise<Firefox> {
  const { send, chrome } = marionette;
  await send('WebDriver:NewSession', {
    acceptInsecureCerts: true,
    unhandledPromptBehavior: 'ignore',
    timeouts: LIMITS,
  });
  const content = async (command: string, parameters: Record<string, unknown> = {}) => {
    await send('Marionette:SetContext', { value: 'content' });
    return send(command, parameters);
  };
  const handle = async () => String((await content('WebDriver:GetWindowHandle')).value);
  const first = await handle();
  const addonId = String(
    (
      await send('Addon:Install', {
        path: buildFolder('firefox'),
        temporary: true,
        allowPrivateBrowsing: inPrivate,
      })
    ).value,
  );
  const uuid = await until(
    'the extension starts',
    () =>
      chrome<string>(
        `const policy = WebExtensionPolicy.getByID(arguments[0]); return policy?.active && policy.mozExtensionHostname`,
        addonId,
      ),
    STARTING,
  );
  // Its welcome page opens behind the tab in view whenever the background gets to it: nothing waits for that.
  await until(
    'the background listens',
    () =>
      chrome<boolean>(
        `return WebExtensionPolicy.getByID(arguments[0]).extension.backgroundState === 'running'`,
        addonId,
      ),
    STARTING,
  );
  await content('WebDriver:SwitchToWindow', { handle: first, focus: true });

  let serial = 0;
  const ask = async (place: string, kind: string, data: Record<string, unknown>): Promise<string> => {
    const { json, error } = await chrome<{ json?: string; error?: string }>(
      `const [kind, data, script] = arguments;
       const browser = ${place};
       if (!browser) return { error: 'it is not open' };
       const { messageManager } = browser;
       return new Promise((resolve) => {
         if (!browser.e2e) {
           browser.e2e = true;
           messageManager.loadFrameScript('data:,' + encodeURIComponent(script), true);
         }
         messageManager.addMessageListener('e2e:answer', function heard({ data: answer }) {
           if (answer.id !== data.id) return;
           messageManager.removeMessageListener('e2e:answer', heard);
           resolve(answer);
         });
         messageManager.sendAsyncMessage(kind, data);
       });`,
      kind,
      { ...data, id: ++serial },
      FRAME_SCRIPT,
    );
    if (json === undefined) throw new Error(error ?? 'no answer');
    return json;
  };
  const documentIn = (place: string): ExtensionPage => {
    const run = async <T>(expression: string) => JSON.parse(await ask(place, 'e2e:run', { source: expression })) as T;
    const text = () => run<string>('document.body.innerText');
    return {
      run,
      async shows(wanted, timeout) {
        try {
          return await until(
            `it shows ${String(wanted)}`,
            async () => {
              const now = await text();
              return (typeof wanted === 'string' ? now.includes(wanted) : wanted.test(now)) && now;
            },
            timeout,
          ).then(String);
        } catch (error) {
          throw new Error(`${(error as Error).message}\nit shows: ${await text().catch(String)}`, { cause: error });
        }
      },
      // Found and pressed in one moment: nothing moves it away in between.
      click: async (selector) =>
        void (await until(
          `${selector} is pressed`,
          async () => (await ask(place, 'e2e:press', { selector })) === 'true',
        )),
      chooseFile: async (chosen) => void (await ask(place, 'e2e:file', { text: chosen })),
    };
  };
  const { run: panel, shows, click } = documentIn(SIDEBAR);
  const opened = () =>
    until('the sidebar opens', () =>
      chrome<boolean>(`return ${SIDEBAR}?.currentURI?.spec.startsWith('moz-extension://') ?? false`),
    );
  const widgetId = addonId.toLowerCase().replace(/[^a-z0-9_-]/g, '_');
  const widget = `${widgetId}-browser-action`;

  return {
    marionette,
    addonId,
    uuid,
    async showSidebar() {
      await chrome(
        `const [id] = arguments;
         const [sidebar] = [...SidebarController.sidebars].find(([, { extensionId }]) => extensionId === id);
         return SidebarController.show(sidebar);`,
        addonId,
      );
      await opened();
    },
    async press() {
      await chrome(
        `const [id] = arguments;
         CustomizableUI.addWidgetToArea(id, 'nav-bar');
         const widget = document.getElementById(id);
         const button = widget.querySelector('.unified-extensions-item-action-button') ?? widget;
         const box = button.getBoundingClientRect();
         for (const type of ['mousemove', 'mousedown', 'mouseup'])
           window.synthesizeMouseEvent(type, box.x + box.width / 2, box.y + box.height / 2,
             { button: 0, buttons: type === 'mousedown' ? 1 : 0, clickCount: 1, inputSource: 1 }, { isDOMEventSynthesized: false });`,
        widget,
      );
      await opened();
    },
    go: async (url) => void (await content('WebDriver:Navigate', { url })),
    reload: async () => void (await content('WebDriver:Refresh')),
    page: async <T>(expression: string) =>
      (await content('WebDriver:ExecuteScript', { script: `return (${expression});`, args: [] })).value as T,
    panel,
    shows,
    click,
    async openPage(path) {
      const place = `[...gBrowser.browsers].findLast(({ currentURI }) => currentURI.spec.endsWith('/${path}'))`;
      await chrome(`gBrowser.selectedTab = gBrowser.addTrustedTab(arguments[0])`, `moz-extension://${uuid}/${path}`);
      const page = documentIn(place);
      await until(`${path} is drawn`, () => page.run(`document.querySelector('h1') !== null`));
      return page;
    },
    async chooseFromMenu(selector) {
      const at = (
        await content('WebDriver:ExecuteScript', {
          script: `const element = document.querySelector(arguments[0]); element.scrollIntoView({ block: 'center' });
            const box = element.getBoundingClientRect(); return [box.x + box.width / 2, box.y + box.height / 2];`,
          args: [selector],
        })
      ).value;
      await chrome(
        `const [[x, y]] = arguments;
         const box = gBrowser.selectedBrowser.getBoundingClientRect();
         for (const type of ['mousedown', 'contextmenu', 'mouseup'])
           window.synthesizeMouseEvent(type, box.x + x, box.y + y,
             { button: 2, buttons: type === 'mousedown' ? 2 : 0, clickCount: 1, inputSource: 1 }, { isDOMEventSynthesized: false });`,
        at,
      );
      await until('the menu is open', () =>
        chrome<boolean>(`return document.getElementById('contentAreaContextMenu').state === 'open'`),
      );
      await chrome(
        `const menu = document.getElementById('contentAreaContextMenu');
         menu.activateItem([...menu.children].find(({ id }) => id.startsWith(arguments[0])));`,
        `${widgetId}-menuitem-`,
      );
    },
    async newTab(url) {
      const tab = String(
        ((await content('WebDriver:NewWindow', { type: 'tab', focus: true })) as { handle?: string }).handle,
      );
      await content('WebDriver:SwitchToWindow', { handle: tab, focus: true });
      await content('WebDriver:Navigate', { url });
      return tab;
    },
    async closeTab(tab) {
      await content('WebDriver:SwitchToWindow', { handle: tab, focus: true });
      await content('WebDriver:CloseWindow');
    },
    async inNewWindow(url, work, kind = { private: false }) {
      const before = await handle();
      const { handle: other } = (await content('WebDriver:NewWindow', { type: 'window', focus: true, ...kind })) as {
        handle?: string;
      };
      await content('WebDriver:SwitchToWindow', { handle: other, focus: true });
      try {
        await content('WebDriver:Navigate', { url });
        await work();
      } finally {
        await content('WebDriver:CloseWindow');
        await content('WebDriver:SwitchToWindow', { handle: before, focus: true });
      }
    },
    switchTo: async (tab, focus = true) => void (await content('WebDriver:SwitchToWindow', { handle: tab, focus })),
    handle,
    clipboard: (flavour) =>
      chrome<string | null>(
        `const transferable = Cc['@mozilla.org/widget/transferable;1'].createInstance(Ci.nsITransferable);
         transferable.init(null);
         transferable.addDataFlavor(arguments[0]);
         Services.clipboard.getData(transferable, Ci.nsIClipboard.kGlobalClipboard);
         const out = {};
         try { transferable.getTransferData(arguments[0], out); } catch { return null; }
         return out.value.QueryInterface(Ci.nsISupportsString).data;`,
        flavour,
      ),
    setClipboard: async (text) =>
      void (await chrome(
        `Cc['@mozilla.org/widget/clipboardhelper;1'].getService(Ci.nsIClipboardHelper).copyString(arguments[0]);`,
        text,
      )),
    chrome,
    keys: async (key, code, modifiers) =>
      void (await chrome(
        `const [key, code, modifiers] = arguments;
         const input = Cc['@mozilla.org/text-input-processor;1'].createInstance(Ci.nsITextInputProcessor);
         window.focus();
         input.beginInputTransactionForTests(window);
         const held = modifiers.map((one) => new KeyboardEvent('', { key: one, code: one + 'Left' }));
         const pressed = new KeyboardEvent('', { key, code });
         for (const one of held) input.keydown(one);
         input.keydown(pressed);
         input.keyup(pressed);
         for (const one of held.reverse()) input.keyup(one);`,
        key,
        code,
        modifiers,
      )),
    permit: async (allow, permissions) =>
      void (await chrome(
        `const [id, allow, permissions] = arguments;
         const { ExtensionPermissions } = ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs');
         const { extension } = WebExtensionPolicy.getByID(id);
         return ExtensionPermissions[allow ? 'add' : 'remove'](id, permissions, extension).then(() => true);`,
        addonId,
        allow,
        permissions,
      )),
    stopBackground: async () =>
      void (await chrome(
        `const { extension } = WebExtensionPolicy.getByID(arguments[0]);
         return extension.terminateBackground({ ignoreDevToolsAttached: true });`,
        addonId,
      )),
    errors: () =>
      chrome<string[]>(
        `return Services.console.getMessageArray()
           .filter((one) => one instanceof Ci.nsIScriptError && !(one.flags & Ci.nsIScriptError.warningFlag))
           // What the browser's own modules note about a document that comes or goes is no error of ours.
           .filter((one) => !one.sourceName.startsWith('resource://'))
           .map((one) => one.sourceName + ': ' + one.errorMessage)
           .filter((text) => text.includes(arguments[0]))
           // The browser's note about calls that a closed window no longer waited for.
           .filter((text) => !/Promise (resolved|rejected) (while|after) context/.test(text));`,
        uuid,
      ),
    close,
  };
}
