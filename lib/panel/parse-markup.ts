/** A start tag as the walk and the browsers write it: attributes in double quotes (quotes inside them escaped) or bare. */
const TAG = /<[a-z][^\s<>/]*(?:\s+[^\s<>="/]+(?:=(?:"[^"]*"|[^\s"<>]+))?)*\s*\/?>/gi;
const STYLE = / style="([^"]*)"/i;
const ASIDE = 'data-inline-style';

/**
 * Parses markup in an inert document of the panel. Documents without a window are under the panel's content security
 * policy too, which blocks and reports each style attribute that is parsed; set by CSSOM it is allowed. So the
 * attributes are parsed under another name and then moved.
 */
export function parseMarkup(html: string): Document {
  const document = new DOMParser().parseFromString(withStyles(html, ` ${ASIDE}="$1"`), 'text/html');
  for (const element of document.querySelectorAll<HTMLElement>(`[${ASIDE}]`)) {
    element.style.cssText = element.getAttribute(ASIDE) ?? '';
    element.removeAttribute(ASIDE);
  }
  return document;
}

/** Markup without style attributes, for parsers that are not ours. */
export function withoutStyles(html: string): string {
  return withStyles(html, '');
}

/** The markup with something in place of each style attribute; most articles have none, then no tag is looked at. */
function withStyles(html: string, instead: string): string {
  return STYLE.test(html) ? html.replace(TAG, (tag) => tag.replace(STYLE, instead)) : html;
}
