import { CONTEXT } from '../shared/target.ts';
import { collapse } from '../shared/text.ts';

export interface SelectedText {
  text: string;
  prefix: string;
  suffix: string;
}

const BLOCKS = 'p, li, h1, h2, h3, td, section, div, html';

/**
 * The reader's selection with up to 32 characters of the same paragraph on either side, white space collapsed; empty
 * if there is none.
 */
export function selectedText(document: Document): SelectedText {
  const selection = document.getSelection();
  const text = collapse(String(selection ?? '')).trim();
  if (!selection?.rangeCount || !text) return { text: '', prefix: '', suffix: '' };
  const range = selection.getRangeAt(0);
  const before = range.cloneRange();
  before.collapse(true);
  before.setStart(blockOf(range.startContainer), 0);
  const after = range.cloneRange();
  after.collapse(false);
  after.setEndAfter(blockOf(range.endContainer));
  return {
    text,
    prefix: collapse(String(before)).slice(-CONTEXT),
    suffix: collapse(String(after)).slice(0, CONTEXT),
  };
}

function blockOf(node: Node): Element {
  return (node.nodeType === 1 ? (node as Element) : node.parentElement!).closest(BLOCKS)!;
}
