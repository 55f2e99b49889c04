import { defineContentScript } from 'wxt/utils/define-content-script';
import { NAMED_MATCHES } from '../../../../lib/sites/hosts.ts';

// What a content script costs that does nothing.
export default defineContentScript({
  matches: [...NAMED_MATCHES],
  runAt: 'document_idle',
  allFrames: false,
  main() {},
});
