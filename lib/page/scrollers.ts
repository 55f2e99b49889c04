/** The part of the window in which something scrolls: the window itself or an inner box. */
export interface View {
  /** The element that scrolls. */
  scroller: Element;
  /** Whether that is a box inside the window. */
  inner: boolean;
  /** Its upper edge in the window. */
  top: number;
  height: number;
  /** How far it is scrolled, and can be. */
  position: number;
  most: number;
}

/** The innermost box that scrolls around a node; the window's own where there is none. */
export function viewOf(node: Node): View {
  const own = document.scrollingElement!;
  let scroller = node.nodeType === 1 ? (node as Element) : node.parentElement!;
  while (scroller !== own && !scrolls(scroller)) scroller = scroller.parentElement ?? own;
  const inner = scroller !== own;
  const height = inner ? scroller.clientHeight : innerHeight;
  return {
    scroller,
    inner,
    top: inner ? scroller.getBoundingClientRect().top + scroller.clientTop : 0,
    height,
    position: scroller.scrollTop,
    most: Math.max(0, scroller.scrollHeight - height),
  };
}

/** Whether the element is a box of its own that can scroll up and down now. */
function scrolls(element: Element): boolean {
  return (
    element.scrollHeight > element.clientHeight + 1 &&
    /auto|scroll|overlay/.test(getComputedStyle(element).overflowY) &&
    // The body's overflow belongs to the window unless the root element has one of its own.
    (element !== document.body || getComputedStyle(document.documentElement).overflowY !== 'visible')
  );
}
