/** Where an element's style stands while a parser or a library must not see it. */
export const STYLE_ASIDE = 'data-style';

/**
 * Gives elements their styles back. Set by CSSOM, which the panel's content security policy allows; it blocks and
 * reports style attributes that are parsed.
 */
export function putStylesBack(root: ParentNode): void {
  for (const element of root.querySelectorAll<HTMLElement>(`[${STYLE_ASIDE}]`)) {
    element.style.cssText = element.getAttribute(STYLE_ASIDE)!;
    element.removeAttribute(STYLE_ASIDE);
  }
}
