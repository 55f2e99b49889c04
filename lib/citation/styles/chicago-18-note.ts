import { chicagoNote } from '../families/chicago.ts';

export const chicago18Note = chicagoNote(18);
