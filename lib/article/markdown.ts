import TurndownService from 'turndown';
import { placeEntries } from '../outline/section-shares.ts';
import type { Article, OutlineEntry } from '../shared/article.ts';
import { INDEX_ATTRIBUTE } from '../shared/snapshot.ts';

/**
 * The article as a Markdown file: front matter (title, authors, account, address, date, citation), then the text.
 * Sections that the outline found become headings, whatever their markup was. `citation` is one formatted
 * citation; the caller chooses its style. The only importer of turndown, so that the panel loads it on demand.
 */
export function articleMarkdown(article: Article, citation: string): string {
  const account = article.provenance.chain.find(({ kind, name }) => kind === 'wechat' && name)?.name ?? null;
  const head = frontMatter({
    title: article.title,
    authors: article.authors,
    account,
    url: article.url,
    date: article.published,
    citation,
  });
  const text = service(article).turndown(article.body.html).trim();
  return `${head}\n\n# ${oneLine(article.title)}\n\n${text}\n`;
}

/** YAML between two rules; JSON strings are YAML strings. Unknown fields are left out. */
function frontMatter(fields: Record<string, string | string[] | null>): string {
  const lines = Object.entries(fields).flatMap(([key, value]) => {
    if (!value || !value.length) return [];
    return [`${key}: ${JSON.stringify(typeof value === 'string' ? oneLine(value) : value.map(oneLine))}`];
  });
  return ['---', ...lines, '---'].join('\n');
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

function service(article: Article): TurndownService {
  const turndown = new TurndownService({
    headingStyle: 'atx',
    codeBlockStyle: 'fenced',
    bulletListMarker: '-',
    hr: '---',
  });
  const { headings, parts } = sectionsOf(article);
  const indexOf = (node: Node): string => (node as Element).getAttribute?.(INDEX_ATTRIBUTE) ?? '';
  turndown.addRule('section', {
    filter: (node) => headings.has(indexOf(node)) || parts.has(indexOf(node)),
    replacement: (_content, node) => {
      const heading = headings.get(indexOf(node));
      return heading ? `\n\n${'#'.repeat(Math.min(6, heading.level + 1))} ${oneLine(heading.text)}\n\n` : '';
    },
  });
  // The sanitizer keeps an image's address in data-src until the reader asks for it.
  turndown.addRule('image', {
    filter: 'img',
    replacement: (_content, node) => {
      const image = node as Element;
      const source = image.getAttribute('data-src') ?? image.getAttribute('src');
      return source
        ? `![${oneLine(image.getAttribute('alt') ?? '').replace(/[[\]]/g, '\\$&')}](${source.replace(/[()\s]/g, (c) => `%${c.charCodeAt(0).toString(16)}`)})`
        : '';
    },
  });
  return turndown;
}

/** The outline's entries by the index of their element, and the further elements that a split heading stands in. */
function sectionsOf({ outline, body }: Article) {
  const headings = new Map<string, OutlineEntry>();
  const parts = new Set<string>();
  const places = placeEntries(body, outline);
  outline.forEach((entry, i) => {
    if (entry.node === null) return;
    headings.set(String(entry.node), entry);
    const lineAt = (k: number) => body.text.slice(body.blocks[k]?.start ?? 0, body.blocks[k]?.end ?? 0);
    let rest = entry.text.slice(lineAt(places[i]!).length).trim();
    for (let k = places[i]! + 1; rest && lineAt(k) && rest.startsWith(lineAt(k)); k++) {
      rest = rest.slice(lineAt(k).length).trim();
      if (body.blocks[k]!.node !== entry.node) parts.add(String(body.blocks[k]!.node));
    }
  });
  return { headings, parts };
}
