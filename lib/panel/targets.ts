import type { Body, OutlineEntry } from '../shared/article.ts';
import type { Target } from '../protocol.ts';
import { targetOf } from '../shared/target.ts';

/** The place of a stretch of the body's text, for the page to find, with the node that holds its start. */
export function targetAt(body: Body, start: number, length: number): Target {
  const block = body.blocks.find((each) => each.start <= start && start < each.end);
  return targetOf(body.text, start, start + length, block?.node ?? null);
}

/** Where the headings are. Headings repeat, so each is looked for after the one before; order is the outline's. */
export function outlineTargets(outline: readonly OutlineEntry[], text: string): Target[] {
  let from = 0;
  return outline.map((entry) => {
    const start = text.indexOf(entry.text, from);
    if (start < 0) return { node: entry.node, quote: entry.text, prefix: '', suffix: '' };
    from = start + entry.text.length;
    return targetOf(text, start, from, entry.node);
  });
}
