import { gbt7714 } from '../families/gbt7714.ts';

export const gbt77142015Numeric = gbt7714(2015, 'numeric');
