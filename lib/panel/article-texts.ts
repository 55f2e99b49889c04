import type { ReadonlySignal } from '@preact/signals';
import type { Article } from '../shared/article.ts';
import { markdownName } from './markdown-name.ts';
import type { CitationState, Notice, PanelActions } from './model.ts';
import { noteOf, type NoteWords } from './note.ts';
import type { TabInView } from './tab-in-view.ts';

interface Parts {
  view: TabInView;
  /** With the reader's corrections and verdicts. */
  article: ReadonlySignal<Article | null>;
  citation: ReadonlySignal<CitationState | null>;
  readBody(article: Article): Promise<string>;
  noteWords(): NoteWords;
  copy(text: string, html: string | null): Promise<unknown>;
  save: PanelActions['saveText'];
  notify(code: Notice['code']): void;
  fail(error: unknown): void;
}

/** The article in view as a text to take away: its note, its Markdown, its clean body. Without one nothing happens. */
export function createArticleTexts(parts: Parts) {
  const { view, article, citation, readBody, noteWords, copy, save } = parts;
  const withArticle = async (run: (article: Article) => unknown) => {
    const shown = article.peek();
    try {
      if (shown) await run(shown);
    } catch (error) {
      parts.notify('body-failed');
      parts.fail(error);
    }
  };
  const cited = () => citation.peek()?.citation.text ?? '';
  const loadBodyHtml = async () => {
    const original = view.found.peek();
    return original ? original.body.html || readBody(original) : '';
  };
  const markdown = async (shown: Article) => {
    const [html, { articleMarkdown }] = await Promise.all([loadBodyHtml(), import('../article/markdown.ts')]);
    return articleMarkdown({ ...shown, body: { ...shown.body, html } }, cited());
  };
  return {
    loadBodyHtml,
    copyNote: () => withArticle((shown) => copy(noteOf(shown, cited(), noteWords()), null)),
    copyMarkdown: () => withArticle(async (shown) => copy(await markdown(shown), null)),
    saveMarkdown: () => withArticle(async (shown) => save(markdownName(shown), 'text/markdown', await markdown(shown))),
  };
}
