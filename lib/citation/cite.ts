import type { CslItem } from '../shared/article.ts';
import { findStyle } from './registry.ts';
import type { Citation, CiteOptions, Style } from './style.ts';

export type { Citation, CiteOptions } from './style.ts';

/** Formats a reference in a style (ids: the registry). Throws a RangeError for an unknown style. */
export function cite(item: CslItem, style: string, options: CiteOptions = {}): Citation {
  return known(style).format(item, options);
}

/** The short form for the running text, e.g. [1] or (燕良, 2021); '' for exports, which have none. */
export function citeInText(item: CslItem, style: string, options: CiteOptions = {}): string {
  return known(style).inText?.(item, options) ?? '';
}

function known(id: string): Style {
  const style = findStyle(id);
  if (!style) throw new RangeError(`unknown style: ${id}`);
  return style;
}
