import { countFirst } from '../shared/count-first.ts';
import { isFullerForm } from './article-signs.ts';
import type { ArticleSigns } from './evidence.ts';
import { evidenceAt, NOTHING_ELSE } from './evidence.ts';
import { judge } from './judge.ts';
import type { Lexicon } from './lexicon.ts';

/** Offsets of the places that really speak of the name; null where that can't be told. */
export type Mentions = number[] | null;

/** A line of the body and where it starts in the body's text. */
export interface Line {
  text: string;
  offset: number;
}

/**
 * Counts a name that was judged an entity. `places` are all its occurrences in the body's text, `linked` those that a
 * link names (they count as judged). A known name counts wherever its edges hold; an ambiguous one only if the
 * article shows it at work (its fuller form, a company's verbs) and each place then by itself; else no count is
 * given rather than a wrong one.
 */
export function countMentions(
  name: string,
  places: readonly number[],
  linked: ReadonlySet<number>,
  lines: readonly Line[],
  lexicon: Lexicon,
  signs: (name: string, at: number) => ArticleSigns,
): Mentions {
  const everyday = lexicon.familiarity(name) === 'ambiguous' || lexicon.isWord(name);
  if (everyday && places.length > linked.size) {
    const article = signs(name, -1);
    if (!article.strong && !article.introduced) return null;
  }
  const counted: number[] = [];
  for (const place of places) {
    const { text, offset } = lineAt(lines, place);
    const start = place - offset;
    if (start + name.length > text.length) continue; // a name never runs over the end of a line
    const end = start + name.length;
    const said = linked.has(place) || isMention(text, start, end, everyday, lexicon, signs(name, place));
    if (said === null) return null;
    if (said) counted.push(place);
  }
  return counted;
}

/** A longer name or longer words lie over the place. */
const BROKEN: ReadonlySet<string> = new Set([
  'inside-name',
  'longer-name',
  'crosses-name',
  'splits-both',
  'splits-and-crosses',
]);

/** Beyond these scores a place of an everyday word is clear; between them nobody can tell. */
const SURELY = 0.75;
const SURELY_NOT = 0.25;

function isMention(
  text: string,
  start: number,
  end: number,
  everyday: boolean,
  lexicon: Lexicon,
  article: ArticleSigns,
): boolean | null {
  // what the article shows elsewhere says nothing about this place of an everyday word
  const evidence = evidenceAt(text, start, end, lexicon, everyday ? NOTHING_ELSE : article);
  if (evidence.certain || isInAddress(text, start, end)) return false;
  if (everyday) {
    if (isFullerForm(text, end)) return true;
    const { score } = judge(evidence);
    return score >= SURELY ? true : score < SURELY_NOT ? false : null;
  }
  return !evidence.features.some((id) => BROKEN.has(id));
}

/** Whether the place is part of a web or mail address: https://kora.io, www.kora.io, hi@kora.io, kora@mail.io. */
export function isInAddress(text: string, start: number, end: number): boolean {
  return text[end] === '@' || /(?:\/\/|@|www\.)[\w./-]*$/i.test(text.slice(Math.max(0, start - 40), start));
}

/** The line that holds the offset of the body's text. */
function lineAt(lines: readonly Line[], place: number): Line {
  return lines[countFirst(lines, ({ offset }) => offset <= place) - 1]!;
}
