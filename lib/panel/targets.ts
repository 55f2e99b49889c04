import type { OutlineEntry } from '../shared/article.ts';
import type { Target } from '../protocol.ts';

const CONTEXT = 32;

/** The place of a stretch of the body's text, for the page to find. */
export function targetAt(text: string, start: number, length: number, node: number | null): Target {
  return {
    node,
    quote: text.slice(start, start + length),
    prefix: text.slice(Math.max(0, start - CONTEXT), start),
    suffix: text.slice(start + length, start + length + CONTEXT),
  };
}

/** Where the headings are. Headings repeat, so each is looked for after the one before; order is the outline's. */
export function outlineTargets(outline: readonly OutlineEntry[], text: string): Target[] {
  let from = 0;
  return outline.map((entry) => {
    const start = text.indexOf(entry.text, from);
    if (start < 0) return { node: entry.node, quote: entry.text, prefix: '', suffix: '' };
    from = start + entry.text.length;
    return targetAt(text, start, entry.text.length, entry.node);
  });
}
