import { browser } from 'wxt/browser';
import { leaveCiteRequest, type CiteRequest, type CiteResult } from '../panel/cite-request.ts';

/**
 * Copies the citation with the panel closed: a Chromium worker has neither DOM nor clipboard, so a script in the page
 * reads and writes. Gives null where nothing may be injected.
 */
export async function copyClosed(tabId: number, request: CiteRequest): Promise<CiteResult | null> {
  const target = { tabId, frameIds: [0] };
  try {
    await browser.scripting.executeScript({ target, func: leaveCiteRequest, args: [request] });
    const [frame] = await browser.scripting.executeScript({ target, files: ['/cite.js'] });
    return (frame?.result as CiteResult | undefined) ?? null;
  } catch {
    return null;
  }
}
