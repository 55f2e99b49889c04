// @vitest-environment jsdom
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readStatement } from '../../../lib/provenance/statement.ts';
import { blocksOf, type Block } from '../../../lib/shared/blocks.ts';
import { blocksOfMarkup } from './blocks-of-markup.ts';
import { FILLER, GLUED, statements, type Generated } from './generate.ts';

const RUNS = 10_000;
const THROUGH_A_DOM = 300;

const TEXT = FILLER.map((line) => `<p>${line}</p>`).join('');
const sorted = (names: readonly string[]) => [...names].sort();

const dom = (html: string): Block[] => {
  const root = document.createElement('div');
  root.innerHTML = html;
  return blocksOf(root);
};

/** What the grammar finds of a statement at the head or the tail of a neutral text. */
function parts(html: string, atHead: boolean, blocks: (html: string) => Block[]) {
  const found = readStatement(blocks(atHead ? html + TEXT : TEXT + html), { inWechat: false, notices: [] });
  return {
    kind: found.source?.kind ?? null,
    name: found.source?.name ?? null,
    id: found.source?.id ?? null,
    url: found.source?.url ?? null,
    authors: sorted(found.authors),
    contributors: sorted(found.contributors.map(({ name }) => name)),
    licence: found.licence,
    republisher: found.republisher,
  };
}

const wantedOf = ({ html: _, ...wanted }: Generated) => ({
  ...wanted,
  authors: sorted(wanted.authors),
  contributors: sorted(wanted.contributors),
});

describe('generated statements', () => {
  it('parse back to their parts', () => {
    fc.assert(
      fc.property(statements, fc.boolean(), (generated, atHead) => {
        expect(parts(generated.html, atHead, blocksOfMarkup), generated.html).toEqual(wantedOf(generated));
      }),
      { numRuns: RUNS },
    );
  }, 60_000);

  it('read the same through a DOM', () => {
    fc.assert(
      fc.property(statements, fc.boolean(), (generated, atHead) => {
        expect(parts(generated.html, atHead, dom), generated.html).toEqual(wantedOf(generated));
      }),
      { numRuns: THROUGH_A_DOM },
    );
  }, 60_000);

  it('never take the text around them along', () => {
    fc.assert(
      fc.property(statements, fc.boolean(), (generated, atHead) => {
        const blocks = blocksOfMarkup(atHead ? generated.html + TEXT : TEXT + generated.html);
        const found = readStatement(blocks, { inWechat: false, notices: [] });
        const lost = new Set(found.consumed.map((index) => blocks[index]!.text));
        expect(FILLER.filter((line) => lost.has(line))).toEqual([]);
        expect([...lost].filter((line) => line.includes(GLUED))).toEqual([]);
        for (const { block, start, end } of found.cuts) {
          const { text } = blocks[block]!;
          expect(text.slice(0, start) + text.slice(end)).toBe(GLUED);
        }
      }),
      { numRuns: 500 },
    );
  }, 60_000);
});
