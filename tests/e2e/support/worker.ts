import type { Browser, CDPSession, Page, Target } from 'puppeteer-core';
import type { Chromium } from './chromium.ts';
import { until } from './wait.ts';

/** Chromium's service worker as the browser sees it: it comes for an event and may be stopped at any time. */
export interface Worker {
  /** Stops it, if it runs. */
  stop(): Promise<void>;
  /** Does a step that begins without a worker; one that the browser then starts is let run. */
  without<T>(step: () => Promise<T>): Promise<T>;
  /** Starts a worker and hands it an event, as the browser does with keys and menus, which a test cannot reach. */
  dispatch(event: string): Promise<void>;
}

/** The target of the extension's worker; undefined while none is listed. */
export function workerTarget(browser: Browser, id: string): Target | undefined {
  return browser.targets().find((one) => one.type() === 'service_worker' && one.url().includes(id));
}

/** A session with the worker; one that was started again waits for the debugger that held the one before. */
export async function attachToWorker(browser: Browser, id: string): Promise<CDPSession> {
  const session = await workerTarget(browser, id)!.createCDPSession();
  await session.send('Runtime.runIfWaitingForDebugger');
  return session;
}

/** @param document a document of the extension, which wakes the worker */
export async function workerOf({ browser, id }: Chromium, document: Page): Promise<Worker> {
  const own = await document.createCDPSession();
  let running = false;
  let stops = 0;
  own.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
    for (const { scriptURL, runningStatus } of versions) {
      if (!scriptURL.includes(id)) continue;
      if (running && runningStatus === 'stopped') stops++;
      running = runningStatus !== 'stopped';
    }
  });
  await own.send('ServiceWorker.enable');

  const stop = async () => {
    if (!running) return;
    const before = stops;
    await own.send('ServiceWorker.stopAllWorkers');
    await until('the worker is stopped', async () => stops > before);
  };
  return {
    stop,
    async without(step) {
      await stop();
      const freeing = setInterval(() => {
        if (running)
          void attachToWorker(browser, id)
            .then((session) => session.detach())
            .catch(() => {}); // it may go meanwhile
      }, 150);
      try {
        return await step();
      } finally {
        clearInterval(freeing);
      }
    },
    async dispatch(event) {
      // The worker that is listed may still be the one that was just stopped: each try wakes and attaches anew.
      const session = await until('a worker listens', async () => {
        await document.evaluate(
          `void chrome.runtime.sendMessage({ kind: 'detected', tabId: 999999, ours: false }).catch(() => {})`,
        );
        if (!running) return null;
        const tried = await attachToWorker(browser, id);
        if (await evaluateIn(tried, 'chrome.commands.onCommand.hasListeners()')) return tried;
        await tried.detach();
        return null;
      });
      await evaluateIn(session, event);
      await session.detach();
    },
  };
}

async function evaluateIn(session: CDPSession, expression: string): Promise<unknown> {
  const { result, exceptionDetails } = await session.send('Runtime.evaluate', { expression, awaitPromise: true });
  if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
  return result.value;
}
