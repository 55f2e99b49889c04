import { gbt7714 } from '../families/gbt7714.ts';

export const gbt77142015AuthorDate = gbt7714(2015, 'author-date');
