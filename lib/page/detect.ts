import type { AgentRuntime } from './port.ts';
import { tell } from './port.ts';

/** Rest before looking again at a page that is being filled, and how long we go on looking, in ms. */
const REST = 300;
const LONGEST = 10_000;

export interface DetectPage {
  document: Document;
  href(): string;
  /** Whether the page looks like an article of ours (`lib/sites/likely.ts`). */
  likely(url: URL, document: Document): boolean;
}

/** The part of the Navigation API that we listen to. */
type Navigation = Pick<EventTarget, 'addEventListener'>;

/**
 * Says `likely` when the page looks like an article of ours, and takes it back when in-page navigation leaves it.
 * Pages that never look like one cost one look, and further ones only while they are still being filled (at most
 * 10 s). Falls silent when the extension was removed or updated under the page.
 */
export function detectArticle(
  runtime: Pick<AgentRuntime, 'id' | 'sendMessage'>,
  { document, href, likely }: DetectPage,
): void {
  let said: string | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let until = 0;
  const observer = new MutationObserver(() => (timer ??= setTimeout(look, REST)));

  function look() {
    clearTimeout(timer);
    timer = undefined;
    observer.disconnect();
    if (!runtime.id) return;
    const url = href();
    const yes = likely(new URL(url), document);
    if (yes ? said !== url : said !== null) tell(runtime, { kind: 'likely', likely: yes, url });
    said = yes ? url : null;
    if (!yes && Date.now() < until) observer.observe(document, { childList: true, subtree: true });
  }
  function start() {
    until = Date.now() + LONGEST;
    look();
  }

  // Chromium and newer Firefox tell of pushState by the Navigation API; elsewhere only back and forward are heard.
  const { navigation } = globalThis as { navigation?: Navigation };
  if (navigation) navigation.addEventListener('currententrychange', start);
  else addEventListener('popstate', start);
  addEventListener('pageshow', (event) => {
    if (!event.persisted) return;
    said = null; // the badge was cleared when the reader left
    start();
  });
  if ((document as Document & { prerendering?: boolean }).prerendering)
    document.addEventListener('prerenderingchange', start, { once: true });
  else start();
}
