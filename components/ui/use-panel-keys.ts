import type { RefObject } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { PanelModel } from '../../lib/panel/model.ts';
import { VIEWS, tabId } from '../views/Tabs.tsx';

/** Keys of the panel: 1-4 views, c and Shift+C copy, / filter, ? help; never while the reader types. */
export function usePanelKeys(root: RefObject<HTMLElement | null>, model: PanelModel) {
  const [shown, setShown] = useState(false);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || isTyping(event.target)) return;
      if (document.querySelector('dialog[open]')) return;
      if (event.key === '?') setShown(true);
      else if (!root.current || !run(event.key, root.current, model)) return;
      event.preventDefault();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [model]);
  return { shown, open: () => setShown(true), close: () => setShown(false) };
}

/** A key stands for what is drawn: without that it does nothing. */
function run(key: string, root: HTMLElement, { actions }: PanelModel): boolean {
  const view = VIEWS[Number(key) - 1];
  const copies = key === 'c' || key === 'C';
  const drawn = view ? `#${tabId(view)}` : copies ? '.copy' : key === '/' && '[data-filter]';
  const element = drawn && root.querySelector<HTMLElement>(drawn);
  if (!element) return false;
  if (view) actions.setView(view);
  if (copies) void actions.copyCitation(key === 'c' ? 'reference' : 'in-text');
  else element.focus();
  return true;
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || /^(TEXTAREA|SELECT)$/.test(target.tagName) || isTextField(target))
  );
}

function isTextField(target: HTMLElement): boolean {
  return target.tagName === 'INPUT' && !/^(radio|checkbox|button)$/.test((target as HTMLInputElement).type);
}
