import type { Accepted } from './accept.ts';
import { CLOSING, FRAME_WORDS } from './frame-words.ts';
import { familyKey } from './numbering.ts';

/** Families of numbers from the outermost to the innermost. */
const FAMILY_ORDER = [
  'chapter',
  'part',
  'zero',
  'han',
  'han-bracket',
  'roman',
  'label',
  'arabic',
  'decimal',
  'arabic-bracket',
  'circled',
];

/**
 * Levels from 1, by tags, styles and families of numbers; no level is skipped.
 * `adjacent(i)` tells whether entry i + 1 follows entry i without text between them.
 */
export function levelsOf(entries: readonly Accepted[], adjacent: (index: number) => boolean): number[] {
  const ranks = ranksOf(entries);
  evenCounts(entries, ranks);
  const keys = entries.map((_, i) => ranks[i]! * 100);
  for (const rank of new Set(ranks))
    splitByFamily(
      entries,
      ranks.flatMap((r, i) => (r === rank ? [i] : [])),
      keys,
      adjacent,
    );
  raiseLoneTop(entries, keys);
  raiseFrame(entries, keys);
  const stack: number[] = [];
  return keys.map((key) => {
    while (stack.length && stack.at(-1)! >= key) stack.pop();
    stack.push(key);
    return stack.length;
  });
}

/** A rank per entry, smaller = further out: tags by number, styles by size and weight, plain numbers by family. */
function ranksOf(entries: readonly Accepted[]): number[] {
  const tagSize = Math.max(
    0,
    ...entries.flatMap(({ candidate: c }) => (c.face.tag && c.face.size ? [c.face.size] : [])),
  );
  const styled = new Map<string, { size: number; weight: number }>();
  const styledOnes = entries.flatMap(({ candidate, kind }) => (kind === 'styled' ? [candidate] : []));
  const plain = styledOnes.filter(({ face }) => !face.coloured).length;
  const tints = plain >= 2 && styledOnes.length - plain >= 2;
  for (const candidate of styledOnes) styled.set(styleKey(candidate, tints), styleWeight(candidate, tints));
  const order = [...styled].sort(([, a], [, b]) => b.size - a.size || b.weight - a.weight).map(([key]) => key);
  // 一、 above the first styled line: the styled lines are its children.
  const numbersFirst =
    entries.find(({ kind, candidate }) => kind !== 'heading' && !FRAME_WORDS.test(candidate.text))?.kind === 'numbered';
  return entries.map(({ candidate, kind }) => {
    const { face } = candidate;
    const tag = candidate.lines.find((line) => line.tag)?.tag;
    if (tag) return tag * 10;
    if (kind === 'heading') return face.label === 2 ? 30 : 20;
    if (kind === 'styled') {
      const key = styleKey(candidate, tints);
      const outer = tagSize > 0 && styled.get(key)!.size > tagSize;
      return (outer ? -100 : 100) + order.indexOf(key);
    }
    const family = FAMILY_ORDER.indexOf(candidate.numbering!.family);
    return (numbersFirst && family <= FAMILY_ORDER.indexOf('han') ? 50 : 500) + family;
  });
}

/** What goes on counting in another size or colour has the rank of the count it goes on with. */
function evenCounts(entries: readonly Accepted[], ranks: number[]) {
  const counts: { key: string; rank: number; own: number; value: number }[] = [];
  entries.forEach(({ kind, candidate: { numbering } }, i) => {
    if (kind !== 'styled' || !numbering) return;
    const [key, own] = [familyKey(numbering), ranks[i]!];
    const open = counts.filter((count) => count.key === key && count.value + 1 === numbering.value);
    const count = open.findLast((one) => one.own === own || one.rank === own) ?? open.at(-1);
    if (!count) counts.push({ key, rank: own, own, value: numbering.value });
    else {
      ranks[i] = count.rank;
      Object.assign(count, { own, value: numbering.value });
    }
  });
}

/** Styles that differ in colour alone are one, where not several are coloured and several not (`tints`). */
function styleKey(candidate: Accepted['candidate'], tints: boolean): string {
  const { size, weight } = styleWeight(candidate, tints);
  return `${size} ${weight}`;
}

/** A mark before the line or a number of its own above it says more than bold. */
function styleWeight({ lines, face, look }: Accepted['candidate'], tints: boolean): { size: number; weight: number } {
  const size = Math.max(0, ...lines.map((line) => line.size ?? 0));
  return {
    size,
    weight:
      (look.startsWith('apart') || /\bmark/.test(face.style) ? 4 : 0) +
      (face.bold ? 2 : 0) +
      (face.centred ? 1 : 0) +
      (tints && face.coloured ? 0.5 : 0),
  };
}

/** Within one tag or style, numbers that start again or that hang below an unnumbered line are its children. */
function splitByFamily(
  entries: readonly Accepted[],
  members: readonly number[],
  keys: number[],
  adjacent: (index: number) => boolean,
) {
  const read = (i: number) => {
    const { numbering, text } = entries[i]!.candidate;
    return numbering ? familyKey(numbering) : FRAME_WORDS.test(text) ? 'frame' : 'none';
  };
  const known = new Map(members.map((i) => [i, read(i)]));
  const family = (i: number) => known.get(i) ?? read(i);
  const families = [...new Set(members.map(family))].filter((key) => key !== 'none' && key !== 'frame');
  const inner = families.filter((key) => isInner(key, members, family, entries, adjacent));
  inner.sort((a, b) => FAMILY_ORDER.indexOf(a.split(':')[0]!) - FAMILY_ORDER.indexOf(b.split(':')[0]!));
  const outer = families.filter((key) => !inner.includes(key));
  const isBetween = betweenNumbers(outer, members, family);
  for (const i of members) {
    const depth = inner.indexOf(family(i));
    if (depth >= 0) keys[i]! += (depth + 1) * 10;
    else if (family(i) === 'none' && outer.length && entries[i]!.kind === 'styled' && isBetween(i)) keys[i]! += 5;
  }
}

function isInner(
  key: string,
  members: readonly number[],
  family: (i: number) => string,
  entries: readonly Accepted[],
  adjacent: (index: number) => boolean,
): boolean {
  const own = members.filter((i) => family(i) === key);
  if (own.length === members.length) return false;
  const restarts = own.filter((i) => entries[i]!.candidate.numbering!.value === 1).length;
  const order = FAMILY_ORDER.indexOf(key.split(':')[0]!);
  const outerFirst = members.some((i) => {
    const other = family(i);
    return other !== key && other !== 'none' && other !== 'frame' && FAMILY_ORDER.indexOf(other.split(':')[0]!) < order;
  });
  if (outerFirst) return true;
  if (key.startsWith('decimal') && key !== 'decimal:1') return true;
  if (restarts > 1) return true;
  // Several unnumbered lines, then one run of numbers: the numbers hang below the last of them.
  const unnumbered = members.filter((i) => family(i) === 'none');
  const styled = entries[own[0]!]!.kind === 'styled';
  if (styled && own.length >= 2 && unnumbered.filter((i) => i < own[0]!).length >= 2) return true;
  const before = own[0]! - 1;
  return members.includes(before) && family(before) === 'none' && adjacent(before);
}

/**
 * Whether an unnumbered line stands after the first and before the last number of an outer family; behind the
 * last one, too, where most numbers have such lines and this is no closing word standing alone.
 */
function betweenNumbers(
  outer: readonly string[],
  members: readonly number[],
  family: (i: number) => string,
): (i: number) => boolean {
  const numbered = members.filter((k) => outer.includes(family(k)));
  const [first, last] = [numbered[0], numbered.at(-1)];
  if (first === undefined || last === undefined || numbered.length < 2) return () => false;
  const filled = numbered.slice(0, -1).filter((k, n) => numbered[n + 1]! > k + 1).length;
  const behind = members.filter((k) => k > last).length;
  const open = filled >= (numbered.length - 1) / 2 && behind >= 2;
  return (i) => first < i && (i < last || open);
}

/** A closing word in a style of its own belongs to the article, not to its last section. */
function raiseFrame(entries: readonly Accepted[], keys: number[]) {
  const last = entries.at(-1);
  if (last?.kind === 'styled' && CLOSING.test(last.candidate.text)) keys[keys.length - 1] = Math.min(...keys);
}

/** A top rank with a single member is no level of its own: it joins the next one. Tags say what is below them. */
function raiseLoneTop(entries: readonly Accepted[], keys: number[]) {
  const sorted = [...new Set(keys)].sort((a, b) => a - b);
  const [top, next] = sorted;
  if (top === undefined || next === undefined || entries.length < 3) return;
  const lone = keys.filter((key) => key === top).length === 1;
  if (!lone) return;
  const at = keys.indexOf(top);
  const tagged = [at, keys.indexOf(next)].every((i) => entries[i]!.kind === 'heading');
  if (!tagged) keys[at] = next;
}
