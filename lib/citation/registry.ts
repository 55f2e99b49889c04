import { biblatex } from './exports/biblatex.ts';
import { bibtex } from './exports/bibtex.ts';
import { cslJson } from './exports/csl-json.ts';
import { html } from './exports/html.ts';
import { markdown } from './exports/markdown.ts';
import { plain } from './exports/plain.ts';
import { ris } from './exports/ris.ts';
import { wikipedia } from './exports/wikipedia.ts';
import { zoteroRis } from './exports/zotero-ris.ts';
import { apa7 } from './styles/apa-7.ts';
import { chicago17AuthorDate } from './styles/chicago-17-author-date.ts';
import { chicago17Bibliography } from './styles/chicago-17-bibliography.ts';
import { chicago18AuthorDate } from './styles/chicago-18-author-date.ts';
import { chicago18Bibliography } from './styles/chicago-18-bibliography.ts';
import { chicago18Note } from './styles/chicago-18-note.ts';
import { gbt77142015AuthorDate } from './styles/gbt7714-2015-author-date.ts';
import { gbt77142015Note } from './styles/gbt7714-2015-note.ts';
import { gbt77142015Numeric } from './styles/gbt7714-2015-numeric.ts';
import { gbt77142025AuthorDate } from './styles/gbt7714-2025-author-date.ts';
import { gbt77142025Note } from './styles/gbt7714-2025-note.ts';
import { gbt77142025Numeric } from './styles/gbt7714-2025-numeric.ts';
import { harvardCtr12 } from './styles/harvard-ctr-12.ts';
import { ieee } from './styles/ieee.ts';
import { lawCitationManual } from './styles/law-citation-manual.ts';
import { mla9 } from './styles/mla-9.ts';
import { vancouverNlm } from './styles/vancouver-nlm.ts';
import type { Style } from './style.ts';

/** Every style and export, in the order of the menu. Adding one: its file, a line here, rows in the shared table of tests. */
export const styles: readonly Style[] = [
  gbt77142025Numeric,
  gbt77142025AuthorDate,
  gbt77142025Note,
  gbt77142015Numeric,
  gbt77142015AuthorDate,
  gbt77142015Note,
  lawCitationManual,
  apa7,
  mla9,
  chicago18AuthorDate,
  chicago18Bibliography,
  chicago18Note,
  chicago17AuthorDate,
  chicago17Bibliography,
  ieee,
  harvardCtr12,
  vancouverNlm,
  bibtex,
  biblatex,
  ris,
  zoteroRis,
  cslJson,
  markdown,
  html,
  wikipedia,
  plain,
];

/** The style of that id, or undefined. */
export function findStyle(id: string): Style | undefined {
  return styles.find((style) => style.id === id);
}
