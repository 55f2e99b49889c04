import type { Block } from './blocks.ts';

/** Whether a line is a picture's caption. 36kr: `p.img-desc`; 虎嗅: `p.text-img-note[label=图片备注]`; elsewhere `figcaption`. */
export function isCaption(block: Block): boolean {
  return (
    block.container === 'figcaption' ||
    /\b(?:img-desc|text-img-note|image-caption|pic-desc)\b/.test(block.element.className)
  );
}
