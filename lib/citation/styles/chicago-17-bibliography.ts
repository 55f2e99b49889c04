import { chicagoBibliography } from '../families/chicago.ts';

export const chicago17Bibliography = chicagoBibliography(17);
