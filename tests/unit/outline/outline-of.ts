import { JSDOM } from 'jsdom';
import { blocksOf, bodyBlocks, placeBlocks, textOf, type Block } from '../../../lib/shared/blocks.ts';
import { findOutline } from '../../../lib/outline/outline.ts';
import type { BodyBlock, OutlineEntry } from '../../../lib/shared/article.ts';

const { document } = new JSDOM('').window;

/** Lines of an invented body; elements are numbered in document order, as the walker does. */
export function blocksIn(html: string): Block[] {
  const root = document.createElement('div');
  root.innerHTML = html;
  root.querySelectorAll('*').forEach((element, i) => element.setAttribute('n', String(i)));
  return placeBlocks(blocksOf(root));
}

export function outlineOf(html: string, title = '渡口纪事'): OutlineEntry[] {
  return findOutline(blocksIn(html), { title });
}

/** `1 标题` for each entry. */
export function summary(html: string, title?: string): string[] {
  return outlineOf(html, title).map(({ level, text }) => `${level} ${text}`);
}

export function bodyOf(html: string): { text: string; blocks: BodyBlock[] } {
  const blocks = blocksIn(html);
  return { text: textOf(blocks), blocks: bodyBlocks(blocks) };
}

const SENTENCES = [
  '清早的雾还没有散，摆渡的人已经把缆绳解开，坐在石阶上等第一批赶集的客人。',
  '镇上的茶馆开门很早，灶上的水一直滚着，掌柜把昨天剩下的点心重新码了一遍。',
  '午后落过一阵急雨，屋檐的水滴得很慢，几个孩子蹲在廊下数雨点，数到一百又从头数起。',
  '到了傍晚，山后的云慢慢散开，田埂上有人赶着鸭子回家，狗在远处叫了两声。',
  '夜里风大，守夜的人添了一回灯油，把账本又从头看了一遍，没有看出什么不对。',
];

/** An invented paragraph of two sentences. */
export const paragraph = (i: number): string =>
  `<p>${SENTENCES[i % SENTENCES.length]}${SENTENCES[(i * 3 + 1) % SENTENCES.length]}</p>`;

/** Sections: each heading with paragraphs below it, after an introduction. */
export const sections = (headings: readonly string[], each = 3): string =>
  paragraph(0) +
  headings
    .map((heading, i) => heading + Array.from({ length: each }, (_, k) => paragraph(i + k + 1)).join(''))
    .join('');
