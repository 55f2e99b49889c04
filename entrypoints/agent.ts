import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { startAgent } from '../lib/page/agent.ts';
import { createHighlighter } from '../lib/page/highlight.ts';
import type { AgentRuntime } from '../lib/page/port.ts';

/** Both browsers have it under this name; the framework's way to it would only be weight. */
declare const chrome: { runtime: AgentRuntime };

/** Injected by the panel the first time it asks a tab; gives whether it started (false: it runs already). */
export default defineUnlistedScript({
  // See cite.ts.
  globalName: true,
  main: () =>
    startAgent(chrome.runtime, {
      document,
      href: () => location.href,
      highlighter: createHighlighter(),
    }),
});
