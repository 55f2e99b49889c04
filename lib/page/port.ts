import type { PageToExtension, PageToPanel, PanelToPage } from '../protocol.ts';

/** What we use of a `runtime.Port`. */
export interface AgentPort {
  name: string;
  postMessage(message: PageToPanel): void;
  disconnect(): void;
  onMessage: { addListener(listener: (message: PanelToPage) => void): void };
  onDisconnect: { addListener(listener: () => void): void };
}

/** What we use of `browser.runtime`. */
export interface AgentRuntime {
  /** Undefined once the extension was removed or updated under the page. */
  id?: string;
  sendMessage(message: PageToExtension): Promise<unknown>;
  onConnect: { addListener(listener: (port: AgentPort) => void): void };
}

/**
 * Tells the extension something. Nobody listening, or an extension that was updated meanwhile ("Extension context
 * invalidated"), is no error of the page.
 */
export function tell(runtime: Pick<AgentRuntime, 'sendMessage'>, message: PageToExtension): void {
  try {
    runtime.sendMessage(message).catch(() => {});
  } catch {
    // the context is gone; the next page has a new one
  }
}
