import type { BodyBlock, OutlineEntry } from '../shared/article.ts';
import { familyKey, numberingOf } from './numbering.ts';
import { placeEntries } from './section-shares.ts';

/** A numbered paragraph of a section: too long for a heading, good enough to unfold. */
export interface NumberedPoint {
  /** The paragraph's first clause, with its number. */
  text: string;
  /** Offset in the body's text. */
  offset: number;
}

type Lines = { text: string; blocks: readonly BodyBlock[] };

const SHORT = 40;

/**
 * The numbered paragraphs below each entry of the outline, by the entry's index: a second level that can be
 * unfolded, off by default because these are sentences. Runs of two or more that count up from 1 only.
 * `body` is the article's body, `outline` its outline.
 */
export function numberedPoints(body: Lines, outline: readonly OutlineEntry[]): Map<number, NumberedPoint[]> {
  const places = placeEntries(body, outline);
  const own = new Set(places);
  const points = new Map<number, NumberedPoint[]>();
  let section = -1;
  let run: { key: string; points: NumberedPoint[] } = { key: '', points: [] };
  const close = () => {
    if (section >= 0 && run.points.length >= 2) points.set(section, [...(points.get(section) ?? []), ...run.points]);
    run = { key: '', points: [] };
  };
  body.blocks.forEach((block, i) => {
    while (section + 1 < places.length && places[section + 1]! <= i) {
      close();
      section++;
    }
    if (own.has(i)) return;
    const text = body.text.slice(block.start, block.end);
    const numbering = numberingOf(text);
    if (!numbering?.rest) return;
    const key = familyKey(numbering);
    const next = key === run.key ? run.points.length + 1 : 1;
    if (numbering.value !== next) {
      if (numbering.value !== 1) return;
      close();
    } else if (key !== run.key) close();
    run.key = key;
    run.points.push({ text: firstClause(text, numbering.rest), offset: block.start });
  });
  close();
  return points;
}

/** Up to the first full stop, or to a comma where that is far away. */
function firstClause(text: string, rest: string): string {
  const lead = text.length - rest.length;
  const stop = /[。！？!?；;]/.exec(rest)?.index ?? rest.length;
  if (stop <= SHORT) return text.slice(0, lead + stop);
  const comma = [...rest.slice(0, SHORT).matchAll(/[，,：:]/g)].at(-1)?.index ?? SHORT;
  return `${text.slice(0, lead + comma)}…`;
}
