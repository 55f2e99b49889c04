import { PORT } from '../protocol.ts';
import { tell, type AgentRuntime } from './port.ts';
import { serve, type AgentPage } from './session.ts';

/** Where the running agent leaves its mark in the extension's own world (the page cannot see it). */
const RUNNING = '__agent';

interface Marked {
  [RUNNING]?: () => boolean;
}

/**
 * Starts the agent in this page, once: a second injection does nothing, unless the first one's extension is gone.
 * Returns whether it started. It announces itself when the page is really shown (not while it is prerendered) and
 * when it comes back from the back/forward cache, which closes ports.
 */
export function startAgent(runtime: AgentRuntime, page: AgentPage, world: object = globalThis): boolean {
  const marked = world as Marked;
  if (marked[RUNNING]?.()) return false;
  marked[RUNNING] = () => runtime.id !== undefined;

  const announce = () => tell(runtime, { kind: 'announce', url: page.href() });
  runtime.onConnect.addListener((port) => {
    if (port.name === PORT) serve(port, page);
  });
  const { document } = page;
  if ((document as Document & { prerendering?: boolean }).prerendering)
    document.addEventListener('prerenderingchange', announce, { once: true });
  else announce();
  addEventListener('pageshow', (event) => {
    if (event.persisted) announce();
  });
  return true;
}
