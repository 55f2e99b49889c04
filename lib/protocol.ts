import type { Snapshot, Take } from './shared/snapshot.ts';

/**
 * Every message, by direction. A port joins the panel and one page (`tabs.connect(tabId, {frameId: 0})`);
 * the rest are `runtime.sendMessage`s. Answers over a port carry the number of their question: late ones are dropped.
 */

/** Name of the port from the panel to the page's agent. */
export const PORT = 'yuandu';

/** A place in the page's text: a W3C text-quote selector with the element's snapshot index as a hint. */
export interface Target {
  node: number | null;
  /** Exact text, white space collapsed. */
  quote: string;
  /** Up to 32 characters before and after, to tell repeats apart. */
  prefix: string;
  suffix: string;
}

/** Panel → page, over the port. */
export type PanelToPage =
  /** Walk the page and answer with `snapshot` or `unreadable`; without `take` the whole body is walked. */
  | { kind: 'read'; question: number; take?: Take | undefined }
  /** Scroll to the target and flash it; answered by `revealed`. */
  | { kind: 'reveal'; question: number; target: Target }
  /** Mark all targets until the next `mark`; an empty list clears; `current` is drawn stronger and scrolled to. */
  | { kind: 'mark'; question: number; targets: Target[]; current: number | null }
  /** Report the section in view while the reader scrolls; the targets are the outline's headings in order. */
  | { kind: 'watch'; question: number; targets: Target[] }
  /** Ask for the reader's selection; answered by `selection`. */
  | { kind: 'select'; question: number };

/** Page → panel, over the port. */
export type PageToPanel =
  /** The beginning of a long snapshot's markup, in pieces and in order. */
  | { kind: 'markup'; question: number; text: string }
  /** The answer to `read`; its markup goes on from the pieces sent before. */
  | { kind: 'snapshot'; question: number; snapshot: Snapshot }
  | { kind: 'unreadable'; question: number; reason: UnreadableReason }
  | { kind: 'revealed'; question: number; found: boolean }
  | { kind: 'marked'; question: number; found: number }
  /** Index of the section in view among the watched targets (-1 above the first), and the share read, 0…1. */
  | { kind: 'section'; question: number; index: number; progress: number }
  | { kind: 'selection'; question: number; text: string; prefix: string; suffix: string }
  /** The body's text changed since the last snapshot. */
  | { kind: 'changed' };

/** Why the page could not be walked. */
export type UnreadableReason = 'changing' | 'empty' | 'not-html' | 'too-large';

/** Page → background and panel. */
export type PageToExtension =
  /** The address and head look like an article of ours (or no longer do): drives the badge only. */
  | { kind: 'likely'; likely: boolean; url: string }
  /** A page started or came back from the back/forward cache: an open panel may connect again. */
  | { kind: 'announce'; url: string };

/** Page → background, with an answer. */
export type PageToBackground =
  /** The citing script (panel closed) asks what the reader corrected on this article; answered by it, or null. */
  { kind: 'corrections'; url: string };

/** Background → panel. */
export type BackgroundToPanel =
  /** A command asks for something of an open panel. Answered true by the panel that does it. */
  { kind: 'command'; tabId: number; command: PanelCommand };

/**
 * A click on the icon, in the menu or on keys that opens the panel: on which tab, what for, and when (its number).
 * Not a message: a note in the browser's session storage, which a panel finds though the background is gone.
 */
export interface Opening {
  tabId: number;
  command: PanelCommand | null;
  at: number;
}

export type PanelCommand =
  'copy-citation' | 'copy-quote' | 'next-section' | 'previous-section' | 'next-mention' | 'previous-mention';

/** Panel → background. */
export type PanelToBackground =
  /** What the full reading found: the badge follows it. */
  { kind: 'detected'; tabId: number; ours: boolean };
