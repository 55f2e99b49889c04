import type { Candidate } from './candidates.ts';
import { FRAME_WORDS } from './frame-words.ts';
import { standsBeforeText, textBetween } from './positions.ts';
import { areQuestions } from './questions.ts';
import { EMPHASIS, FORGIVEN } from './refuse.ts';
import { sequences } from './sequences.ts';

/**
 * Least share of a look's lines that are no sentences: the less a look stands out, the more of its lines are emphasis.
 * Below headings in tags a second look is more often emphasis than a level of its own.
 */
const PURITY = { strong: 0.5, clear: 0.6, clearBelowTags: 0.7, hint: 0.8 };

/** Least characters of text to each line, on average: emphasis stands closer. A strong look needs none. */
const ROOM = { clear: 100, clearBelowTags: 60, hint: 150 };

/** A hint (one colour, one px, a box) must recur as often as this. */
const HINTS = 3;

/** Least share of a look's lines that stand before text: the lines of a list stand before each other. */
const STANDING = 0.6;

/** Headings spread over the article: the part between the first and the last, or from the article's beginning on. */
const SPREAD = { between: 0.12, fromStart: 0.5 };

/** What is taken along with the lines of a look is less than they are: half as many, or of by-lines a little more. */
const ALONG = { parents: 0.5, forgiven: 0.5, framing: 0.8 };

/** Lines of one style: taken together if they recur, are short, stand before text and spread over the article. */
export function acceptStyled(
  candidates: readonly Candidate[],
  indices: readonly number[],
  accepted: ReadonlyMap<number, unknown>,
): number[] {
  const refrains = refrainsAmong(candidates, indices, accepted);
  const items = itemsAmong(candidates, indices);
  const free = indices.filter((i) => (!candidates[i]!.refusal || items.has(i)) && !refrains.has(candidates[i]!.text));
  const fit = free.length ? free : quotationsAmong(candidates, indices);
  const standing = fit.filter((i) => standsBeforeText(candidates, i));
  const counted = sequences(candidates, indices, true);
  if (!standing.length) return counted;
  const look = lookOf(candidates, standing, accepted);
  const framed = standing.filter((i) => FRAME_WORDS.test(candidates[i]!.text) && look.strength >= 2);
  const alone = [...new Set([...counted, ...framed])];
  if (standing.length < 2) return look.strong && look.strength >= 4 ? standing : alone;
  if (
    areQuestions(candidates, standing, look) ||
    areCaptions(candidates, fit) ||
    centredOnly(candidates[standing[0]!]!)
  )
    return alone;
  if (areEmphasis(candidates, { indices, fit, standing }, look))
    return [...new Set([...alone, ...titlesAmong(candidates, standing, look.strength)])];
  const scattered = look.strong && standing.length >= 3;
  if (!look.tagged && !counted.length && !scattered && !areSpread(candidates, standing)) return framed;
  return [...new Set([...standing, ...counted, ...alongWith(candidates, { indices, fit, standing }, look)])];
}

/** Most characters of one piece of news, on average: links to other articles stand further apart. */
const BRIEF = 300;

/** The titles of a round-up of news, three or more: each leads to a page of its own and stands above a short text. */
function itemsAmong(candidates: readonly Candidate[], indices: readonly number[]): ReadonlySet<number> {
  const linked = indices.filter((i) => candidates[i]!.refusal === 'link');
  const pages = new Set(
    linked.map((i) => candidates[i]!.face.block.runs.find((run) => run.link)?.link!.getAttribute('href')),
  );
  const areItems =
    linked.length >= 3 &&
    pages.size === linked.length &&
    linked.every((i) => EMPHASIS.has(candidates[i + 1]?.refusal ?? null)) &&
    textBetween(candidates, linked) <= BRIEF;
  return new Set(areItems ? linked : []);
}

/** How a look stands out. */
interface Look {
  /** One of its lines differs in several ways at once. */
  strong: boolean;
  strength: number;
  /** Headings in tags were taken before. */
  tagged: boolean;
}

function lookOf(
  candidates: readonly Candidate[],
  standing: readonly number[],
  accepted: ReadonlyMap<number, unknown>,
): Look {
  return {
    strong: standing.some((i) => isStrong(candidates[i]!)),
    strength: Math.max(...standing.map((i) => candidates[i]!.face.strength)),
    tagged: accepted.size >= 2,
  };
}

/** The lines of one look: all, those that nothing speaks against, and of these those that stand before text. */
interface Lines {
  indices: readonly number[];
  fit: readonly number[];
  standing: readonly number[];
}

/** Whether too many lines of the look are sentences, lines of lists, or close to each other. */
function areEmphasis(candidates: readonly Candidate[], { indices, fit, standing }: Lines, look: Look): boolean {
  const { strong, strength, tagged } = look;
  const kind = strength < 2 ? 'hint' : tagged ? 'clearBelowTags' : 'clear';
  const sentences = indices.filter((i) => EMPHASIS.has(candidates[i]!.refusal)).length;
  const purity = fit.length / (fit.length + sentences);
  if (purity < PURITY[strong ? 'strong' : kind]) return true;
  if (!strong && kind === 'hint' && standing.length < HINTS) return true;
  if (!strong && textBetween(candidates, standing) < ROOM[kind]) return true;
  return standing.length < fit.length * STANDING;
}

/** Whether the lines lie far enough apart to divide the article. */
function areSpread(candidates: readonly Candidate[], standing: readonly number[]): boolean {
  const start = candidates[0]!.at;
  const whole = candidates.at(-1)!.end - start || 1;
  const [first, last] = [candidates[standing[0]!]!.at, candidates[standing.at(-1)!]!.at];
  return (last - first) / whole >= SPREAD.between || (last - start) / whole >= SPREAD.fromStart;
}

/** Lines of the look that are headings because most of it is. */
function alongWith(candidates: readonly Candidate[], { indices, fit, standing }: Lines, { strong }: Look): number[] {
  const stands = new Set(standing);
  const parents = fit.filter((i) => !stands.has(i) && headsOne(candidates, i, stands));
  const forgiven = strong ? indices.filter((i) => isForgiven(candidates, i)) : [];
  const framing = indices.filter((i) => isBetween(candidates, i, standing));
  return Object.entries({ parents, forgiven, framing }).flatMap(([kind, more]) =>
    more.length <= standing.length * ALONG[kind as keyof typeof ALONG] ? more : [],
  );
}

/**
 * Texts that stand three times or more, and not each in a section of its own above prose: a refrain, or labels of
 * examples and lists.
 */
function refrainsAmong(
  candidates: readonly Candidate[],
  indices: readonly number[],
  accepted: ReadonlyMap<number, unknown>,
): ReadonlySet<string> {
  const places = Map.groupBy(indices, (i) => candidates[i]!.text);
  const often = [...places].filter(([, own]) => own.length >= 3);
  if (!often.length) return new Set();
  const names = indices.filter((i) => !candidates[i]!.refusal && places.get(candidates[i]!.text)!.length < 3);
  const dividers = [...accepted.keys(), ...names].sort((a, b) => a - b);
  const headProse = (i: number) => EMPHASIS.has(candidates[i + 1]?.refusal ?? null);
  const parted = (text: string, own: readonly number[]) => {
    // 为什么？ asks on; it names no part.
    if (/[？?]$/.test(text) || !own.every(headProse)) return false;
    let k = 0;
    return own.slice(1).every((i, n) => {
      while (k < dividers.length && dividers[k]! < own[n]!) k++;
      return k < dividers.length && dividers[k]! < i;
    });
  };
  return new Set(often.filter(([text, own]) => !parted(text, own)).map(([text]) => text));
}

/** A quotation, a line with a colon or stop: one of the headings where most of its strong look are. */
function isForgiven(candidates: readonly Candidate[], i: number): boolean {
  const { refusal, face } = candidates[i]!;
  return FORGIVEN.has(refusal) && face.width <= 20 && standsBeforeText(candidates, i);
}

/** `数据：看不见的账` reads like a by-line; between headings of its look, above text, it is one of them. */
function isBetween(candidates: readonly Candidate[], i: number, standing: readonly number[]): boolean {
  if (candidates[i]!.refusal !== 'framing' || candidates[i - 1]?.look === candidates[i]!.look) return false;
  return standing[0]! < i && i < standing.at(-1)! && standsBeforeText(candidates, i);
}

/** Among many bold sentences: short names without any punctuation that stand far apart. */
function titlesAmong(candidates: readonly Candidate[], standing: readonly number[], strength: number): number[] {
  const titles = standing.filter((i) => {
    const { face, text } = candidates[i]!;
    return face.width <= 18 && !/[，。：；、,:;!?！？…“”"]/.test(text);
  });
  if (strength < 2 || titles.length < 3 || titles.length < standing.length * 0.5) return [];
  return textBetween(candidates, titles) >= 200 ? titles : [];
}

/** A line directly above one accepted line of its look, and no third: parent and child without text between. */
function headsOne(candidates: readonly Candidate[], i: number, standing: ReadonlySet<number>): boolean {
  const { look } = candidates[i]!;
  return candidates[i - 1]?.look !== look && standing.has(i + 1);
}

/** Where a look is kept for quotations of a few words, three or more, they are what the sections are called. */
function quotationsAmong(candidates: readonly Candidate[], indices: readonly number[]): number[] {
  const quotations = indices.filter((i) => {
    const { refusal, face, text } = candidates[i]!;
    return refusal === 'quote' && face.width <= 14 && !/[，。；,;]/.test(text);
  });
  return quotations.length >= 3 ? quotations : [];
}

/** Lines of the text's size in the middle or in a colour, each below a picture of its own. */
function areCaptions(candidates: readonly Candidate[], indices: readonly number[]): boolean {
  const pictures = indices.flatMap((i) => {
    const { face, picture } = candidates[i]!;
    return picture !== null && !face.bigger && (face.centred || face.coloured || face.boxed) ? [picture] : [];
  });
  return new Set(pictures).size === indices.length;
}

/** No running text is set in this size (px). */
const LARGE = 22;

/** Several differences at once that text set for emphasis seldom has. */
function isStrong({ face, look }: Candidate): boolean {
  const { bold, bigger, centred, coloured, boxed, style, size } = face;
  return (
    (boxed && coloured) ||
    look.startsWith('apart') ||
    style.includes('mark') ||
    (bold && centred) ||
    (bigger && (bold || centred || coloured || size! >= LARGE))
  );
}

function centredOnly({ face, numbering }: Candidate): boolean {
  return face.centred && face.strength === 1 && !numbering;
}
