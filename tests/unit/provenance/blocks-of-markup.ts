import { placeBlocks, type Block, type Run } from '../../../lib/shared/blocks.ts';

/**
 * Blocks of simple generated markup (`p`, `a`, `span`, `strong`) without a DOM: ten thousand documents a run would
 * spend the time on parsing. The same cases run through a DOM in smaller number.
 */
export function blocksOfMarkup(html: string): Block[] {
  const blocks: Block[] = [];
  for (const [, inner] of html.matchAll(/<p>(.*?)<\/p>/gs)) {
    let text = '';
    let link: Element | null = null;
    let bold = false;
    const runs: Run[] = [];
    for (const [whole, tag, chunk] of inner!.matchAll(/<([^>]*)>|([^<]+)/g)) {
      if (chunk !== undefined) {
        const start = text.length;
        text += chunk.replaceAll('&amp;', '&').replace(/\s+/g, ' ');
        runs.push({ start, end: text.length, element: null as never, bold, size: null, colour: null, link });
      } else if (tag!.startsWith('a ')) link = fakeLink(/href="([^"]*)"/.exec(whole)![1]!.replaceAll('&amp;', '&'));
      else if (tag === '/a') link = null;
      else if (tag === 'strong' || tag === '/strong') bold = tag === 'strong';
    }
    const end = text.trimEnd().length;
    blocks.push({
      element: ELEMENT,
      node: null,
      line: 0,
      offset: 0,
      text: text.trimEnd(),
      runs: runs.map((run) => ({ ...run, end: Math.min(run.end, end) })).filter((run) => run.start < run.end),
      images: [],
      heading: null,
      container: null,
      centred: false,
    });
  }
  return placeBlocks(blocks);
}

const ELEMENT = { className: '', getAttribute: () => null } as unknown as Element;
const fakeLink = (href: string) =>
  ({ getAttribute: (name: string) => (name === 'href' ? href : null) }) as unknown as Element;
