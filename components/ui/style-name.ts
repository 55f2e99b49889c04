import type { StyleOption } from '../../lib/panel/model.ts';
import type { WordKey, Words } from './words.ts';

/** Styles whose names differ between languages; the others (IEEE, BibTeX) are called by their label everywhere. */
const WORDED: Record<string, WordKey> = {
  'gbt7714-2025-numeric': 'style.gbt2025Numeric',
  'gbt7714-2025-author-date': 'style.gbt2025AuthorDate',
  'gbt7714-2025-note': 'style.gbt2025Note',
  'gbt7714-2015-numeric': 'style.gbt2015Numeric',
  'gbt7714-2015-author-date': 'style.gbt2015AuthorDate',
  'gbt7714-2015-note': 'style.gbt2015Note',
  'chicago-18-author-date': 'style.chicago18AuthorDate',
  'chicago-18-bibliography': 'style.chicago18Bibliography',
  'chicago-18-note': 'style.chicago18Note',
  'chicago-17-author-date': 'style.chicago17AuthorDate',
  'chicago-17-bibliography': 'style.chicago17Bibliography',
  markdown: 'style.markdownLink',
  plain: 'style.plain',
  wikipedia: 'style.wikipedia',
  'law-citation-manual': 'style.law',
};

export function styleName(style: StyleOption, t: Words): string {
  const key = WORDED[style.id];
  return key ? t(key) : style.label;
}
