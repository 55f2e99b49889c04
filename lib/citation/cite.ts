import type { CslItem } from '../shared/article.ts';

/** One formatted citation: plain text, and safe HTML with the URL as a link. */
export interface Citation {
  text: string;
  html: string;
}

/** Formats a reference in a style (ids: the registry). Throws a RangeError for an unknown style. */
export function cite(item: CslItem, style: string): Citation {
  throw new RangeError(`unknown style: ${style} (${item.id})`);
}
