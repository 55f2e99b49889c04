import type { Candidate } from './candidates.ts';
import { familyKey } from './numbering.ts';
import { standsBeforeText, textBetween } from './positions.ts';
import { FORGIVEN, isListed } from './refuse.ts';

/** Families that number sections and seldom lists: two of them are a count, and a comma may stand behind them. */
const OF_SECTIONS = /^(?:chapter|part|han|han-bracket|zero|roman)$/;

/** Families that count headings only where their lines stand out. */
const OF_POINTS = /^(?:circled|label)/;

/** Least share of a family's lines that may be headings, and of these that count up. */
const MOST = 0.75;

/** Least share that stands above text; numbers in plain lines have nothing else to show for them. */
const ABOVE_TEXT = { styled: 0.6, plain: 0.8 };

/** Widest plain line, and widest line that may look like a sentence or an introduction. */
const WIDEST = { plain: 30, forgiven: 20 };

/** Characters of text to a number on average: bare ones heading sections, 一、 whatever lines follow it. */
const ROOM = { bare: 150, apart: 200 };

/** Numbers that count up from 1 with text between them. Indices into the candidates. */
export function sequences(candidates: readonly Candidate[], indices: readonly number[], styled: boolean): number[] {
  const numbered = indices.filter((i) => candidates[i]!.numbering && !isListed(candidates[i]!.face.block));
  const families = Map.groupBy(numbered, (i) => familyKey(candidates[i]!.numbering!));
  return [...families].flatMap(([key, members]) => {
    if (!styled && OF_POINTS.test(key)) return [];
    const ofSections = OF_SECTIONS.test(key);
    const fit = members.filter((i) => isFit(candidates[i]!, styled, ofSections));
    if (fit.length < (styled || ofSections ? 2 : 3) || fit.length < members.length * MOST) return [];
    const bare = fit.some((i) => !candidates[i]!.numbering!.rest);
    if (!styled && bare && textBetween(candidates, fit) < ROOM.bare) return [];
    if (!countsUp(candidates, fit)) return [];
    // 一、 far from 二、 heads what lies between, however short its lines are.
    const apart = ofSections && fit.length >= 3 && textBetween(candidates, fit) >= ROOM.apart;
    const own = new Set(members);
    const heading = fit.filter(
      (i) =>
        (standsBeforeText(candidates, i) && candidates[i + 1]!.look !== 'plain') ||
        isLonger(candidates, i) ||
        (apart && !own.has(i + 1)),
    );
    return heading.length >= fit.length * ABOVE_TEXT[styled ? 'styled' : 'plain'] ? fit : [];
  });
}

/** Whether a numbered line may be a heading, by itself. */
function isFit({ refusal, face, numbering }: Candidate, styled: boolean, ofSections: boolean): boolean {
  const forgiven = styled ? FORGIVEN.has(refusal) : refusal === 'intro';
  if (refusal && !(forgiven && numbering!.rest && face.width <= WIDEST.forgiven)) return false;
  const marks = ofSections ? /[。；]/ : /[，,：:！!]/;
  return styled || (face.width <= WIDEST.plain && !marks.test(numbering!.rest));
}

/** Whether the line below is longer and of another count. */
function isLonger(candidates: readonly Candidate[], i: number): boolean {
  const next = candidates[i + 1];
  return (
    !!next &&
    !(
      next.numbering &&
      candidates[i]!.numbering &&
      familyKey(next.numbering) === familyKey(candidates[i]!.numbering!)
    ) &&
    next.face.width > candidates[i]!.face.width
  );
}

/** Whether most numbers follow the one before by 1 or start again at 1. */
function countsUp(candidates: readonly Candidate[], indices: readonly number[]): boolean {
  let good = 0;
  indices.forEach((i, k) => {
    const { value } = candidates[i]!.numbering!;
    const before = k ? candidates[indices[k - 1]!]!.numbering!.value : 0;
    if (value === before + 1 || value === 1) good++;
  });
  return candidates[indices[0]!]!.numbering!.value <= 1 && good >= indices.length * MOST;
}
