/**
 * What travels from the page to the panel: the article's own markup with every element numbered, and the
 * few strings of the head that tell where it comes from. A bug report, a fixture and a test are this object.
 */
export interface Snapshot {
  /** `location.href` when the walk began; one during which it changed counts for nothing. */
  url: string;
  /** `document.baseURI`: another than `url` where the page has a `<base>`. Absent in old reports. */
  base?: string;
  /** `document.title`. */
  title: string;
  /** `html[lang]`, '' if the page gives none. */
  language: string;
  /** Head meta elements in document order; the key is property, name or itemprop, lower case. */
  meta: { key: string; content: string }[];
  /** `link[rel=canonical]`, as written. */
  canonical: string | null;
  /** Texts of `script[type="application/ld+json"]`. */
  jsonLd: string[];
  /** Texts of the inline scripts that carry a site's state, long strings emptied (`lib/page/states.ts`). */
  states: string[];
  /** Listed elements and attributes only; every element carries its index as `n`. */
  markup: string;
}

/** The same as it is taken and sent: no piece of the markup holds the page up for long. */
export type SnapshotInPieces = Omit<Snapshot, 'markup'> & { markup: string[] };

/** The snapshot of its pieces. */
export const joinPieces = ({ markup, ...rest }: SnapshotInPieces): Snapshot => ({ ...rest, markup: markup.join('') });

/**
 * The attribute that carries an element's index in {@link Snapshot.markup}. Short: a long article has thousands.
 * A page's own is never copied.
 */
export const INDEX_ATTRIBUTE = 'n';

/**
 * What a snapshot of a known site's page takes: the page side knows no sites, it is told (`lib/sites/take.ts`), so that
 * the script in the page stays small.
 */
export interface Take {
  /** Selectors of the article's own parts, body root last; empty: the whole body. */
  parts: string[];
  /** The selector among `parts` without which the whole document is walked. */
  bodyPart: string | null;
  /** Marks (sources of regular expressions) of the inline scripts whose text travels. */
  stateMarks: string[];
  /** Keys read from those scripts: of large ones only these travel. */
  stateKeys: string[];
}
