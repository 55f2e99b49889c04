import { describe, expect, it } from 'vitest';
import { reasonsText, reasonText } from '../../components/ui/reasons.ts';
import { judge } from '../../lib/entities/judge.ts';
import { WEIGHTS } from '../../lib/entities/tables/weights.ts';
import { readWords } from './support/read-words.ts';

const t = await readWords('zh-CN');

describe('reasons', () => {
  it('are worded, with their detail where the sentence needs it', () => {
    expect(reasonText('common-word', t)).toBe('普通词语');
    expect(reasonText('splits-word', t)).toBe('链接只盖住词语的一部分');
    expect(reasonText('splits-word:朋友圈子', t)).toBe('是“朋友圈子”的一部分');
    expect(reasonText('recurs:4', t)).toBe('同样的样式出现 4 次');
    expect(reasonText('markup-of:2024', t)).toBe('页面结构相符');
  });

  it('that a verdict can have are all worded', () => {
    const fit = { whole: false, splitsLeft: false, splitsRight: false, crossesLeft: '朋友圈', crossesRight: '' };
    const codes = Object.keys(WEIGHTS)
      .filter((id) => id !== 'bias')
      .flatMap((id) =>
        [1, -1].flatMap(
          (sign) => judge({ features: [id], certain: null, fit }, { bias: sign * 5, [id]: sign }).reasons,
        ),
      );
    expect(codes).toContain('known-name');
    const more = ['overruled', 'byline', 'source-statement', 'inside-latin-word', 'part-of-name', 'inside-word:朋友圈'];
    for (const code of [...codes, ...more]) expect(reasonText(code, t)).not.toBe(code);
  });

  it('without words are shown as they are: no judgement goes unexplained', () => {
    expect(reasonText('a-new-code:7', t)).toBe('a-new-code:7');
  });

  it('that say the same are said once', () => {
    expect(reasonsText(['left-list', 'right-list', 'bold'], t)).toBe('与其他名称并列；加粗');
  });
});
