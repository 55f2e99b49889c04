import type { ReadonlySignal } from '@preact/signals';
import type { Article, CslItem, Verdict } from '../shared/article.ts';
import type { CitedVersion } from '../citation/reference.ts';
import type { Citation } from '../citation/cite.ts';
import type { Target } from '../protocol.ts';
import type { Settings } from './settings.ts';

/** What the panel knows of the tab in view. States that make no sense cannot be drawn. */
export type SessionState =
  | { kind: 'idle' }
  | { kind: 'connecting'; url: string | null }
  /** The page is not ours; the best-effort article is shown only when asked ("read this page anyway"). */
  | { kind: 'notArticle'; url: string; article: Article }
  /**
   * The address is hidden from us or needs a click on the icon. `withdrawn`: the reader took back the access to the
   * named hosts, so it may be one of them; `requestAccess` asks for it again.
   */
  | { kind: 'needsClick'; url: string | null; withdrawn?: boolean }
  /** The browser refuses extensions here (its own pages, the add-on store, a PDF viewer). */
  | { kind: 'forbidden'; url: string | null }
  | { kind: 'loading'; url: string }
  /** `general`: read on the reader's request, though not an article of ours. */
  | { kind: 'ready'; article: Article; general: boolean }
  /** The page changed after the reading; the reader may read again. */
  | { kind: 'stale'; article: Article; general: boolean }
  | { kind: 'failed'; reason: FailureReason; url: string | null };

export type FailureReason = 'changing' | 'empty' | 'not-html' | 'too-large' | 'lost' | 'timeout' | 'internal';

export type View = 'outline' | 'entities' | 'source' | 'reading';

/** Where the reader is in the page: index into `article.outline` (-1 above the first), share read 0…1. */
export interface ReadingPlace {
  index: number;
  progress: number;
}

/** What the reader corrected; kept per article. Absent = as found. */
export interface Corrections {
  title?: string;
  authors?: string[];
  /** Account or site of the page at hand. */
  account?: string;
  /** ISO 8601 day or moment of the page at hand; null = the reader says that it is unknown. */
  published?: string | null;
  url?: string;
  /** YYYY-MM-DD. */
  accessed?: string;
  /** CSL type. */
  type?: string;
  /** Key of the BibTeX entry. */
  key?: string;
  /** The same facts of the original, where it is another version than the page: never mixed with the page's own. */
  original?: { title?: string; account?: string; published?: string | null; url?: string };
}

/** A verdict of the reader on an entity link; remembered for every article. */
export interface Overrule {
  name: string;
  href: string;
  verdict: Verdict;
}

/** A style that can be chosen; its name is worded by the key `style.<id>`. */
export interface StyleOption {
  id: string;
  group: 'gbt' | 'law' | 'english' | 'export';
  /** Printed where the locales have no word for the id. */
  label: string;
}

/** The mention that the page shows: index into `article.entities` and into its `positions`. */
export interface ShownMention {
  entity: number;
  mention: number;
}

/**
 * What each tab remembers of its views: one mutable object per article. Its signal tells of another object only; a view
 * that changes what is in it draws itself again.
 */
export interface ViewMemory {
  /** Outline entries whose fold differs from the default: the text, and how many before it have the same. */
  folds: Set<string>;
  /** Groups of entities that stand open. */
  groups: Set<string>;
  filters: Partial<Record<View, string>>;
  scroll: Partial<Record<View, number>>;
}

export interface CitationState {
  style: string;
  of: CitedVersion;
  item: CslItem;
  citation: Citation;
  /** The in-text form, e.g. [1] or （燕良，2021）. */
  inText: string;
  /** For exports: the file to save it as, with its media type. */
  file?: { name: string; type: string };
  /** What the reader may switch: only what changes something in this style. */
  switches: readonly CiteSwitch[];
}

/** A switch of the citation's style; `key` stands for the entry's key and its letters. */
export type CiteSwitch = 'gbtPunctuation' | 'accessDate' | 'genre' | 'numbered' | 'key';

/** The panel as its components see it: signals to read, actions to call. Nothing of `browser.*`. */
export interface PanelModel {
  session: ReadonlySignal<SessionState>;
  view: ReadonlySignal<View>;
  place: ReadonlySignal<ReadingPlace>;
  settings: ReadonlySignal<Settings>;
  /** All styles in the order of the registry. */
  styles: readonly StyleOption[];
  /** `session.article` has these applied already; null where nothing was corrected. */
  corrections: ReadonlySignal<Corrections | null>;
  /** The article as it was read, before corrections; null unless an article is shown. */
  found: ReadonlySignal<Article | null>;
  overrules: ReadonlySignal<readonly Overrule[]>;
  mention: ReadonlySignal<ShownMention | null>;
  memory: ReadonlySignal<ViewMemory>;
  /** Null unless an article is shown. */
  citation: ReadonlySignal<CitationState | null>;
  /** The current style's citation of every version that can be cited, page first; for the choice and the comparison. */
  versions: ReadonlySignal<readonly CitationState[]>;
  /** Message for the live region, e.g. the code `copied`; null when silent. */
  notice: ReadonlySignal<Notice | null>;
  actions: PanelActions;
}

export interface Notice {
  code:
    | 'copied'
    | 'copy-failed'
    /** The clean body could not be made: nothing to copy or to save. */
    | 'body-failed'
    /** A command came where there is none to carry it out on. */
    | 'no-article'
    | 'nothing-selected'
    /** Shortcut or menu outside the panel is no gesture in it: without `clipboardWrite` it may not copy. */
    | 'copy-refused'
    | 'not-found-in-page'
    | 'saved'
    /** The browser's sync is full: it is kept on this device. */
    | 'storage-full'
    /** Nor does this device keep it: it holds while the panel is open. */
    | 'not-kept'
    | 'undone'
    | 'corrected'
    | 'overruled';
  /** Grows with each notice, so that equal ones are announced again. */
  serial: number;
  /** Offered as a button beside the message. */
  undo?: () => void;
}

export interface PanelActions {
  setView(view: View): void;
  /** Scroll the page to the place and flash it. */
  reveal(target: Target): void;
  /** Scroll to an outline entry by its index. */
  revealSection(index: number): void;
  /** Mark all mentions of an entity and go to one of them; null clears. */
  showMentions(entityIndex: number | null, mention: number): void;
  setStyle(style: string): void;
  setVersion(of: CitedVersion): void;
  /** Whether the clipboard took it. Styles without an in-text form give the reference. */
  copyCitation(what: 'reference' | 'in-text'): Promise<boolean>;
  copyText(text: string, html?: string): Promise<unknown>;
  /** Overrule the verdict on an entity name; null takes the overrule back. */
  overrule(name: string, href: string, verdict: 'entity' | 'noise' | null): void;
  correct(corrections: Corrections | null): void;
  /** The whole article as one Markdown note: title, chain, citation, outline, entities. */
  copyNote(): Promise<void>;
  /** The clean body as Markdown with front matter, to the clipboard or a file. */
  copyMarkdown(): Promise<void>;
  saveMarkdown(): Promise<void>;
  /** The clean body's html, where `body.html` was left empty while reading. */
  loadBodyHtml(): Promise<string>;
  /** Offer a text as a file (an export style, entities as CSV). */
  saveText(name: string, type: string, text: string): void;
  /** Copy a text-free fixture of the page for a bug report. */
  report(): Promise<void>;
  readAnyway(): void;
  readAgain(): void;
  /** Ask for access to the tab's host (Firefox after a withdrawal). */
  requestAccess(): Promise<void>;
  openSettings(): void;
  updateSettings(change: Partial<Settings>): void;
}
