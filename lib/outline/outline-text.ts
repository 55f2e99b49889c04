import type { OutlineEntry } from '../shared/article.ts';

/** The outline as text: a nested Markdown list, or lines indented by two spaces a level. No final newline. */
export function outlineText(outline: readonly OutlineEntry[], format: 'markdown' | 'plain'): string {
  return outline
    .map(({ level, text }) => `${'  '.repeat(level - 1)}${format === 'markdown' ? `- ${escapeMarkdown(text)}` : text}`)
    .join('\n');
}

/** Marks that Markdown would read, and a number that it would take for a list's. */
function escapeMarkdown(text: string): string {
  return text
    .replace(/[\\`*_[\]<>#|~]/g, '\\$&')
    .replace(/^(\d+)([.)])/, '$1\\$2')
    .replace(/^([-+])/, '\\$1');
}
