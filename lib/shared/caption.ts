import type { Block } from './blocks.ts';

/**
 * Whether a line is marked as a picture's caption. 36kr: `p.img-desc[label=图片描述]`; 虎嗅: `p.text-img-note[label=图片备注]`;
 * elsewhere `figcaption` or a class that says so.
 */
export function isCaption({ container, element }: Block): boolean {
  return (
    container === 'figcaption' ||
    /\b(?:img-desc|text-img-note|pic-desc)\b|caption|图片[描备]/.test(
      `${element.className} ${element.getAttribute('label') ?? ''}`,
    )
  );
}
