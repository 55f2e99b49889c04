import { collapse } from '../shared/text.ts';

/** All elements that match, in document order; none for an empty selector. */
export function elementsIn(root: ParentNode, selector: string): Element[] {
  return selector ? [...root.querySelectorAll(selector)] : [];
}

/** Text of an element: white space collapsed, zero-width characters dropped, trimmed; null if there is none. */
export function textOfElement(element: Element | null): string | null {
  return collapse(element?.textContent ?? '').trim() || null;
}

/** Text of the first match that has any. */
export function textIn(root: ParentNode, selector: string): string | null {
  for (const element of elementsIn(root, selector)) {
    const text = textOfElement(element);
    if (text) return text;
  }
  return null;
}

/**
 * The innermost of the first match and those inside it that hold most of its text: a wrapper may carry the body's class
 * too, and so may a card or a remark in the body.
 */
export function innermost(root: ParentNode, selector: string): Element | null {
  let found = elementsIn(root, selector)[0] ?? null;
  const size = ({ textContent }: Element) => textContent.trim().length;
  for (let inner = found; inner;) {
    found = inner;
    const most = size(inner) / 2;
    inner = elementsIn(inner, selector).find((element) => size(element) > most) ?? null;
  }
  return found;
}
