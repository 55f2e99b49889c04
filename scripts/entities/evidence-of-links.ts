import type { OutlineEntry } from '../../lib/shared/article.ts';
import { textOf, type Block } from '../../lib/shared/blocks.ts';
import { createArticleSigns } from '../../lib/entities/article-signs.ts';
import type { FoundLink } from '../../lib/entities/collect.ts';
import { evidenceAt, type Evidence } from '../../lib/entities/evidence.ts';
import type { Lexicon } from '../../lib/entities/lexicon.ts';
import { findOccurrences } from '../../lib/entities/occurrences.ts';

/** The links with the evidence about each: what the model is trained on and judges by. */
export function evidenceOfLinks(
  links: readonly FoundLink[],
  blocks: readonly Block[],
  article: { title: string; outline: readonly OutlineEntry[] },
  lexicon: Lexicon,
): Evidence[] {
  const text = textOf(blocks);
  const occurrences = findOccurrences(text, new Set(links.map(({ name }) => name)));
  const signs = createArticleSigns(
    text,
    occurrences,
    article.title,
    article.outline.map((entry) => entry.text).join('\n'),
  );
  return links.map(({ name, block, start, end }) => {
    const line = blocks[block]!;
    return evidenceAt(line.text, start, end, lexicon, signs(name, line.offset + start));
  });
}
