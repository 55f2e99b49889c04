import { browser } from 'wxt/browser';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { detectArticle } from '../lib/page/detect.ts';
import type { AgentRuntime } from '../lib/page/port.ts';
import { NAMED_MATCHES } from '../lib/sites/hosts.ts';
import { likely } from '../lib/sites/likely.ts';

export default defineContentScript({
  matches: [...NAMED_MATCHES],
  runAt: 'document_idle',
  allFrames: false,
  noScriptStartedPostMessage: true,
  main() {
    const runtime = browser.runtime as unknown as AgentRuntime;
    detectArticle(runtime, { document, href: () => location.href, likely });
  },
});
