import { chicagoAuthorDate } from '../families/chicago.ts';

export const chicago18AuthorDate = chicagoAuthorDate(18);
