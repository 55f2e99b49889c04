import { browser, type Browser } from 'wxt/browser';
import type { PageToPanel, PanelToPage, Target } from '../protocol.ts';

type Answer = Exclude<Extract<PageToPanel, { question: number }>, { kind: 'markup' }>;
type Ask<T> = T extends { question: number } ? Omit<T, 'question'> : never;

export interface PageLink {
  /** Sends a question and gives its answer; null if the page is lost or silent for `timeout` milliseconds. */
  ask(message: Ask<PanelToPage>, timeout: number): Promise<Answer | null>;
  /** Sends a question whose answers (any number) go to `onSection`; a later `watch` replaces it. */
  watch(targets: Target[]): void;
  close(): void;
}

export interface LinkEvents {
  onChanged(): void;
  onSection(index: number, progress: number): void;
  onLost(): void;
}

/** Turns a port into numbered questions and answers. Answers to earlier or unknown questions are dropped. */
export function linkPage(port: Browser.runtime.Port, events: LinkEvents): PageLink {
  let last = 0;
  let watching = 0;
  let open = true;
  /** Markup that came ahead of its snapshot. */
  let ahead = { question: 0, text: '' };
  const waiting = new Map<number, (answer: Answer | null) => void>();

  const lose = () => {
    if (!open) return false;
    open = false;
    for (const settle of waiting.values()) settle(null);
    waiting.clear();
    return true;
  };
  port.onDisconnect.addListener(() => {
    // Chromium complains of a reason that nobody read (the page went into the back/forward cache).
    void browser.runtime.lastError;
    if (lose()) events.onLost();
  });
  port.onMessage.addListener((message: PageToPanel) => {
    if (!open) return;
    if (message.kind === 'changed') events.onChanged();
    else if (message.kind === 'section') {
      if (message.question === watching) events.onSection(message.index, message.progress);
    } else if (message.kind === 'markup') {
      const { question, text } = message;
      ahead = { question, text: (question === ahead.question ? ahead.text : '') + text };
    } else {
      const settle = waiting.get(message.question);
      waiting.delete(message.question);
      settle?.(
        message.kind === 'snapshot' && message.question === ahead.question ? joined(message, ahead.text) : message,
      );
    }
  });
  const post = (message: PanelToPage) => {
    try {
      port.postMessage(message);
    } catch {
      if (lose()) events.onLost();
    }
  };

  return {
    ask(message, timeout) {
      const question = ++last;
      if (!open) return Promise.resolve(null);
      const answer = new Promise<Answer | null>((resolve) => {
        const timer = setTimeout(() => {
          waiting.delete(question);
          resolve(null);
        }, timeout);
        waiting.set(question, (value) => {
          clearTimeout(timer);
          resolve(value);
        });
      });
      post({ ...message, question } as PanelToPage);
      return answer;
    },
    watch(targets) {
      watching = ++last;
      post({ kind: 'watch', question: watching, targets });
    },
    close() {
      if (lose()) port.disconnect();
    },
  };
}

function joined(answer: Extract<Answer, { kind: 'snapshot' }>, ahead: string): Answer {
  const { snapshot } = answer;
  return { ...answer, snapshot: { ...snapshot, markup: ahead + snapshot.markup } };
}
