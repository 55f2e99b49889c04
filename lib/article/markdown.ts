import TurndownService from 'turndown';
import type { Article } from '../shared/article.ts';
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
  const levels = new Map(article.outline.flatMap(({ node, level }) => (node === null ? [] : [[String(node), level]])));
  const levelOf = (node: Node): number | undefined =>
    levels.get((node as Element).getAttribute?.(INDEX_ATTRIBUTE) ?? '');
  turndown.addRule('section', {
    filter: (node) => levelOf(node) !== undefined,
    replacement: (_content, node) =>
      `\n\n${'#'.repeat(Math.min(6, levelOf(node)! + 1))} ${oneLine(node.textContent ?? '')}\n\n`,
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
