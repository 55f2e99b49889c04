import { describe, expect, it } from 'vitest';
import { splitNames } from '../../../lib/provenance/people.ts';

describe('splitNames', () => {
  it.each([
    ['光舟 杜桥', ['光舟', '杜桥']],
    ['Emil 好渡', ['Emil', '好渡']],
    ['张小舟 allen', ['张小舟 allen']],
    ['万舟、Tina', ['万舟', 'Tina']],
    ['广陵渡口 克莱渡', ['广陵渡口', '克莱渡']],
    ['Todd Reed', ['Todd Reed']],
    ['Juan Lin 和 Karl Zhou', ['Juan Lin', 'Karl Zhou']],
    ['彭舟（渡口创始人&云河合伙人）', ['彭舟']],
    ['极客渡口创始人张鹏舟', ['张鹏舟']],
    ['渡口周刊 记者 林小舟', ['林小舟']],
    ['MongoDB 工程师  Patrick', ['Patrick']],
    ['渡口银行软件中心 林小舟', ['林小舟']],
    ['Lilian Lin @OpenFerry', ['Lilian Lin']],
    ['@Happy', ['Happy']],
    ['脉渡编辑部', ['脉渡编辑部']],
    ['李小舟 **', ['李小舟']],
    ['[美] 约翰·船斯', ['约翰·船斯']],
    ['联渡网&搜渡网', ['联渡网', '搜渡网']],
    ['林小舟、林小舟', ['林小舟']],
    ['为什么要等船？', []],
  ])('%s', (text, names) => {
    expect(splitNames(text)).toEqual(names);
  });
});
