import { chicagoBibliography } from '../families/chicago.ts';

export const chicago18Bibliography = chicagoBibliography(18);
