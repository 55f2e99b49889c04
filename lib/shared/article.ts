/**
 * The record that everything else reads: what 源读 knows of one page.
 * `lib/article` composes it, the panel draws it, `npm run -s analyze` prints it.
 * Field names are a contract with the command's readers: add, never rename.
 */
export interface Article {
  detected: Detected;
  /** Canonical address: tracking removed, https. */
  url: string;
  title: string;
  /** ISO 8601 with offset, of the page at hand; never a relative date, never a guess. */
  published: string | null;
  /** BCP 47 tag. */
  language: string;
  /** People or collective names of the text; not the account unless it is named as the author. */
  authors: string[];
  contributors: Contributor[];
  provenance: Provenance;
  outline: OutlineEntry[];
  entities: Entity[];
  /** Unlinked names worth listing. */
  named: NamedEntity[];
  /** Every entity link of the body, in document order, repeats kept. */
  links: JudgedLink[];
  body: Body;
  /** CSL-JSON of the page at hand. */
  reference: CslItem;
}

export type DetectedKind = '36kr' | 'wechat' | 'repost' | 'none';

export type PageType =
  | 'article'
  | 'picture'
  | 'text'
  | 'video'
  | 'share'
  | 'paid'
  | 'newsflash'
  | 'deleted'
  | 'violation'
  | 'verification'
  | 'other';

export interface Detected {
  kind: DetectedKind;
  page: PageType;
  /** A {@link Reason}: why it was taken for this, or refused. */
  reason: Reason;
}

/** A code with an optional `:detail`, e.g. `splits-word`, `known-name`, `repeats:4`. Only the interface words it. */
export type Reason = string;

export type ContributorRole =
  'editor' | 'translator' | 'compiler' | 'producer' | 'photographer' | 'planner' | 'reviewer' | 'other';

export interface Contributor {
  role: ContributorRole;
  name: string;
  /** The role word as printed, e.g. 责编. */
  label: string;
}

interface Provenance {
  /** Earliest first: original, then republisher, then mirror. */
  chain: ChainLink[];
  /** The words used, e.g. 经授权发布. */
  licence: string | null;
  /** Only where lines contradict each other. */
  conflicts?: Conflict[];
}

export interface ChainLink {
  role: 'original' | 'republisher' | 'mirror';
  kind: 'wechat' | 'website';
  name: string | null;
  /** The printed account ID (微信号), e.g. unity007. */
  id: string | null;
  url: string | null;
  published: string | null;
  /** The sentence that says so; null where the link rests on the page itself. */
  evidence: string | null;
  /** Snapshot index of the element that carries the evidence. */
  node: number | null;
  /** The original's own title where the statement gives it: 原标题《…》. */
  title?: string;
  /** `first`: the statement speaks of first publication (首发于), not of a repost. */
  act?: 'first';
  /** The address expires (WeChat's search and preview links). */
  temporary?: true;
}

/** A field of which another line of the page says something else than what was taken. */
export interface Conflict {
  field: 'authors';
  /** What was not taken, as printed. */
  values: string[];
}

export interface OutlineEntry {
  /** 1 = a section of the article, 2 = its child. */
  level: number;
  text: string;
  kind: 'heading' | 'styled' | 'numbered';
  node: number | null;
  reasons: Reason[];
}

export type EntityKind = 'company' | 'product' | 'account' | 'person' | 'topic' | 'article' | 'site';
export type Verdict = 'entity' | 'noise';

export interface Entity {
  name: string;
  href: string;
  kind: EntityKind;
  /** How many links name it. */
  linked: number;
  /** Boundary-checked occurrences of this very name in `body.text`; null where a count can't be trusted. */
  mentions: number | null;
  /** Offsets of those occurrences in `body.text`. */
  positions: number[];
  aliases: { name: string; mentions: number }[];
  verdict: Verdict;
  /** 0 (noise) … 1 (entity). */
  score: number;
  reasons: Reason[];
  nodes: number[];
  /** Address of the logo that the site's link carries (https); shown only where the reader allows images. */
  logo?: string;
}

export interface NamedEntity {
  name: string;
  mentions: number;
  positions: number[];
  reasons: Reason[];
}

export interface JudgedLink {
  name: string;
  href: string;
  verdict: Verdict;
  score: number;
  reasons: Reason[];
}

export interface Body {
  /** Sanitized by DOMPurify; safe to insert. */
  html: string;
  /** The body's blocks joined by newlines, without statement, bylines, references, advertising. */
  text: string;
  /** Characters of `text` without white space. */
  characters: number;
  minutes: number;
  /** The lines of `text`, `start` to `end`, and the snapshot index of the element that holds each. */
  blocks: BodyBlock[];
}

/** One line of {@link Body.text}; several lines may stand in one node. */
export interface BodyBlock {
  node: number | null;
  start: number;
  end: number;
}

/** The part of CSL-JSON 1.0.2 that online articles use. `id` doubles as the BibTeX key. */
export interface CslItem {
  id: string;
  type: string;
  title?: string;
  author?: CslName[];
  'container-title'?: string;
  genre?: string;
  issued?: CslDate;
  accessed?: CslDate;
  URL?: string;
  language?: string;
  note?: string;
  [field: string]: unknown;
}

export interface CslName {
  literal?: string;
  family?: string;
  given?: string;
}

/** One date; parts are year, month, day, as many as are known. */
export interface CslDate {
  'date-parts': number[][];
}
