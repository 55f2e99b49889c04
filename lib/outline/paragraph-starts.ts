import type { BodyBlock } from '../shared/article.ts';

/** The beginning of a paragraph, for articles that have no sections. It is no heading and never shown as one. */
export interface ParagraphStart {
  /** The first clause, cut with an ellipsis. */
  text: string;
  /** Offset in the body's text. */
  offset: number;
}

const LENGTH = 24;
const MOST = 12;

/**
 * Up to twelve paragraphs that divide the text about evenly, by their first words. Only paragraphs of some
 * length count: a line of dialogue tells nothing. Empty for a text of fewer than three such paragraphs.
 */
export function paragraphStarts(body: { text: string; blocks: readonly BodyBlock[] }): ParagraphStart[] {
  const paragraphs = body.blocks.filter(({ start, end }) => end - start >= LENGTH + 6);
  if (paragraphs.length < 3) return [];
  const step = Math.max(body.text.length / MOST, 1);
  let due = 0;
  return paragraphs.flatMap(({ start, end }) => {
    if (start < due) return [];
    due = start + step;
    return [{ text: firstWords(body.text.slice(start, end)), offset: start }];
  });
}

function firstWords(paragraph: string): string {
  const stop = /[。！？!?；;]/.exec(paragraph)?.index ?? paragraph.length;
  if (stop <= LENGTH) return paragraph.slice(0, stop);
  const comma = [...paragraph.slice(0, LENGTH).matchAll(/[，,：:、]/g)].at(-1)?.index ?? 0;
  return `${paragraph.slice(0, comma >= 8 ? comma : LENGTH)}…`;
}
