import type { OutlineEntry } from '../shared/article.ts';
import type { Block } from '../shared/blocks.ts';
import { bodyStyleOf } from '../shared/body-style.ts';
import { foldText } from '../shared/same-text.ts';
import { acceptCandidates } from './accept.ts';
import { candidatesOf } from './candidates.ts';
import { levelsOf } from './levels.ts';
import { readLines } from './lines.ts';

/**
 * Finds the sections a careful reader would name, in document order: true headings, lines whose style recurs,
 * numbered lines; each with the evidence. `blocks` are the lines of the trimmed body; `title` is the
 * article's, which is no section of its own. No two entries of one parent are alike.
 */
export function findOutline(blocks: readonly Block[], context: { title: string }): OutlineEntry[] {
  const lines = readLines(blocks, bodyStyleOf(blocks), context.title);
  const accepted = acceptCandidates(candidatesOf(lines, blocks, context.title));
  const headings = new Set(
    accepted.filter(({ kind }) => kind === 'heading').map(({ candidate }) => foldText(candidate.text)),
  );
  const entries = accepted.filter(
    ({ kind, candidate }) => kind === 'heading' || !headings.has(foldText(candidate.text)),
  );
  const position = new Map(lines.map((line, i) => [line, i]));
  const levels = levelsOf(entries, (i) => {
    const next = entries[i + 1];
    return !!next && position.get(next.candidate.lines[0]!) === position.get(entries[i]!.candidate.lines.at(-1)!)! + 1;
  });
  const outline = entries.map(({ candidate, kind, reasons }, i) => ({
    level: levels[i]!,
    text: candidate.text,
    kind,
    node: candidate.lines[0]!.block.node,
    reasons,
  }));
  return withoutTwins(outline);
}

/** Drops an entry whose text a sibling already has. */
function withoutTwins(outline: OutlineEntry[]): OutlineEntry[] {
  const path: Set<string>[] = [];
  return outline.filter(({ level, text }) => {
    path.length = Math.min(path.length, level);
    const siblings = (path[level - 1] ??= new Set());
    const key = foldText(text);
    if (siblings.has(key)) return false;
    siblings.add(key);
    return true;
  });
}
