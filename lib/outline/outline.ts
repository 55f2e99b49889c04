import type { OutlineEntry } from '../shared/article.ts';
import type { Block } from '../shared/blocks.ts';

/**
 * Finds the sections a careful reader would name, in document order.
 * `blocks` are the lines of the trimmed body; `title` is the article's, which is no section of its own.
 */
export function findOutline(blocks: readonly Block[], context: { title: string }): OutlineEntry[] {
  return blocks
    .filter((block) => block.heading && block.text && block.text !== context.title)
    .map((block) => ({ level: 1, text: block.text, kind: 'heading', node: block.node, reasons: [`tag:h${block.heading}`] }));
}
