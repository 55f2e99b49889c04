import type { Reason } from '../shared/article.ts';
import type { Candidate } from './candidates.ts';
import { familyKey } from './numbering.ts';
import { EMPHASIS, FORGIVEN, isListed } from './refuse.ts';

/** A candidate that was taken, and why. */
export interface Accepted {
  candidate: Candidate;
  kind: 'heading' | 'styled' | 'numbered';
  reasons: Reason[];
}

/** Headings that open or close an article: they may stand alone in their style. */
export const FRAME_WORDS =
  /^[^\p{L}\p{N}]*(?:结语|结论|总结|小结|结束语|最后|写在最后|写在后面|写在最前|写在前面|后记|尾声|前言|引言|引子|序言|序|楔子|导语|开篇|概述|背景|展望|one more thing)[^\p{L}\p{N}]*$/iu;

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
function acceptStyled(
  candidates: readonly Candidate[],
  indices: readonly number[],
  accepted: ReadonlyMap<number, Accepted>,
): number[] {
  const refrains = refrainsAmong(candidates, indices, accepted);
  const free = indices.filter((i) => !candidates[i]!.refusal && !refrains.has(candidates[i]!.text));
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
  accepted: ReadonlyMap<number, Accepted>,
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
  accepted: ReadonlyMap<number, Accepted>,
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

/** Characters between one line and the next of its kind, on average: emphasis stands closer than headings. */
function textBetween(candidates: readonly Candidate[], indices: readonly number[]): number {
  const { block } = candidates.at(-1)!.face;
  const own = indices.reduce((sum, i) => sum + candidates[i]!.text.length, 0);
  return (block.offset + block.text.length - candidates[indices[0]!]!.face.block.offset - own) / indices.length;
}

function centredOnly({ face, numbering }: Candidate): boolean {
  return face.centred && face.strength === 1 && !numbering;
}

/** Words that ask without a question mark: 家里人支持吗, 你怎么看待桥. */
const ASKING = /[？?][”"」』]?$|[吗呢]$|[你您].*(?:怎么|怎样|什么|如何|哪|几|多少)/;

/** Questions that one asks the other by 你 or 您, and no section besides. */
const isDialogue = (texts: readonly string[]): boolean =>
  texts.length >= 3 && texts.every((text) => ASKING.test(text)) && texts.some((text) => /[你您]/.test(text));

/** An interview's questions are its text, not its sections; a speaker's name before several lines shows one, too. */
function areQuestions(
  candidates: readonly Candidate[],
  indices: readonly number[],
  { tagged, strong }: { tagged: boolean; strong: boolean },
): boolean {
  const uncounted = indices.filter((i) => !candidates[i]!.numbering).map((i) => candidates[i]!.text);
  if (!strong && !tagged && uncounted.length === indices.length && isDialogue(uncounted)) return true;
  const speakers = new Map<string, number>();
  for (const i of indices) {
    const speaker = candidates[i]!.numbering ? null : /^([^:：]{1,10})[:：]/.exec(candidates[i]!.text)?.[1];
    if (speaker) speakers.set(speaker, (speakers.get(speaker) ?? 0) + 1);
  }
  if (Math.max(0, ...speakers.values()) >= Math.max(3, indices.length / 2)) return true;
  const questions = indices.filter((i) => /[？?][”"」』]?$/.test(candidates[i]!.text));
  const width = questions.reduce((sum, i) => sum + candidates[i]!.face.width, 0) / (questions.length || 1);
  if (questions.length < indices.length * 0.7) return false;
  const addressed = questions.filter((i) => /[你您]/.test(candidates[i]!.text)).length;
  // No interviewer speaks to nobody in a title's size.
  if (!addressed && strong) return false;
  // Below sections of another look, or as all there is, questions are a dialogue.
  if (questions.length >= 4 && questions.length === indices.length && (tagged || width > 12)) return true;
  return (questions.length >= 4 && width > 15) || (questions.length >= 3 && addressed >= questions.length * 0.4);
}

/** Whether text, or a heading of another look, follows: a line of a list or the last line heads nothing. */
function standsBeforeText(candidates: readonly Candidate[], i: number): boolean {
  const own = candidates[i]!;
  const next = candidates[i + 1];
  if (!next) return false;
  if (next.look !== own.look || next.refusal) return true;
  const [a, b] = [own.numbering, next.numbering];
  // A numbered heading above an unnumbered one of its look, or the other way round: parent and child.
  if (!a !== !b && candidates[i + 2]?.look !== own.look) return true;
  return b !== null && b.value === 1 && (!a || familyKey(a) !== familyKey(b));
}

/** Numbers that count up from 1 with text between them. Indices into the candidates. */
function sequences(candidates: readonly Candidate[], indices: readonly number[], styled: boolean): number[] {
  const numbered = indices.filter((i) => candidates[i]!.numbering && !isListed(candidates[i]!.face.block));
  const families = Map.groupBy(numbered, (i) => familyKey(candidates[i]!.numbering!));
  return [...families].flatMap(([key, members]) => {
    const plainly = /^(?:chapter|part|han|han-bracket|zero|roman)$/.test(key);
    if (!styled && /^(?:circled|label)/.test(key)) return [];
    const marks = plainly ? /[。；]/ : /[，,：:！!]/;
    const fit = members.filter((i) => {
      const { refusal, face, numbering } = candidates[i]!;
      if (refusal && !((styled ? FORGIVEN.has(refusal) : refusal === 'intro') && numbering!.rest && face.width <= 20))
        return false;
      return styled || (face.width <= 30 && !marks.test(numbering!.rest));
    });
    if (fit.length < (styled || plainly ? 2 : 3) || fit.length < members.length * 0.75) return [];
    const bare = fit.some((i) => !candidates[i]!.numbering!.rest);
    if (!styled && bare && textBetween(candidates, fit) < 150) return [];
    const counted = countsUp(candidates, fit);
    // 一、 far from 二、 heads what lies between, however short its lines are.
    const apart = plainly && fit.length >= 3 && textBetween(candidates, fit) >= 200;
    const own = new Set(members);
    const between = fit.filter(
      (i) =>
        (standsBeforeText(candidates, i) && candidates[i + 1]!.look !== 'plain') ||
        isLonger(candidates, i) ||
        (apart && !own.has(i + 1)),
    );
    return counted && between.length >= fit.length * (styled ? 0.6 : 0.8) ? fit : [];
  });
}

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
  return candidates[indices[0]!]!.numbering!.value <= 1 && good >= indices.length * 0.75;
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
