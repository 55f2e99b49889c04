import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { HIDE_BELOW, stateOf, UNCERTAIN_FROM } from '../../../lib/entities/judge.ts';
import { KNOWN } from '../../../lib/entities/known.ts';
import { findOccurrences } from '../../../lib/entities/occurrences.ts';
import { foldName, hasNameShape, hasOrganisationEnding } from '../../../lib/entities/shapes.ts';
import * as names from '../../../lib/entities/tables/names.ts';
import { pairCode, unpackList, unpackPairs } from '../../../lib/entities/tables/unpack.ts';
import { isCommonPair, packList, packPairs } from '../../../scripts/entities/pack.mjs';
import { paragraphs, read } from './helpers.ts';

const piece = fc.constantFrom(
  '渡口',
  '谷歌',
  '阿里',
  '阿里巴巴',
  '理想',
  '得到',
  '钉钉',
  '板上',
  '的',
  '了',
  '，',
  '。',
  '、',
  '（',
  '）',
  '“',
  '”',
  '《',
  '》',
  'Open',
  'OpenAI',
  ' ',
  '·',
  '斯',
  '公司',
  '宣布',
  '１',
  'Ａ',
  '😀',
);
const sentence = fc.array(piece, { maxLength: 14 }).map((pieces) => pieces.join(''));
const line = fc.tuple(sentence, fc.constantFrom('谷歌', '阿里', '理想', 'Open', '云榆', '得到'), sentence);

describe('whatever the text', () => {
  it('every position is the name (width and case aside), in order and inside the text', () => {
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 5 }), (lines) => {
        const { entities, named, text } = read(
          paragraphs(...lines.map(([before, name, after]) => `${before}[${name}]${after}`)),
        );
        for (const { name, positions, mentions } of [...entities, ...named]) {
          expect(mentions ?? 0).toBe(positions.length);
          expect(positions).toEqual([...positions].sort((a, b) => a - b));
          for (const at of positions) expect(foldName(text.slice(at, at + name.length))).toBe(foldName(name));
        }
      }),
      { numRuns: 60 },
    );
  });

  it('folding keeps the length', () => {
    fc.assert(fc.property(fc.string(), (text) => foldName(text).length === text.length));
  });

  it('occurrences never overlap and prefer the longer name', () => {
    const found = findOccurrences('阿里巴巴和阿里', ['阿里', '阿里巴巴']);
    expect([...found]).toEqual([
      ['阿里', [5]],
      ['阿里巴巴', [0]],
    ]);
  });

  it('packed tables read back', () => {
    const word = fc.stringMatching(/^[一-龥A-Za-z0-9 .&·-]{1,8}$/);
    fc.assert(
      fc.property(fc.array(word), (list) => {
        const lower = list.map((name) => name.toLowerCase());
        expect(unpackList(packList(list)).sort()).toEqual([...new Set(lower)].sort());
      }),
    );
    const pair = fc.stringMatching(/^[一-龥]{2}$/).filter(isCommonPair);
    fc.assert(
      fc.property(fc.array(pair), (list) => {
        const codes = list.map((word) => pairCode(word.charCodeAt(0), word.charCodeAt(1)));
        expect([...unpackPairs(packPairs(list))]).toEqual([...new Set(codes)].sort((a, b) => a - b));
      }),
    );
  });
});

describe('tables', () => {
  const lists = Object.values(names).map((packed) => unpackList(packed));
  it('hold no name twice and no veto word that is a name', () => {
    const all = lists.flat().map(foldName);
    expect(all.length).toBe(new Set(all).size);
    expect(all.length).toBeGreaterThan(2500);
  });
  it('know names by list, form, and as a part', () => {
    expect(['谷歌', '百度指数', '北岸理工大学', 'GPT-9', '理想', '云榆', 'Kora'].map(KNOWN.familiarity)).toEqual([
      'safe',
      'extended',
      'ending',
      'shape',
      'ambiguous',
      'unlisted',
      'latin',
    ]);
    expect(hasOrganisationEnding('经典游戏', KNOWN.isWord)).toBe(false);
    expect(hasNameShape('Deep')).toBe(false);
  });
});

describe('the three states', () => {
  it('follow the score', () => {
    expect([HIDE_BELOW, HIDE_BELOW - 0.01, UNCERTAIN_FROM, UNCERTAIN_FROM - 0.01].map(stateOf)).toEqual([
      'entity',
      'uncertain',
      'uncertain',
      'noise',
    ]);
  });
});
