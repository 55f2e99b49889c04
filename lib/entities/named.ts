import type { NamedEntity, Reason } from '../shared/article.ts';
import { isStronglyPlaced } from './context.ts';
import { evidenceAt } from './evidence.ts';
import type { Lexicon } from './lexicon.ts';
import { isInAddress, type Line } from './mentions.ts';
import { foldName, hasNameShape } from './shapes.ts';

const LATIN =
  /(?<![A-Za-z0-9]|[A-Za-z0-9][’'])[A-Za-z][A-Za-z0-9]*(?:[-.+][A-Za-z0-9]+)*(?: (?:[A-Z][A-Za-z0-9]*(?:[-.][A-Za-z0-9]+)*|\d{1,3}(?:\.\d+)?(?= [A-Z]))(?!\/?[A-Za-z0-9]))*/g;
const TITLE = /《([^《》]{2,24})》/g;
const QUOTED = /[“「]([^“”「」，。！？；：、]{2,10})[”」]/g;
const ENDINGS = '有限公司|集团|科技|资本|创投|大学|研究院|研究所|实验室';
/** Most lines have none: {@link FULL} looks at every character. */
const ENDING = new RegExp(ENDINGS);
const FULL = new RegExp(
  `(?<=^|[，。；：、（(“「\\s在由与和的是为对从向被及])([\\p{Script=Han}]{2,8}(?:${ENDINGS}))(?![\\p{Script=Han}]{0,2}(?:化|界|性|园区))`,
  'gu',
);
/** Small words that stand before a name without a mark. */
const LEADING = /^(?:其中|以及|[由在与和是为对从向被及继而让约据向给把将并且则但]|其他|另外|此外|包括|来自|加入)+/;
const FUNCTION =
  /[的了是在和与及或这那一某该本各每些个家所有我你他们不]|高科技|黑科技|新科技|大型|跨国|上市|子公司|母公司|分公司|总公司|控股公司|创业公司|科技公司|互联网公司|软件公司|家公司|投资公司|保险公司|游戏公司/;

const MOST = 60;

/**
 * Names that no link names but that are worth listing, most mentioned first: conservative, so that the group can be
 * read. `taken` are names listed elsewhere. Every position is an offset in the body's text.
 */
export function findNamed(lines: readonly Line[], taken: Iterable<string>, lexicon: Lexicon): NamedEntity[] {
  const skip = new Set([...taken].map(foldName));
  const found = new Map<string, { name: string; positions: Set<number>; reason: Reason }>();
  const add = (name: string, position: number, reason: Reason) => {
    const key = foldName(name);
    if (skip.has(key)) return;
    const entry = found.get(key);
    if (!entry) found.set(key, { name, positions: new Set([position]), reason });
    else if (entry.name === name) entry.positions.add(position);
  };
  for (const { text, offset } of lines) {
    for (const match of text.matchAll(LATIN)) {
      const name = match[0];
      if (isLatinName(name, lexicon) && !isInAddress(text, match.index, match.index + name.length))
        add(name, offset + match.index, lexicon.isSafe(name) ? 'known-name' : 'name-shape');
    }
    for (const match of text.matchAll(TITLE)) add(match[1]!, offset + match.index + 1, 'title');
    for (const match of text.matchAll(QUOTED)) {
      const start = match.index + 1;
      const end = start + match[1]!.length;
      if (!lexicon.isWord(match[1]!) && isStronglyPlaced(text, start, end + 1))
        add(match[1]!, offset + start, 'quoted');
    }
    for (const match of ENDING.test(text) ? text.matchAll(FULL) : []) {
      const name = match[1]!.replace(LEADING, '');
      const start = match.index + match[1]!.length - name.length;
      if (isOrganisation(name, lexicon)) add(name, offset + start, 'name-ending');
    }
    for (const [start, name] of knownNames(text, skip, lexicon)) add(name, offset + start, 'known-name');
  }
  return [...found.values()]
    .map(({ name, positions: places, reason }) => {
      // A line is read for one kind of name after the other: a place may be found twice, and a later one first.
      const positions = [...places].sort((a, b) => a - b);
      return { name, mentions: positions.length, positions, reasons: [reason] };
    })
    .filter(({ name, mentions, reasons }) => mentions > 1 || reasons[0] !== 'name-shape' || hasNameShape(name))
    .sort((a, b) => b.mentions - a.mentions || a.positions[0]! - b.positions[0]!)
    .slice(0, MOST);
}

const STEM_END = new RegExp(`(?:(?:科技|股份)?有限公司|${ENDINGS})$`);

/** Its stem is no phrase: 北岸|科技, not 前辈某某|科技. Short, or beginning with a known name. */
function isOrganisation(name: string, lexicon: Lexicon): boolean {
  const stem = name.replace(STEM_END, '');
  if (stem.length < 2 || stem.length > 5 || FUNCTION.test(name)) return false;
  const phrase = lexicon.isWord(stem) || lexicon.isWord(stem.slice(0, 2)) || lexicon.isWord(stem.slice(-2));
  return !phrase || lexicon.isSafe(stem);
}

function isLatinName(name: string, lexicon: Lexicon): boolean {
  if (name.length < 2 || !/[A-Z]/.test(name) || lexicon.isShorthand(name)) return false;
  const familiarity = lexicon.familiarity(name);
  return familiarity === 'safe' || familiarity === 'shape' || (familiarity === 'latin' && name.length > 3);
}

/** Listed Chinese names whose edges hold, the longest at each place; those to skip need no look at their edges. */
function* knownNames(text: string, skip: ReadonlySet<string>, lexicon: Lexicon): Generator<[number, string]> {
  for (let at = 0; at < text.length - 1;) {
    const name = lexicon.longestAt(text, at);
    const end = at + name.length;
    if (!name || !lexicon.isSafe(name) || !/\p{Script=Han}/u.test(name)) {
      at++;
      continue;
    }
    if (skip.has(foldName(name))) {
      at = end;
      continue;
    }
    const { certain, features } = evidenceAt(text, at, end, lexicon);
    if (!certain && !features.some((id) => /^(?:splits|crosses)-|^splits-and/.test(id))) yield [at, name];
    at = end;
  }
}
