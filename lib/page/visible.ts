/** Elements whose content is not text of the article; they are neither written nor searched. */
export const SKIPPED =
  /^(?:script|style|template|noscript|svg|video|audio|canvas|object|embed|input|button|select|datalist|textarea|iframe|noembed|link|meta)$/;

/** A text, an element that opens, or neither: the element opened last of those that are open closes. */
export type Step = { text?: Text; element?: undefined } | { text?: undefined; element: Element; name: string };

const CLOSE: Step = {};
const ELEMENTS_AND_TEXTS = 5;

/**
 * Visits the elements and texts under (and with) `root` in document order, without {@link SKIPPED} and hidden ones.
 * A TreeWalker moves, not the nodes' own properties: on a form, a page's `<input name="nextSibling">` hides them.
 * For the same reason `name` is given, and is `form` for every form.
 */
export function* visible(root: Element): Generator<Step, void> {
  const walker = root.ownerDocument.createTreeWalker(root, ELEMENTS_AND_TEXTS);
  let depth = 0;
  let node: Node | null = root;
  while (node) {
    let descended: Node | null = null;
    if (node.nodeType === 3) yield { text: node as Text };
    else {
      const element = node as Element;
      const name = nameOf(element);
      // On a form with a control of that name it is the control.
      if (!SKIPPED.test(name) && (element as HTMLElement).hidden !== true) {
        yield { element, name };
        descended = walker.firstChild();
        if (descended) depth++;
        else yield CLOSE;
      }
    }
    node = descended;
    while (!node && depth) {
      node = walker.nextSibling();
      if (node) break;
      walker.parentNode();
      depth--;
      yield CLOSE;
    }
  }
}

/** `localName`, safe from a form's named controls. */
function nameOf(element: Element): string {
  const name: unknown = element.localName;
  return typeof name === 'string' ? name : 'form';
}
