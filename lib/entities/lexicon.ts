import { countFirst } from '../shared/count-first.ts';
import { createLengths, longestOf } from './lengths.ts';
import { foldName, hasNameShape, hasOrganisationEnding } from './shapes.ts';
import { commonCharacters, pairCode, unpackList, unpackPairs } from './tables/unpack.ts';

/** The packed tables, as they stand in lib/entities/tables. */
export interface Tables {
  COMPANIES: string;
  PRODUCTS: string;
  AMBIGUOUS: string;
  SHORTHAND: string;
  VETO: string;
  WORDS: string;
  MORE_WORDS: string;
}

/**
 * How well a name is known: `safe` means it practically everywhere, `extended` begins with a safe name (百度指数),
 * `ending` is known by its form (…大学), `shape` by its Latin letters, `ambiguous` is an everyday word too.
 */
type Familiarity = 'safe' | 'extended' | 'ending' | 'shape' | 'ambiguous' | 'latin' | 'unlisted';

export interface Lexicon {
  familiarity(name: string): Familiarity;
  isProduct(name: string): boolean;
  /** In the list of safe names. */
  isSafe(name: string): boolean;
  isWord(text: string): boolean;
  /** Shorthand of the field that is written like a name and is none: AI, CEO. */
  isShorthand(name: string): boolean;
  /** No everyday word that starts at the offset of the text is longer; 0 if none starts there. */
  wordReach(text: string, offset: number): number;
  /** The longest listed name (safe, or ambiguous if asked) that starts at the offset of the text; '' if none. */
  longestAt(text: string, offset: number): string;
  /** The veto word that covers `start`-`end` of the text and more; '' if none. */
  vetoAround(text: string, start: number, end: number): string;
}

const LONGEST = 12;

/**
 * Builds the lookups. `hidden` leaves out names, as the evaluation does to see how unknown names fare: it is asked
 * for each listed name.
 */
export function createLexicon(tables: Tables, hidden: (name: string) => boolean = () => false): Lexicon {
  const common = commonCharacters();
  const listed = (packed: string) => unpackList(packed, common).filter((name) => !hidden(name));
  const products = new Set(listed(tables.PRODUCTS));
  const safe = new Set([...listed(tables.COMPANIES), ...products]);
  const ambiguous = new Set(listed(tables.AMBIGUOUS));
  const shorthand = new Set(unpackList(tables.SHORTHAND, common));
  const veto = unpackList(tables.VETO, common);
  const vetoes = new Set(veto);
  const longestVeto = Math.max(...veto.map((word) => word.length));
  const pairs = unpackPairs(tables.WORDS, common);
  const words = new Set(unpackList(tables.MORE_WORDS, common));
  const isPair = (text: string, at: number) => holds(pairs, pairCode(text.charCodeAt(at), text.charCodeAt(at + 1)));
  const isWord = (text: string) => (text.length === 2 && isPair(text, 0)) || words.has(text);
  const nameLengths = createLengths([safe, ambiguous]);
  const wordLengths = createLengths([words]);

  const extended = (name: string) => {
    for (let cut = Math.min(name.length - 1, LONGEST); cut >= 2; cut--) {
      const stem = name.slice(0, cut);
      if (safe.has(stem) && /\p{Script=Han}$/u.test(stem)) return true;
    }
    return false;
  };

  return {
    familiarity(name) {
      const folded = foldName(name);
      if (safe.has(folded)) return 'safe';
      if (ambiguous.has(folded)) return 'ambiguous';
      if (hasNameShape(name)) return 'shape';
      if (/^[A-Z][\w .&+-]*$/.test(name)) return 'latin';
      if (hasOrganisationEnding(name, isWord)) return 'ending';
      return extended(folded) ? 'extended' : 'unlisted';
    },
    isProduct: (name) => products.has(foldName(name)),
    isSafe: (name) => safe.has(foldName(name)),
    isWord,
    isShorthand: (name) => shorthand.has(name.toLowerCase()),
    wordReach: (text, at) => longestOf(wordLengths(text, at)) || (isPair(text, at) ? 2 : 0),
    longestAt(text, offset) {
      const lengths = nameLengths(text, offset);
      if (!lengths) return '';
      const piece = foldName(text.slice(offset, offset + longestOf(lengths)));
      for (let length = piece.length; length >= 2; length--) {
        if (!(lengths & (1 << length))) continue;
        const name = piece.slice(0, length);
        if (safe.has(name) || ambiguous.has(name)) return text.slice(offset, offset + length);
      }
      return '';
    },
    vetoAround(text, start, end) {
      for (let from = Math.max(0, end - longestVeto); from <= start; from++)
        for (let to = Math.min(text.length, from + longestVeto); to >= end; to--) {
          if (to - from <= end - start) break;
          const word = text.slice(from, to);
          if (vetoes.has(word)) return word;
        }
      return '';
    },
  };
}

/** Whether the ascending numbers hold this one. */
function holds(sorted: Int32Array, wanted: number): boolean {
  return sorted[countFirst(sorted, (number) => number < wanted)] === wanted;
}
