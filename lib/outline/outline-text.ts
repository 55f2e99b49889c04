import type { OutlineEntry } from '../shared/article.ts';
import { escapeMarkdownLine } from '../shared/markdown.ts';

/** The outline as text: a nested Markdown list, or lines indented by two spaces a level. No final newline. */
export function outlineText(outline: readonly OutlineEntry[], format: 'markdown' | 'plain'): string {
  return outline
    .map(
      ({ level, text }) => `${'  '.repeat(level - 1)}${format === 'markdown' ? `- ${escapeMarkdownLine(text)}` : text}`,
    )
    .join('\n');
}
