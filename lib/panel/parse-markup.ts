import { putStylesBack, STYLE_ASIDE } from '../shared/inline-styles.ts';

/**
 * Parses a snapshot's markup in an inert document of the panel. Documents without a window are under the panel's content
 * security policy too, which blocks and reports each style attribute that is parsed; set by CSSOM it is allowed. So the
 * attributes are parsed under another name and then moved. The walk escapes each quote of texts and values, so what
 * is renamed is an attribute, or the end of a value that reads so: no tag ends elsewhere for it.
 */
export function parseMarkup(html: string): Document {
  const document = new DOMParser().parseFromString(html.replaceAll(' style="', ` ${STYLE_ASIDE}="`), 'text/html');
  putStylesBack(document);
  return document;
}
