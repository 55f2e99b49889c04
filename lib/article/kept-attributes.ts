import { INDEX_ATTRIBUTE } from '../shared/snapshot.ts';

/** The attributes that a body for reading keeps, of any element that is allowed in it. */
export const KEPT_ATTRIBUTES: readonly string[] = [
  'href',
  'src',
  'alt',
  'title',
  'datetime',
  'colspan',
  'rowspan',
  'start',
  'reversed',
  'lang',
  'dir',
  INDEX_ATTRIBUTE,
];
