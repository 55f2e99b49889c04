import { spawn } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { connectMarionette, LIMITS, type Marionette } from './marionette.ts';
import { until, type Opened, type OpenOptions, type View } from './opened.ts';

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
};

const proxyPreferences = (port: number) => ({
  'network.proxy.type': 1,
  'network.proxy.no_proxies_on': '',
  'network.proxy.http': '127.0.0.1',
  'network.proxy.http_port': port,
  'network.proxy.ssl': '127.0.0.1',
  'network.proxy.ssl_port': port,
});

/** The sidebar's document, from the browser's own window. */
const SIDEBAR = `document.getElementById('sidebar')?.contentWindow?.document?.getElementById('webext-panels-browser')`;

/** Runs in the sidebar's process: evaluates source text in its document and sends back JSON. */
const FRAME_SCRIPT = `
  let box;
  addMessageListener('yuandu-demo:run', async ({ data: { id, source } }) => {
    if (!box || box.page !== content) {
      box = new Cu.Sandbox(content, { sandboxPrototype: content, wantXrays: false });
      box.page = content;
    }
    let answer;
    try {
      const json = await Cu.evalInSandbox('(async () => JSON.stringify(await (' + source + ')))()', box);
      answer = { id, json: json === undefined ? 'null' : String(json) };
    } catch (error) {
      answer = { id, error: String(error) };
    }
    sendAsyncMessage('yuandu-demo:answer', answer);
  });`;

/** Opens Firefox with the extension installed for this session and its sidebar open. */
export async function openFirefox(options: OpenOptions): Promise<Opened> {
  const { width, height } = options.size ?? { width: 1360, height: 900 };
  const preferences = { ...PREFERENCES, ...(options.proxy === null ? {} : proxyPreferences(options.proxy)) };
  const lines = Object.entries(preferences).map(([name, value]) => `user_pref("${name}", ${JSON.stringify(value)});`);
  writeFileSync(join(options.profile, 'user.js'), lines.join('\n'));
  const size = ['--width', String(width), '--height', String(height)];
  const browser = spawn(
    options.executable,
    ['--marionette', '-remote-allow-system-access', '--profile', options.profile, '--no-remote', ...size].concat(
      options.headless ? ['--headless'] : [],
    ),
    {
      stdio: 'ignore',
      env: {
        ...process.env,
        MOZ_CRASHREPORTER_DISABLE: '1',
        ...(options.headless ? { MOZ_HEADLESS_WIDTH: String(width), MOZ_HEADLESS_HEIGHT: String(height) } : {}),
      },
    },
  );
  const closed = new Promise<void>((resolve, reject) => {
    browser.once('exit', () => resolve());
    browser.once('error', reject);
  });
  let marionette: Marionette | null = null;
  const close = async (): Promise<void> => {
    marionette?.close();
    const hard = setTimeout(() => browser.kill('SIGKILL'), 5000);
    browser.kill();
    await closed;
    clearTimeout(hard);
  };
  try {
    const portFile = join(options.profile, 'MarionetteActivePort');
    const port = (): number => Number(readFileSync(portFile, 'utf8'));
    await until('Firefox listens', async () => port() > 0, 40_000);
    marionette = await connectMarionette(port());
    await start(marionette, options);
    const { send, chrome } = marionette;
    return {
      panel: sidebarView(marionette),
      page: pageView(marionette),
      go: async (url) => {
        await send('Marionette:SetContext', { value: 'content' });
        await send('WebDriver:Navigate', { url });
      },
      closed: Promise.race([closed, gone(chrome)]),
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}

async function start({ send, chrome }: Marionette, { extension, url }: OpenOptions): Promise<void> {
  await send('WebDriver:NewSession', {
    acceptInsecureCerts: true,
    unhandledPromptBehavior: 'ignore',
    timeouts: LIMITS,
  });
  const id = (await send('Addon:Install', { path: extension, temporary: true })).value;
  await until('the extension starts', () => chrome('return WebExtensionPolicy.getByID(arguments[0])?.active', id));
  await send('Marionette:SetContext', { value: 'content' });
  await send('WebDriver:Navigate', { url });
  await chrome(
    `const [id] = arguments;
     const [sidebar] = [...SidebarController.sidebars].find(([, { extensionId }]) => extensionId === id);
     return SidebarController.show(sidebar);`,
    id,
  );
  await until('the sidebar opens', () =>
    chrome(`return ${SIDEBAR}?.currentURI?.spec.startsWith('moz-extension://') ?? false`),
  );
}

/** Resolves when the reader closes the window: the process itself may stay for a while. */
async function gone(chrome: Marionette['chrome']): Promise<void> {
  for (;;) {
    await new Promise((resolve) => setTimeout(resolve, 1000));
    try {
      if (await chrome('return window.closed')) return;
    } catch {
      return;
    }
  }
}

function sidebarView({ chrome }: Marionette): View {
  let serial = 0;
  const run = async <T>(source: string): Promise<T> => {
    const { json, error } = await chrome<{ json?: string; error?: string }>(
      `const [id, source, script] = arguments;
       const { messageManager } = ${SIDEBAR};
       return new Promise((resolve) => {
         if (!messageManager.yuanduDemo) {
           messageManager.yuanduDemo = true;
           messageManager.loadFrameScript('data:,' + encodeURIComponent(script), true);
         }
         messageManager.addMessageListener('yuandu-demo:answer', function heard({ data }) {
           if (data.id !== id) return;
           messageManager.removeMessageListener('yuandu-demo:answer', heard);
           resolve(data);
         });
         messageManager.sendAsyncMessage('yuandu-demo:run', { id, source });
       });`,
      ++serial,
      source,
      FRAME_SCRIPT,
    );
    if (json === undefined) throw new Error(error ?? 'no answer from the sidebar');
    return JSON.parse(json) as T;
  };
  return {
    run,
    evaluate: <T>(script: () => T) => run<Awaited<T>>(`(${script.toString()})()`),
    screenshot: () => draw(chrome, `${SIDEBAR}.browsingContext`),
  };
}

function pageView({ send, chrome }: Marionette): View {
  const run = async <T>(source: string): Promise<T> => {
    await send('Marionette:SetContext', { value: 'content' });
    return (await send('WebDriver:ExecuteScript', { script: `return (${source});`, args: [] })).value as T;
  };
  return {
    run,
    evaluate: <T>(script: () => T) => run<Awaited<T>>(`(${script.toString()})()`),
    screenshot: () => draw(chrome, 'gBrowser.selectedBrowser.browsingContext'),
  };
}

async function draw(chrome: Marionette['chrome'], context: string): Promise<Buffer> {
  const data = await chrome<string>(
    `return (async () => {
       const bitmap = await ${context}.currentWindowGlobal.drawSnapshot(null, 1, 'rgb(255,255,255)');
       const canvas = document.createElementNS('http://www.w3.org/1999/xhtml', 'canvas');
       canvas.width = bitmap.width;
       canvas.height = bitmap.height;
       canvas.getContext('2d').drawImage(bitmap, 0, 0);
       return canvas.toDataURL('image/png').split(',')[1];
     })();`,
  );
  return Buffer.from(data, 'base64');
}
