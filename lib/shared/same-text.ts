import { strip } from './text.ts';

/** A text as it is compared: compatibility forms folded, white space, quotes and case ignored. */
export function foldText(text: string): string {
  return strip(text.normalize('NFKC'))
    .replace(/[“”"'‘’「」『』《》【】]+/g, '')
    .toLowerCase();
}

/** Whether two lines say the same, whatever their quotes and spaces. */
export function sameText(a: string, b: string): boolean {
  return foldText(a) === foldText(b);
}
