import { createLexicon } from './lexicon.ts';
import * as names from './tables/names.ts';
import * as words from './tables/words.ts';

/** The lexicon of the tables that are part of the extension. */
export const KNOWN = createLexicon({ ...names, ...words });
