import { visible } from './visible.ts';

const CONTEXT = 32;

export interface SelectedText {
  text: string;
  prefix: string;
  suffix: string;
}

/** The reader's selection with up to 32 characters on either side, white space collapsed; empty if there is none. */
export function selectedText(document: Document): SelectedText {
  const selection = document.getSelection();
  const range = selection?.rangeCount && !selection.isCollapsed ? selection.getRangeAt(0) : null;
  const text = collapse(selection?.toString() ?? '').trim();
  if (!range || !text || !document.body) return { text: '', prefix: '', suffix: '' };
  let prefix = '';
  let suffix = '';
  for (const step of visible(document.body)) {
    if (step.kind !== 'text') continue;
    const { node } = step;
    if (range.comparePoint(node, 0) < 0) prefix = (prefix + part(range, node, 'before')).slice(-8 * CONTEXT);
    if (range.comparePoint(node, node.data.length) > 0) suffix += part(range, node, 'after').slice(0, 8 * CONTEXT);
    if (collapse(suffix).length > CONTEXT) break;
  }
  return { text, prefix: collapse(prefix).slice(-CONTEXT), suffix: collapse(suffix).slice(0, CONTEXT) };
}

/** What of the text node stands before or after the range. */
function part(range: Range, node: Text, side: 'before' | 'after'): string {
  if (side === 'before') return node === range.startContainer ? node.data.slice(0, range.startOffset) : node.data;
  return node === range.endContainer ? node.data.slice(range.endOffset) : node.data;
}

const collapse = (text: string) => text.replace(/[\u200b-\u200f\u2060\ufeff\u00ad]/g, '').replace(/\s+/g, ' ');
