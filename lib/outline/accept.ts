import type { Reason } from '../shared/article.ts';
import type { Candidate } from './candidates.ts';
import { EMPHASIS } from './refuse.ts';
import { sequences } from './sequences.ts';
import { acceptStyled } from './styled.ts';

/** A candidate that was taken, and why. */
export interface Accepted {
  candidate: Candidate;
  kind: 'heading' | 'styled' | 'numbered';
  reasons: Reason[];
}

/** Judges the candidates by what recurs in the article; document order is kept. */
export function acceptCandidates(candidates: readonly Candidate[]): Accepted[] {
  const looks = new Map<string, number[]>();
  candidates.forEach(({ look }, i) => {
    const indices = looks.get(look);
    if (indices) indices.push(i);
    else looks.set(look, [i]);
  });
  const accepted = new Map<number, Accepted>();
  const take = (i: number, kind: Accepted['kind'], reasons: Reason[]) =>
    accepted.set(i, { candidate: candidates[i]!, kind, reasons: [...reasons, ...reasonsOf(candidates[i]!)] });

  for (const [look, indices] of looks) {
    if (/^h[1-6]$/.test(look)) acceptTagged(candidates, indices).forEach((i) => take(i, 'heading', [`tag:${look}`]));
    else if (look.startsWith('label'))
      indices.filter((i) => !candidates[i]!.refusal).forEach((i) => take(i, 'heading', ['label']));
  }
  for (const [look, indices] of looks) {
    if (look === 'plain' || /^h[1-6]$|^label/.test(look)) continue;
    const good = acceptStyled(candidates, indices, accepted);
    for (const i of good) take(i, 'styled', [`recurs:${good.length}`]);
  }
  const plain = looks.get('plain') ?? [];
  for (const i of sequences(candidates, plain, false)) take(i, 'numbered', []);
  return [...accepted.entries()].sort(([a], [b]) => a - b).map(([, item]) => item);
}

/** True headings: all but those that are refused; none of a tag that the editor used for whole paragraphs. */
function acceptTagged(candidates: readonly Candidate[], indices: readonly number[]): number[] {
  const good = indices.filter((i) => !candidates[i]!.refusal);
  const emphasis = indices.filter((i) => EMPHASIS.has(candidates[i]!.refusal)).length;
  return emphasis >= 3 && emphasis > good.length ? [] : good;
}

function reasonsOf({ face, numbering, lines }: Candidate): Reason[] {
  return [
    face.bold && 'bold',
    face.bigger && `size:${face.size}`,
    face.coloured && 'coloured',
    face.centred && 'centred',
    numbering && `number:${numbering.family}`,
    lines.length > 1 && `joined:${lines.length}`,
  ].filter((reason) => typeof reason === 'string');
}
