import type { Settings } from './settings.ts';

/** What the background asks of the citing script, which asks back for the corrections of the article that it reads. */
export interface CiteRequest {
  /** Style, its switches, and the version: where the page names no original, the page itself is cited. */
  settings: Settings;
  /** The reader's local day, YYYY-MM-DD. */
  today: string;
}

/** How it went; the result of `scripting.executeScript`. */
export type CiteResult =
  | { copied: true; text: string }
  /**
   * `refused`: the browser does not let the page write, though `clipboardWrite` is granted. The panel is asked for; so
   * long after the key the browser may refuse that too: then the panel that the reader opens in a moment copies.
   */
  | { copied: false; reason: 'no-request' | 'unreadable' | 'not-article' | 'refused' };

/**
 * Leaves the request where the citing script takes it: a global of the extension's own world, which the page cannot
 * see. Two injections, because a script from a file takes no arguments:
 * ```ts
 * const target = { tabId, frameIds: [0] };
 * await browser.scripting.executeScript({ target, func: leaveCiteRequest, args: [request] });
 * const [frame] = await browser.scripting.executeScript({ target, files: ['/cite.js'] });
 * const result = frame?.result as CiteResult | undefined;
 * ```
 * It is sent as source text, so it must not use anything outside itself.
 */
export function leaveCiteRequest(request: CiteRequest): void {
  (globalThis as { __cite?: CiteRequest }).__cite = request;
}

/** Takes the request that was left, once; null if there is none. */
export function takeCiteRequest(world: object = globalThis): CiteRequest | null {
  const holder = world as { __cite?: CiteRequest };
  const request = holder.__cite ?? null;
  delete holder.__cite;
  return request;
}
