import { collapse } from '../shared/target.ts';
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
  const text = collapse(String(selection ?? '')).trim();
  if (!selection?.rangeCount || !text) return { text: '', prefix: '', suffix: '' };
  const range = selection.getRangeAt(0);
  let before = '';
  let after = '';
  for (const step of visible(document.body)) {
    if (step.kind !== 'text') continue;
    const { node } = step;
    const { data } = node;
    if (node === range.startContainer) before += data.slice(0, range.startOffset);
    else if (range.comparePoint(node, 0) < 0) before += data;
    if (node === range.endContainer) after += data.slice(range.endOffset);
    else if (range.comparePoint(node, 0) > 0) after += data;
    if (after.length > 8 * CONTEXT) break;
  }
  return { text, prefix: collapse(before).slice(-CONTEXT), suffix: collapse(after).slice(0, CONTEXT) };
}
