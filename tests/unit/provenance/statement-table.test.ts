import { describe, expect, it } from 'vitest';
import { readStatement } from '../../../lib/provenance/statement.ts';
import { blocksOfMarkup } from './blocks-of-markup.ts';
import { FILLER } from './generate.ts';
import { LOOK_ALIKES, STATEMENTS } from './statement-table.ts';

const lines = (texts: readonly string[]) => texts.map((line) => `<p>${line}</p>`).join('');
const read = (markup: string) => readStatement(blocksOfMarkup(markup), { inWechat: false, notices: [] });

describe('statements as they are printed', () => {
  it.each(STATEMENTS)('%s', (markup, kind, name, id, address, authors, others, licence) => {
    // an editor's note stands above the text, everything else below it
    const text = lines(FILLER);
    const { source, ...found } = read(
      /^<p>\s*(?:编者按|声明|导语|原标题)/.test(markup) ? markup + text : text + markup,
    );
    expect({
      kind: source?.kind,
      name: source?.name,
      id: source?.id,
      address: source?.url != null,
      authors: found.authors.join('、'),
      others: found.contributors.map((item) => `${item.label}:${item.name}`).join('、'),
      licence: found.licence,
    }).toEqual({ kind, name, id, address, authors, others, licence });
  });
});

describe('lines in the midst of a text', () => {
  it.each(LOOK_ALIKES)('name no source: %s', (line) => {
    expect(read(lines([...FILLER.slice(0, 3), line, ...FILLER.slice(3)])).source).toBeNull();
  });
});
