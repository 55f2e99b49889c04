import type { Article } from '../../lib/shared/article.ts';

/** A stretch of the body's text under one outline entry, children included. */
export interface Section {
  /** Offset of the heading in `body.text`; null where it could not be found there (an image heading). */
  start: number | null;
  /** Share of the text from this heading to the next of its level or above, 0…1. */
  share: number;
}

/** Where each outline entry starts and what share of the text it holds; one pass, in reading order. */
export function sectionsOf(article: Pick<Article, 'outline' | 'body'>): Section[] {
  const { text } = article.body;
  let from = 0;
  const starts = article.outline.map((entry) => {
    const at = findHeading(text, entry.text, from);
    if (at !== null) from = at + 1;
    return at;
  });
  return article.outline.map((entry, i) => {
    const start = starts[i] ?? null;
    if (start === null || !text) return { start, share: 0 };
    let end = text.length;
    for (let j = i + 1; j < starts.length; j++) {
      const next = starts[j];
      if (next == null || (article.outline[j]?.level ?? 1) > entry.level) continue;
      end = next;
      break;
    }
    return { start, share: (end - start) / text.length };
  });
}

/** Index of the outline entry that an offset falls under; -1 above the first. */
export function sectionAt(sections: readonly Section[], offset: number): number {
  let found = -1;
  for (const [i, section] of sections.entries()) if (section.start !== null && section.start <= offset) found = i;
  return found;
}

/** A heading that was joined from lines ("01" + title) is found by its longest part that stands at a line's start. */
function findHeading(text: string, heading: string, from: number): number | null {
  const whole = lineStart(text, heading, from);
  if (whole !== null) return whole;
  for (const part of heading.split(/\s+/).sort((a, b) => b.length - a.length)) {
    const at = part.length > 1 ? lineStart(text, part, from) : null;
    if (at !== null) return at;
  }
  return null;
}

function lineStart(text: string, needle: string, from: number): number | null {
  for (let at = text.indexOf(needle, from); at >= 0; at = text.indexOf(needle, at + 1))
    if (at === 0 || text[at - 1] === '\n') return at;
  return null;
}
