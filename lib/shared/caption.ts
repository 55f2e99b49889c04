import type { Block } from './blocks.ts';

const CAPTION = /\b(?:img-desc|text-img-note|pic-desc)\b|(?:^|[\s_-])caption(?:[\s_]|-text|$)|图片[描备]/;

/**
 * Whether a line is marked as a picture's caption. 36kr: `p.img-desc[label=图片描述]`; 虎嗅: `p.text-img-note[label=图片备注]`;
 * elsewhere `figcaption` or a class that says so.
 */
export function isCaption({ container, heading, element }: Block): boolean {
  return (
    container === 'figcaption' ||
    (heading === null && CAPTION.test(`${element.className} ${element.getAttribute('label') ?? ''}`))
  );
}
