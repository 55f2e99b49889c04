import type { BodyBlock } from './article.ts';
import { indexOf } from './page.ts';
import { collapse } from './text.ts';

/**
 * The body as a list of lines of text. Links and spans split words and statements, so everything that reads
 * sentences (provenance, outline, entities) reads these lines and never single nodes.
 */
export interface Block {
  /** The block-level element that holds the line. */
  element: Element;
  /** Its snapshot index. */
  node: number | null;
  /** 0 for the first line of the element, 1 after the first `<br>` …: a heading may be split over them. */
  line: number;
  /** Where the line starts in the text of all blocks joined by a newline. */
  offset: number;
  /** White space collapsed, zero-width characters dropped, trimmed; '' for a line of images only. */
  text: string;
  /** Stretches of equal style that cover `text` (outer white space may be missing). */
  runs: Run[];
  images: BlockImage[];
  /** 1-6 inside h1-h6, else null. */
  heading: number | null;
  container: 'li' | 'blockquote' | 'figcaption' | 'table' | 'pre' | null;
  centred: boolean;
}

/** A stretch of text of one style, `start` to `end` in the block's text. */
export interface Run {
  start: number;
  end: number;
  /** The parent of the text. */
  element: Element;
  bold: boolean;
  /** Font size in px where an inline style says one, else null. */
  size: number | null;
  /** Colour as written in an inline style, else null. */
  colour: string | null;
  /** The `<a>` around the text. */
  link: Element | null;
}

interface BlockImage {
  element: Element;
  alt: string;
  src: string;
}

const BLOCK = new Set(
  (
    'address article aside blockquote body center dd details dialog div dl dt fieldset figcaption figure footer form ' +
    'h1 h2 h3 h4 h5 h6 header hr html li main nav ol p pre section summary table tbody td tfoot th thead tr ul ' +
    'mp-common-profile'
  ).split(' '),
);
const SKIPPED = new Set(
  'script style template noscript svg video audio canvas object iframe select textarea rt rp annotation mjx-assistive-mml'.split(
    ' ',
  ),
);
/** A span that begins and ends a line: templates set a title's small second line so. */
const SET_AS_BLOCK = /(?:^|;)\s*display\s*:\s*(?:block|flex|grid|table|list-item)\b/i;

/** An inline style that shows nothing. (What is in a box of `visibility: hidden` may be visible.) */
export const HIDDEN = /(?<![\w-])display\s*:\s*none/i;

interface Style {
  bold: boolean;
  size: number | null;
  colour: string | null;
  link: Element | null;
  heading: number | null;
  container: Block['container'];
  centred: boolean;
}

const PLAIN: Style = {
  bold: false,
  size: null,
  colour: null,
  link: null,
  heading: null,
  container: null,
  centred: false,
};

/**
 * Reads the lines of an element in document order. Lines without text and image are left out, elements that an inline
 * style hides are skipped. `isEnough` is asked after each line; what is behind is then not read.
 */
export function blocksOf(root: Element, isEnough?: (blocks: readonly Block[]) => boolean): Block[] {
  const blocks: Block[] = [];
  let open: Block | null = null;
  let line = 0;
  let enough = false;

  const close = () => {
    if (!open) return;
    trimEnd(open);
    if (open.text || open.images.length) {
      line = open.line + 1;
      blocks.push(open);
      enough = isEnough?.(blocks) ?? false;
    }
    open = null;
  };
  const current = (element: Element, style: Style): Block =>
    (open ??= {
      element,
      node: indexOf(element),
      line,
      offset: 0,
      text: '',
      runs: [],
      images: [],
      heading: style.heading,
      container: style.container,
      centred: style.centred,
    });

  const visit = (element: Element, holder: Element, inherited: Style) => {
    for (let child = element.firstChild; child && !enough; child = child.nextSibling) {
      if (child.nodeType === 3) {
        addText(current, holder, element, child.nodeValue ?? '', inherited);
        continue;
      }
      if (child.nodeType !== 1) continue;
      const inner = child as Element;
      const name = inner.localName;
      if (SKIPPED.has(name)) continue;
      if (name === 'br') {
        close();
        continue;
      }
      const style = styleOf(inner, inherited);
      if (!style || isAnchor(inner, style) || isBeside(inner)) continue;
      if (name === 'img') {
        current(holder, style).images.push({
          element: inner,
          alt: (inner.getAttribute('alt') ?? '').trim(),
          src: inner.getAttribute('src') ?? '',
        });
        continue;
      }
      if (BLOCK.has(name)) {
        close();
        line = 0;
        visit(inner, inner, style);
        close();
        line = 0;
      } else if (SET_AS_BLOCK.test(inner.getAttribute('style') ?? '')) {
        close();
        visit(inner, holder, style);
        close();
      } else visit(inner, holder, style);
    }
  };
  visit(root, root, styleOf(root, PLAIN) ?? PLAIN);
  close();
  return placeBlocks(blocks);
}

/** Sets each block's offset in {@link textOf} of the list; returns the list. */
export function placeBlocks(blocks: Block[]): Block[] {
  let offset = 0;
  for (const block of blocks) {
    block.offset = offset;
    if (block.text) offset += block.text.length + 1;
  }
  return blocks;
}

/** The block without a stretch of its text (a statement glued to it); runs are shortened with it. */
export function cutBlock(block: Block, start: number, end: number): Block {
  const shift = (at: number): number => (at <= start ? at : Math.max(start, at - (end - start)));
  const text = block.text.slice(0, start) + block.text.slice(end);
  const lead = text.length - text.trimStart().length;
  const clamp = (at: number): number => Math.min(Math.max(0, shift(at) - lead), text.trim().length);
  return {
    ...block,
    text: text.trim(),
    runs: block.runs
      .map((run) => ({ ...run, start: clamp(run.start), end: clamp(run.end) }))
      .filter((run) => run.start < run.end),
  };
}

/** The text of the blocks, one line each; lines of images only are left out. */
export function textOf(blocks: readonly Block[]): string {
  return blocks
    .filter((block) => block.text)
    .map((block) => block.text)
    .join('\n');
}

/** Where each line of {@link textOf} stands and which node holds it; `blocks` are placed. */
export function bodyBlocks(blocks: readonly Block[]): BodyBlock[] {
  return blocks
    .filter((block) => block.text)
    .map(({ node, offset, text }) => ({ node, start: offset, end: offset + text.length }));
}

function addText(
  current: (element: Element, style: Style) => Block,
  holder: Element,
  parent: Element,
  raw: string,
  style: Style,
) {
  let text = collapse(raw);
  if (!text) return;
  if (text === ' ' && !parent.firstElementChild && parent === holder) return;
  const block = current(holder, style);
  if (!block.text || block.text.endsWith(' ')) text = text.replace(/^ /, '');
  if (!text) return;
  const start = block.text.length;
  block.text += text;
  const last = block.runs.at(-1);
  if (
    last &&
    last.end === start &&
    last.bold === style.bold &&
    last.size === style.size &&
    last.colour === style.colour &&
    last.link === style.link
  )
    last.end = block.text.length;
  else
    block.runs.push({
      start,
      end: block.text.length,
      element: parent,
      bold: style.bold,
      size: style.size,
      colour: style.colour,
      link: style.link,
    });
}

/** The link to itself that blogs hang on a heading: #, ¶, or whatever it says where its class tells what it is. */
function isAnchor(element: Element, { heading }: Style): boolean {
  if (heading === null || element.localName !== 'a') return false;
  const said = element.textContent.trim();
  if (/^(?:[#¶§🔗⌗∞]\ufe0f?)?$/u.test(said)) return said !== '';
  const own =
    /anchor|headerlink|hash-link|permalink/.test(element.className) && /^#/.test(element.getAttribute('href') ?? '');
  return own && element.closest('h1, h2, h3, h4, h5, h6')?.textContent.trim() !== said;
}

/** Numbers of lines of code, what a formula is for readers of screens, MediaWiki's [编辑]. */
function isBeside(element: Element): boolean {
  const name = element.className;
  // Most elements have no class at all.
  if (!name) return false;
  if (/\b(?:katex-mathml|mw-editsection)\b/.test(name)) return true;
  const numbers = /(?:^|[\s_])(?:rouge-gutter|gutter|linenos?|line-numbers?|line-index)(?:\s|$)/.test(name);
  return numbers && /^\s*\d[\d\s]*$/.test(element.textContent);
}

function trimEnd(block: Block) {
  block.text = block.text.trimEnd();
  for (const run of block.runs) run.end = Math.min(run.end, block.text.length);
  block.runs = block.runs.filter((run) => run.start < run.end);
}

function styleOf(element: Element, inherited: Style): Style | null {
  const name = element.localName;
  const style = { ...inherited };
  if (/^h[1-6]$/.test(name)) style.heading = Number(name[1]);
  else if (name === 'li' || name === 'blockquote' || name === 'figcaption' || name === 'pre') style.container = name;
  else if (name === 'table') style.container = 'table';
  else if (name === 'b' || name === 'strong') style.bold = true;
  else if (name === 'a') style.link = element;
  else if (name === 'center') style.centred = true;
  applyOld(style, element);
  const inline = element.getAttribute('style');
  if (inline) applyInline(style, inline, inherited.size);
  return inline && HIDDEN.test(inline) ? null : style;
}

/** What portals and Word wrote before style sheets: `<p align="center">`, `<font size="5" color="red">`. */
function applyOld(style: Style, element: Element) {
  const align = element.getAttribute('align');
  if (align) style.centred = /^(?:center|middle)$/i.test(align);
  style.colour = element.getAttribute('color')?.toLowerCase() ?? style.colour;
  style.size = FONT_SIZES[element.getAttribute('size') ?? ''] ?? style.size;
}

/** Pixels of a font's `size`, by the HTML standard. */
const FONT_SIZES: Record<string, number> = { 1: 10, 2: 13, 3: 16, 4: 18, 5: 24, 6: 32, 7: 48 };

function applyInline(style: Style, inline: string, parentSize: number | null) {
  for (const declaration of inline.split(';')) {
    const colon = declaration.indexOf(':');
    if (colon < 0) continue;
    const property = declaration.slice(0, colon).trim().toLowerCase();
    const value = declaration
      .slice(colon + 1)
      .replace(/!important/i, '')
      .trim()
      .toLowerCase();
    if (property === 'font-size') style.size = fontSize(value, parentSize) ?? style.size;
    else if (property === 'font-weight') style.bold = /^(bold|bolder|[5-9]00)$/.test(value);
    else if (property === 'color') style.colour = value;
    else if (property === 'text-align') style.centred = value === 'center';
  }
}

/** A CSS font size in px; relative units count from the parent's or 16 px. Null for keywords and nonsense. */
function fontSize(value: string, parentSize: number | null): number | null {
  const match = /^([\d.]+)(px|pt|r?em|%)$/.exec(value);
  if (!match) return null;
  const number = Number(match[1]);
  if (!Number.isFinite(number) || number <= 0) return null;
  switch (match[2]) {
    case 'px':
      return number;
    case 'pt':
      return (number * 4) / 3;
    case 'rem':
      return number * 16;
    case 'em':
      return number * (parentSize ?? 16);
    default:
      return (number / 100) * (parentSize ?? 16);
  }
}
