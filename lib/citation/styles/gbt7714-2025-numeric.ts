import { gbt7714 } from '../families/gbt7714.ts';

export const gbt77142025Numeric = gbt7714(2025, 'numeric');
