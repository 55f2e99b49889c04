import { describe, expect, it } from 'vitest';
import { bodyStyleOf, lineStyleOf } from '../../../lib/shared/body-style.ts';
import { blocksIn } from '../outline/outline-of.ts';

describe('blocksOf: spans set as blocks', () => {
  it('breaks the line around them, as <br> does, and keeps the element', () => {
    const blocks = blocksIn('<section>看水<span style="display: block;font-size:10px">WATER</span>之后</section>');
    expect(blocks.map(({ text, line }) => [text, line])).toEqual([
      ['看水', 0],
      ['WATER', 1],
      ['之后', 2],
    ]);
    expect(new Set(blocks.map(({ element }) => element.localName))).toEqual(new Set(['section']));
  });

  it.each(['inline', 'inline-block', 'inline-flex'])('keeps the line for display: %s', (display) => {
    expect(blocksIn(`<p>看水<span style="display:${display}">看天</span></p>`)).toHaveLength(1);
  });
});

describe('lineStyleOf', () => {
  it('takes the size of Chinese letters where a longer Latin word stands beside them', () => {
    const [line] = blocksIn(
      '<p><span style="font-size:20px">看水</span> <span style="font-size:10px">WATER LEVEL</span></p>',
    );
    expect(lineStyleOf(line!).size).toBe(20);
    const [latin] = blocksIn(
      '<p><span style="font-size:20px">A</span> <span style="font-size:10px">WATER LEVEL</span></p>',
    );
    expect(lineStyleOf(latin!).size).toBe(10);
    expect(bodyStyleOf([line!]).size).toBe(10);
  });
});
