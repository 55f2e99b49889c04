import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { entitiesText } from '../../../lib/views/entities-text.ts';
import { entityGroups } from '../../../lib/views/entity-groups.ts';
import { applyOverrules } from '../../../lib/panel/overrules.ts';
import { entity, republished } from '../../components/support/articles.ts';

const kind = () => '公司';

describe('entitiesText', () => {
  const odd = entity('', '甲,“乙"丙', { href: 'https://e.example/a_(b) c', mentions: null, linked: 2 });

  it('quotes CSV fields and keeps formulas from running', () => {
    const csv = entitiesText([odd, entity('', '=cmd()', { mentions: 1, href: '' })], [], 'csv', kind).split('\r\n');
    expect(csv).toEqual([
      'name,kind,mentions,linked,href',
      '"甲,“乙""丙",company,,2,https://e.example/a_(b) c',
      `"'=cmd()",company,1,1,`,
    ]);
  });

  it('writes CSV that no spreadsheet runs, whatever stands before the formula and however wide its sign is', () => {
    const row = (name: string) =>
      entitiesText([{ ...odd, name, href: '' }], [], 'csv', kind).replace('name,kind,mentions,linked,href\r\n', '');
    for (const start of ['=', '+', '-', '@', '＝', '＋', '－', '＠', ' @', '\u200b=', '\t', '\n', '\r'])
      expect(row(`${start}SUM("a")`)).toBe(`"'${start}SUM(""a"")",company,,2,`);
    fc.assert(fc.property(fc.string(), (name) => !/^"?\s*[=+\-@]|^"?[\t\r\n]/.test(row(name))));
  });

  it('writes Markdown whose links hold', () => {
    const named = { name: 'a*b', mentions: 3, positions: [], reasons: [] };
    const bare = entity('', '南关集市', { href: '', mentions: 2 });
    expect(entitiesText([odd, bare], [named], 'markdown', kind)).toBe(
      '- [甲,“乙"丙](https://e.example/a_%28b%29%20c) (公司)\n- 南关集市 (公司, 2)\n- a\\*b (3)',
    );
  });

  it('writes JSON that reads back', () => {
    expect(JSON.parse(entitiesText([odd], [], 'json', kind))).toEqual({
      entities: [{ name: '甲,“乙"丙', href: odd.href, kind: 'company', mentions: null, linked: 2, aliases: [] }],
      named: [],
    });
  });
});

describe('entityGroups', () => {
  it('has three states by score and orders by mentions', () => {
    const groups = entityGroups(republished, []);
    expect(groups.entities.map((each) => each.entity.name)).toEqual(['谷歌', '星桥科技']);
    expect(groups.uncertain.map((each) => each.entity.name)).toEqual(['云厂商']);
    expect(groups.noise.map((each) => each.entity.name)).toEqual(['得到', '圈子']);
  });

  it('lets the reader overrule a name, wherever it links: as the count in the tab and the note have it', () => {
    const rules = [
      { name: '谷歌', href: 'https://elsewhere.example', verdict: 'noise' },
      { name: '得到', href: '', verdict: 'entity' },
    ] as const;
    const { entities, noise } = entityGroups(republished, rules);
    expect(noise.map((each) => each.entity.name)).toEqual(['谷歌', '圈子']);
    const counted = applyOverrules(republished, rules).entities.filter(({ verdict }) => verdict === 'entity');
    for (const { entity } of entities) expect(counted.map(({ name }) => name)).toContain(entity.name);
  });
});
