import type { ReadonlySignal } from '@preact/signals';
import type { Article } from '../shared/article.ts';
import type { Target } from '../protocol.ts';
import type { CitationState, Notice } from './model.ts';
import { parseMarkup } from './parse-markup.ts';
import { quoteOf } from './quote.ts';
import { textFree } from './report.ts';
import type { SessionTools } from './sessions.ts';
import type { TabInView } from './tab-in-view.ts';
import { outlineTargets, targetAt } from './targets.ts';

/** A page that doesn't answer for this long is not waited for. */
const PATIENCE = 5000;

interface Parts {
  view: TabInView;
  /** With the reader's corrections and verdicts. */
  article: ReadonlySignal<Article | null>;
  citation: ReadonlySignal<CitationState | null>;
  take: SessionTools['take'];
  notify(code: Notice['code']): void;
  copy(text: string, html: string | null, refused?: Notice['code']): Promise<unknown>;
}

/** What is asked of the page in view: to show a place, to mark mentions, to give its selection or its markup. */
export function createPageActions({ view, article, citation, take, notify, copy }: Parts) {
  const { tab } = view;
  const link = () => tab.peek()?.link ?? null;

  async function reveal(target: Target) {
    const answer = await link()?.ask({ kind: 'reveal', target }, PATIENCE);
    if (answer?.kind !== 'revealed' || !answer.found) notify('not-found-in-page');
  }

  async function revealSection(index: number) {
    const shown = article.peek();
    const target = shown && outlineTargets(shown.outline, shown.body.text)[index];
    if (target) await reveal(target);
  }

  async function showMentions(index: number | null, mention: number) {
    const entry = tab.peek();
    const shown = article.peek();
    const entity = index === null ? null : shown?.entities[index];
    if (!entry?.link || !shown) return;
    if (index === null || !entity) {
      entry.mention.value = null;
      await entry.link.ask({ kind: 'mark', targets: [], current: null }, PATIENCE);
      return;
    }
    const targets = entity.positions.length
      ? entity.positions.map((start) => targetAt(shown.body, start, entity.name.length))
      : entity.nodes.map((node) => ({ node, quote: entity.name, prefix: '', suffix: '' }));
    if (!targets.length) return notify('not-found-in-page');
    const current = ((mention % targets.length) + targets.length) % targets.length;
    entry.mention.value = { entity: index, mention: current };
    const answer = await entry.link.ask({ kind: 'mark', targets, current }, PATIENCE);
    if (answer?.kind !== 'marked' || !answer.found) notify('not-found-in-page');
  }

  async function copyQuote() {
    const shown = article.peek();
    const answer = await link()?.ask({ kind: 'select' }, PATIENCE);
    const state = citation.peek();
    if (!shown || !state || answer?.kind !== 'selection') return notify('copy-failed');
    if (!answer.text) return notify('nothing-selected');
    const { text, html } = quoteOf(answer, state.citation, shown.url, shown.body.text);
    await copy(text, html, 'copy-refused');
  }

  async function report() {
    const url = tab.peek()?.session.peek().url ?? '';
    const answer = await link()?.ask({ kind: 'read', take: await take(url) }, PATIENCE);
    if (answer?.kind !== 'snapshot') return notify('copy-failed');
    const { snapshot } = answer;
    const parsed = parseMarkup(`<body>${snapshot.markup}</body>`);
    await copy(JSON.stringify(textFree(snapshot, parsed), null, 1), null);
  }

  return { reveal, revealSection, showMentions, copyQuote, report };
}
