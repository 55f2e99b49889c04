import type { Block } from '../shared/blocks.ts';
import { lineStyleOf, type BodyStyle } from '../shared/body-style.ts';
import { numberingOf, type Numbering } from './numbering.ts';
import { LONGEST, refusalOf, type Refusal } from './refuse.ts';

/** One line of the article as the outline sees it: how it looks, and why it may be no heading. */
export interface Line {
  /** Index of the block. */
  at: number;
  block: Block;
  text: string;
  /** Length as the eye sees it: a Latin letter counts half. */
  width: number;
  /** h1-h6, else null. */
  tag: number | null;
  /** Heading classes of the sites' editors: 1 = big title, 2 = small title. */
  label: 1 | 2 | null;
  /** Style that differs from the running text; '' if none does. */
  style: string;
  /** 0 = like the text, 1 = a hint, 2 = clear, 3 and more = several differences at once. */
  strength: number;
  size: number | null;
  bold: boolean;
  bigger: boolean;
  centred: boolean;
  coloured: boolean;
  /** Alone in sections of its own, which the running text is not, and hardly set apart otherwise. */
  boxed: boolean;
  numbering: Numbering | null;
  refusal: Refusal | null;
  /** One link covers it. */
  link: boolean;
}

/** Where the text says no size: WeChat's and 36kr's own style sheets use 17 px or less. */
export const USUAL_SIZE = 17;

/** Reads every text line of the blocks against the article's body style. */
export function readLines(blocks: readonly Block[], body: BodyStyle, title: string): Line[] {
  const boxes = boxesAround(blocks);
  const usual = usualBoxes(blocks, boxes);
  return blocks.flatMap((block, at) => {
    const text = block.text || headingAlt(block, title);
    return text ? [readLine(block, at, text, body, title, boxes[at]! > usual)] : [];
  });
}

/** For each block, how many elements around its own hold nothing else: a template's box, drawn by styles we don't see. */
function boxesAround(blocks: readonly Block[]): number[] {
  return blocks.map(({ element }, i) => {
    const others = [blocks[i - 1]?.element, blocks[i + 1]?.element];
    let count = 0;
    for (let box = element.parentElement; box; box = box.parentElement, count++)
      if (others.every((other) => !other) || others.some((other) => other && box!.contains(other))) break;
    return count;
  });
}

/** Share of the text that lies in as many boxes or fewer: a boxed lead or quotation is no rule. */
const MOST_TEXT = 0.9;

/** The number of boxes that the running text stands in: some editors put each paragraph in sections of its own. */
function usualBoxes(blocks: readonly Block[], boxes: readonly number[]): number {
  const order = blocks.map((_, i) => i).sort((a, b) => boxes[a]! - boxes[b]!);
  const whole = blocks.reduce((sum, { text }) => sum + text.length, 0);
  let covered = 0;
  return boxes[order.find((i) => (covered += blocks[i]!.text.length) >= whole * MOST_TEXT) ?? 0] ?? 0;
}

function readLine(block: Block, at: number, text: string, body: BodyStyle, title: string, alone: boolean): Line {
  const style = lineStyleOf(block);
  const bigger = style.size !== null && style.size >= (body.size ?? USUAL_SIZE) + 1;
  const smaller = style.size !== null && body.size !== null && style.size <= body.size - 1;
  const bold = style.bold && !body.bold;
  const tinted = style.colour !== null && style.colour !== body.colour && !isBlackish(style.colour);
  const faint = tinted && isGrey(style.colour!);
  const coloured = tinted && !faint;
  const centred = block.centred && !body.centred;
  const ornament = ORNAMENT.exec(text)?.[0][0] ?? (/^【[^【】]{2,20}】$/.test(text) ? '【' : '');
  // One px alone is as often carelessness as a heading.
  const clear = bigger && (body.size === null || style.size! >= body.size + 2 || bold || centred || coloured);
  const plain = smaller || (faint && !bold && !bigger);
  const white = coloured && isWhite(style.colour!);
  const set =
    (bold ? 2 : 0) + (clear ? 2 : bigger ? 1 : 0) + (coloured ? 1 : 0) + (centred ? 1 : 0) + (ornament ? 2 : 0);
  const boxed = alone && !plain && set < 2 && isName(text);
  const parts = [
    bold && 'bold',
    bigger && `size${style.size}`,
    smaller && 'small',
    coloured && `colour${style.colour}`,
    centred && 'centred',
    ornament && `mark${ornament}`,
    boxed && 'box',
  ].filter(Boolean);
  const strength = plain ? 0 : set + (boxed ? 1 : 0) + (white ? 1 : 0);
  return {
    at,
    block,
    text,
    width: text.length > LONGEST ? LONGEST : widthOf(text),
    tag: block.heading,
    label: labelOf(block),
    style: strength ? parts.join(' ') : '',
    strength,
    size: style.size,
    bold,
    bigger,
    centred,
    coloured,
    boxed,
    numbering: text.length > LONGEST ? null : numberingOf(text),
    refusal: refusalOf(block, text, { title, link: style.link }),
    link: style.link,
  };
}

/** Marks that editors put before a heading. */
const ORNAMENT = /^[▌▍▎▏■◆◼▶►❖✦※☞👉🔹🔸📌🔶🔷❇✅#＃]+\s?/u;

/** 虎嗅: `p.text-big-title[label=大标题]`, `p.text-sm-title`; 36kr: `h2[label=一级标题]`, `h3[label=二级标题]`. */
function labelOf(block: Block): 1 | 2 | null {
  const name = `${block.element.getAttribute('label') ?? ''} ${block.element.className}`;
  if (/大标题|一级标题|\btext-big-title\b/.test(name)) return 1;
  if (/小标题|[二三]级标题|\btext-(?:sm|small|mid|middle)-title\b/.test(name)) return 2;
  return null;
}

/** The text of a heading that is a picture: its alternative text, where it is one and not the article's title. */
function headingAlt(block: Block, title: string): string {
  const alt = block.images.length === 1 ? block.images[0]!.alt : '';
  if (!alt || alt === title || /^(?:图片|图像|image|img|logo|插图|配图)?\s?\d*$|\.(?:jpe?g|png|gif|webp)$/i.test(alt))
    return '';
  return block.heading || numberingOf(alt)?.rest ? alt : '';
}

function isBlackish(colour: string): boolean {
  const rgb = rgbOf(colour);
  return rgb ? Math.max(...rgb) < 60 : /^(?:black|inherit|initial|unset|currentcolor)$/.test(colour);
}

/** A few words without a pause: a quotation that is set in a box has one. */
const isName = (text: string): boolean => text.length <= 20 && !/[，,；;：:。]/.test(text);

/** Not to be read but on a box of another colour. */
function isWhite(colour: string): boolean {
  const rgb = rgbOf(colour);
  return rgb ? Math.min(...rgb) >= 240 : colour === 'white';
}

/** A grey between black and white: captions and asides. */
function isGrey(colour: string): boolean {
  const rgb = rgbOf(colour);
  if (!rgb) return /^(?:grey|gray|darkgr[ae]y|silver|lightgr[ae]y|dimgr[ae]y)$/.test(colour);
  return Math.max(...rgb) - Math.min(...rgb) <= 12 && Math.min(...rgb) >= 90 && Math.max(...rgb) <= 225;
}

function rgbOf(colour: string): [number, number, number] | null {
  const call = /^rgba?\((\d+)[,\s]+(\d+)[,\s]+(\d+)/.exec(colour);
  if (call) return [Number(call[1]), Number(call[2]), Number(call[3])];
  const hex = /^#([\da-f]{3}|[\da-f]{6})$/.exec(colour)?.[1];
  if (!hex) return null;
  const wide = hex.length === 3 ? [...hex].map((digit) => digit + digit).join('') : hex;
  return [0, 2, 4].map((at) => parseInt(wide.slice(at, at + 2), 16)) as [number, number, number];
}

/** Characters, a Latin letter, digit or space counting half. */
function widthOf(text: string): number {
  let width = 0;
  for (const character of text) width += character.charCodeAt(0) < 0x2e80 ? 0.5 : 1;
  return width;
}
