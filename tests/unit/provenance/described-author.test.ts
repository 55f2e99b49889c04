import { describe, expect, it } from 'vitest';
import { readStatement } from '../../../lib/provenance/statement.ts';
import { blocksOfMarkup } from './blocks-of-markup.ts';
import { FILLER } from './generate.ts';

const people = (line: string) => {
  const text = FILLER.map((filler) => `<p>${filler}</p>`).join('');
  const { authors, otherAuthors } = readStatement(
    blocksOfMarkup(`<p>本文转载自微信公众号“渡口日报”（ID：dukou_daily），作者：林小舟</p>${text}<p>${line}</p>`),
    { inWechat: false, notices: [] },
  );
  return [authors, otherAuthors];
};
const bare = (line: string) =>
  readStatement(blocksOfMarkup(`<p>${line}</p>${FILLER.map((filler) => `<p>${filler}</p>`).join('')}`), {
    inWechat: true,
    notices: [],
  }).authors;

describe('what the author is', () => {
  it.each([
    '（作者系《渡口》编辑）',
    '（作者系“渡口”栏目编辑）',
    '作者为南关大学教授',
    '（作者系南关大学历史学院副教授）',
    '作者系南关大学教授、博士生导师',
    '（作者是资深媒体人）',
    '（作者系编辑部主任）',
  ])('is no name: %s', (line) => {
    expect(people(line)).toEqual([['林小舟'], []]);
    expect(bare(line)).toEqual([]);
  });

  it.each([
    ['作者为许望川', ['许望川']],
    ['作者系许望川', ['许望川']],
    ['（作者系南关大学教授许望川）', ['许望川']],
    ['作者为许望川（南关大学教授）', ['许望川']],
    ['作者为许望川、南关大学教授', ['许望川']],
    ['作者为许望川教授', ['许望川教授']],
    ['作者是老许老师', ['老许老师']],
    ['作者：夜读编辑', ['夜读编辑']],
    ['作者：渡口为之编辑', ['渡口为之编辑']],
  ])('leaves who it is: %s', (line, names) => {
    expect(bare(line)).toEqual(names);
  });
});
