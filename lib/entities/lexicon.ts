import { foldName, hasNameShape, hasOrganisationEnding, pairKey } from './shapes.ts';
import { unpackList, unpackPairs } from './tables/unpack.ts';

/** The packed tables, as they stand in lib/entities/tables. */
export interface Tables {
  COMPANIES: string;
  PRODUCTS: string;
  AMBIGUOUS: string;
  VETO: string;
  WORDS: string;
  MORE_WORDS: string;
}

/**
 * How well a name is known: `safe` means it practically everywhere, `extended` begins with a safe name (百度指数),
 * `ending` is known by its form (…大学), `shape` by its Latin letters, `ambiguous` is an everyday word too.
 */
export type Familiarity = 'safe' | 'extended' | 'ending' | 'shape' | 'ambiguous' | 'latin' | 'unlisted';

export interface Lexicon {
  familiarity(name: string): Familiarity;
  isProduct(name: string): boolean;
  /** In the list of safe names. */
  isSafe(name: string): boolean;
  isAmbiguous(name: string): boolean;
  isWord(text: string): boolean;
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
  const listed = (packed: string) => unpackList(packed).filter((name) => !hidden(name));
  const products = new Set(listed(tables.PRODUCTS).map(foldName));
  const safe = new Set([...listed(tables.COMPANIES).map(foldName), ...products]);
  const ambiguous = new Set(listed(tables.AMBIGUOUS).map(foldName));
  const veto = unpackList(tables.VETO);
  const vetoes = new Set(veto);
  const longestVeto = Math.max(...veto.map((word) => word.length));
  const words = new Set([...unpackPairs(tables.WORDS), ...unpackList(tables.MORE_WORDS)]);
  const isWord = (text: string) => words.has(text);
  /** The longest name per first two characters: most places of a text are done with after one look. */
  const starts = new Map<number, number>();
  for (const name of [...safe, ...ambiguous]) {
    const key = pairKey(name, 0);
    starts.set(key, Math.max(starts.get(key) ?? 0, name.length));
  }

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
    isAmbiguous: (name) => ambiguous.has(foldName(name)),
    isWord,
    longestAt(text, offset) {
      const longest = starts.get(pairKey(text, offset));
      if (!longest) return '';
      const piece = foldName(text.slice(offset, offset + longest));
      for (let length = piece.length; length >= 2; length--) {
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
