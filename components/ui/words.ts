import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { WordKey } from './word-keys.ts';

type Substitution = string | number;

/**
 * Words of the interface by key: substitutions for `$1` … `$9`, or a count that chooses the plural form (and is `$1`
 * unless substitutions follow). Entrypoints hand in `i18n.t`, tests read the locale files.
 */
export interface Words {
  (key: WordKey, substitutions?: Substitution[]): string;
  (key: WordKey, count: number, substitutions?: Substitution[]): string;
}

export type { WordKey };

const missing: Words = (key: WordKey) => key;

export const WordsContext = createContext<Words>(missing);

/** The `t` of the nearest provider. */
export function useWords(): Words {
  return useContext(WordsContext);
}
