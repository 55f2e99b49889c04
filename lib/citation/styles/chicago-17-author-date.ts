import { chicagoAuthorDate } from '../families/chicago.ts';

export const chicago17AuthorDate = chicagoAuthorDate(17);
