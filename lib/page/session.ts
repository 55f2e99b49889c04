import type { PanelToPage, Target } from '../protocol.ts';
import type { Take } from '../shared/snapshot.ts';
import type { Highlighter } from './highlight.ts';
import { createLocator } from './locate.ts';
import { observeText } from './observe.ts';
import type { AgentPort } from './port.ts';
import { readPage, type Reading } from './read.ts';
import { watchSections, type ScrollSpy } from './scroll-spy.ts';
import { scrollToRange } from './scroll.ts';
import { selectedText } from './selection.ts';
import { pause } from './slices.ts';

export interface AgentPage {
  document: Document;
  /** The address now: pages change it without loading. */
  href(): string;
  highlighter: Highlighter;
}

/** Serves one panel over one port, until the port or the extension is gone. */
export function serve(port: AgentPort, page: AgentPage): void {
  const { document, highlighter } = page;
  let reading: Reading | null = null;
  let watched: Target[] = [];
  let spy: ScrollSpy | null = null;
  let stopObserving: (() => void) | null = null;
  let newest = 0;
  let bodyPart: string | null | undefined;

  const end = () => {
    spy?.stop();
    stopObserving?.();
    spy = stopObserving = null;
    newest = 0; // what is still being read is for nobody
    highlighter.clear();
  };
  const send: AgentPort['postMessage'] = (message) => {
    try {
      port.postMessage(message);
    } catch {
      end(); // the port or the whole extension is gone: the panel asks again when it is back
    }
  };
  const locator = () => createLocator(document.body, (index) => reading?.elements[index]?.deref() ?? null);
  const textRoot = () => (bodyPart && document.querySelector(bodyPart)) || document.body;

  const read = async (question: number, take: Take | null) => {
    stopObserving?.();
    stopObserving = null;
    newest = question;
    bodyPart = take?.bodyPart;
    const result = await readPage(document, page.href, take);
    if (question !== newest) return; // asked again meanwhile: that answer counts
    const unreadable = typeof result === 'string';
    // An unreadable page's text may still come.
    stopObserving = observeText(
      unreadable ? [document.documentElement] : result.roots,
      unreadable ? [] : result.texts,
      () => send({ kind: 'changed' }),
    );
    if (unreadable) return send({ kind: 'unreadable', question, reason: result });
    reading = result;
    const { markup } = result.snapshot;
    for (const text of markup.slice(0, -1)) {
      send({ kind: 'markup', question, text });
      await pause();
      if (question !== newest) return;
    }
    send({ kind: 'snapshot', question, snapshot: { ...result.snapshot, markup: markup.at(-1)! } });
  };

  const reveal = (question: number, target: Target) => {
    const range = locator()(target);
    if (range) {
      const settled = scrollToRange(range, 'start');
      const section = watched.findIndex(({ node, quote }) => node === target.node && quote === target.quote);
      if (section >= 0) spy?.pin(section, settled);
      highlighter.flash(range);
    }
    send({ kind: 'revealed', question, found: range !== null });
  };

  const mark = (question: number, targets: readonly Target[], current: number | null) => {
    const ranges = targets.map(locator());
    const found = ranges.filter((range) => range !== null);
    const chosen = ranges[current ?? -1] ?? null;
    highlighter.mark(found, chosen);
    if (chosen) void scrollToRange(chosen, 'center');
    send({ kind: 'marked', question, found: found.length });
  };

  const watch = (question: number, targets: Target[]) => {
    spy?.stop();
    watched = targets;
    spy = watchSections(
      () => watched.map(locator()),
      textRoot,
      (place) => send({ kind: 'section', question, ...place }),
    );
  };

  const answer = (message: PanelToPage): void => {
    const { question } = message;
    if (message.kind === 'read')
      // Only a page that breaks the DOM under our hands gets here (an image named `body` …).
      read(question, message.take ?? null).catch(() => send({ kind: 'unreadable', question, reason: 'changing' }));
    else if (message.kind === 'reveal') reveal(question, message.target);
    else if (message.kind === 'mark') mark(question, message.targets, message.current);
    else if (message.kind === 'watch') watch(question, message.targets);
    else send({ kind: 'selection', question, ...selectedText(document) });
  };

  port.onMessage.addListener(answer);
  port.onDisconnect.addListener(end);
}
