import { browser } from 'wxt/browser';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { startAgent } from '../lib/page/agent.ts';
import { createHighlighter } from '../lib/page/highlight.ts';
import type { AgentRuntime } from '../lib/page/port.ts';

/** Injected by the panel the first time it asks a tab; gives whether it started (false: it runs already). */
export default defineUnlistedScript(() =>
  startAgent(browser.runtime as unknown as AgentRuntime, {
    document,
    href: () => location.href,
    highlighter: createHighlighter(),
  }),
);
