import { gbt7714 } from '../families/gbt7714.ts';

export const gbt77142025Note = gbt7714(2025, 'note');
