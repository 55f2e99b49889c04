/** The part of the window in which something scrolls: the window itself or an inner box. */
export interface View {
  /** The element that scrolls. */
  scroller: Element;
  /** Its upper edge in the window. */
  top: number;
  height: number;
  /** How far it is scrolled, and can be. */
  position: number;
  most: number;
}

/** The boxes that scroll around a node, innermost first; the window's own comes last. */
export function scrollersOf(node: Node): Element[] {
  const document = node.ownerDocument!;
  const own = document.scrollingElement ?? document.documentElement;
  const found: Element[] = [];
  for (let at = node.nodeType === 1 ? (node as Element) : node.parentElement; at; at = at.parentElement)
    if (at !== own && at !== document.documentElement && scrolls(at)) found.push(at);
  return [...found, own];
}

/** Whether the element is a box of its own that can scroll up and down now. */
function scrolls(element: Element): boolean {
  if (element.scrollHeight <= element.clientHeight + 1 || !element.clientHeight) return false;
  if (!/^(auto|scroll|overlay)$/.test(getComputedStyle(element).overflowY)) return false;
  // The body's overflow belongs to the window unless the root element has one of its own.
  const { documentElement, body } = element.ownerDocument;
  return element !== body || getComputedStyle(documentElement).overflowY !== 'visible';
}

export function viewOf(scroller: Element): View {
  const document = scroller.ownerDocument;
  const window = scroller === (document.scrollingElement ?? document.documentElement);
  const height = window ? document.defaultView!.innerHeight : scroller.clientHeight;
  return {
    scroller,
    top: window ? 0 : scroller.getBoundingClientRect().top + scroller.clientTop,
    height,
    position: scroller.scrollTop,
    most: Math.max(0, scroller.scrollHeight - height),
  };
}
