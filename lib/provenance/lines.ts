import type { Block } from '../shared/blocks.ts';
import { isCaption } from '../shared/caption.ts';
import { joined, lineOf, type Line } from './line.ts';
import type { LineReading } from './read-line.ts';
import { CHANNEL } from './tables.ts';

/** A line's reading and its place among the lines of the text. */
export interface Placed {
  reading: LineReading;
  at: number;
}

/** How many lines of text are read as the article's head and tail. */
const HEAD = 8;
const TAIL = 12;
/** So many lines from the beginning, or to the end, a line stands in the midst of the text. */
const CENTRE = { from: 6, to: 8 };

export const isAtEdge = (at: number, count: number): boolean => at < HEAD || at >= count - TAIL;
export const isCentral = (at: number, count: number): boolean => at >= CENTRE.from && at < count - CENTRE.to;

/** The lines of the text that hold a word; one that only announces is joined to what stands on the next. */
export function textLines(blocks: readonly Block[], notices: readonly Element[]): Line[] {
  const lines = blocks.flatMap((block, index) => {
    // a lone > or *** is no line
    if (!/[\p{L}\p{N}]/u.test(block.text)) return [];
    const notice = notices.some((element) => element === block.element || element.contains(block.element));
    return [lineOf(block, index, notice)];
  });
  return lines.flatMap((line, i) => {
    if (i > 0 && isBroken(lines[i - 1]!, line)) return [];
    const next = lines[i + 1];
    return next && isBroken(line, next) ? [joined(line, next)] : [line];
  });
}

const BROKEN = new RegExp(
  `(?:(?:^[^\\p{L}]*|来源|[来转载出摘译选]自|出处)\\s?[:|]?\\s?(?:${CHANNEL})|来源|[来转载出摘译选]自|出处|原文|链接|地址|网址|(?:作者|撰文|编辑|译者|编译)(?:信息)?(?=\\s?[:|]))\\s?[:|]?[\\s*_]*$`,
  'u',
);
/** A line that is an address and nothing else. */
export const ONLY_ADDRESS = /^[\s>*_<(（：:]*https?:\/\/\S+[\s>*_)）]*$/;

/** 文章转载自公众号 ⏎ PaperWeekly, 原文地址： ⏎ 上篇(link): what the line announces stands on the next one. */
function isBroken(line: Line, next: Line): boolean {
  return (
    line.text.length <= 24 &&
    (next.text.length <= 100 || ONLY_ADDRESS.test(next.text)) &&
    !next.heading &&
    !/^[^\p{L}\p{N}]*(?!.{0,6}(?:公众号|公号|微信))[^:|(,]{1,8}[:|](?!\/)/u.test(next.plain) &&
    BROKEN.test(line.plain)
  );
}

/** Lines worth reading: head, tail, notices, and whatever holds a link to WeChat or the words of a statement. */
export function isCandidate(line: Line, at: number, count: number): boolean {
  if (line.notice) return true;
  if (isAtEdge(at, count)) return true;
  if (line.links.some(({ href }) => href.includes('mp.weixin.qq.com'))) return true;
  return (
    line.text.length < 400 &&
    /^(?:\s*[（(【*_>]*\s*)(?:编者按|声明|转载声明)?[：:]?\s*(?:本文|文章|原文|以下文章|此文|全文)(?:.{0,16})(?:公众号|公号)/.test(
      line.plain,
    )
  );
}

/** A caption, or a short line under a picture: its source is the picture's. */
export function isUnderPicture(line: Line, blocks: readonly Block[]): boolean {
  if (isCaption(blocks[line.index]!)) return true;
  const before = blocks[line.index - 1];
  return (
    before !== undefined &&
    !before.text &&
    before.images.length > 0 &&
    line.text.length < 24 &&
    !/公众号|ID/.test(line.text)
  );
}
