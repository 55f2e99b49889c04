import TurndownService from 'turndown';
import { noiseLinks } from '../entities/noise-links.ts';
import { placeEntries } from '../outline/section-shares.ts';
import type { Article } from '../shared/article.ts';
import { markdownAddress } from '../shared/markdown.ts';
import { INDEX_ATTRIBUTE } from '../shared/snapshot.ts';
import { isDataTable, markdownTable } from './markdown-table.ts';

/**
 * The article as a Markdown file: front matter (title, authors, account, address, date, citation), then the text.
 * Sections that the outline found become headings, whatever their markup was; links judged noise are text. `citation`
 * is one formatted citation; the caller chooses its style. The only importer of turndown, so that the panel loads it
 * on demand.
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
  const turndown = service(article);
  const text = turndown.turndown(article.body.html).trim();
  return `${head}\n\n# ${turndown.escape(oneLine(article.title))}\n\n${text}\n`;
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
  const escape = turndown.escape.bind(turndown);
  // Turndown leaves alone what Markdown takes for a tag or a character reference.
  turndown.escape = (text) => escape(text).replace(/<(?=[a-z/!?])|&(?=#?\w+;)/gi, '\\$&');
  const sections = sectionsOf(article, turndown.escape);
  const sectionOf = (node: Node) => sections.get((node as Element).getAttribute?.(INDEX_ATTRIBUTE) ?? '');
  const holdsHeading = (node: Element) => Array.from(node.querySelectorAll('*')).some(sectionOf);
  turndown.addRule('section', {
    filter: (node) => sectionOf(node) !== undefined,
    replacement: (content, node) => `\n\n${withHeadings(content, sectionOf(node)!)}\n\n`,
  });
  // Markdown has no emphasis over several lines where one of them is a heading.
  turndown.addRule('strong', {
    filter: ['strong', 'b'],
    replacement: (content) => content.replace(/\S(?:.*\S)?/g, (line) => `**${line}**`),
  });
  turndown.addRule('table', {
    filter: (node) => node.nodeName === 'TABLE' && isDataTable(node) && !holdsHeading(node),
    replacement: (_content, node) =>
      `\n\n${markdownTable(node as Element, (cell) => turndown.turndown(cell as HTMLElement))}\n\n`,
  });
  turndown.addRule('small', {
    filter: ['sup', 'sub'],
    replacement: (content, { nodeName }) => {
      const name = nodeName.toLowerCase();
      return `<${name}>${content}</${name}>`;
    },
  });
  // The file has no place that a link within the page could lead to, and no use for one that names nothing.
  const noise = noiseLinks(article);
  turndown.addRule('no-link', {
    filter: (node) =>
      node.nodeName === 'A' &&
      (!!node.getAttribute('href')?.startsWith('#') || noise.has(node.getAttribute(INDEX_ATTRIBUTE) ?? '')),
    replacement: (content) => content,
  });
  // The sanitizer keeps an image's address in data-src until the reader asks for it.
  turndown.addRule('image', {
    filter: 'img',
    replacement: (_content, node) => {
      const image = node as Element;
      const source = image.getAttribute('data-src') ?? image.getAttribute('src');
      return source
        ? `![${oneLine(image.getAttribute('alt') ?? '').replace(/[[\]]/g, '\\$&')}](${markdownAddress(source)})`
        : '';
    },
  });
  return turndown;
}

/** A line of the text that is a heading, or a further part of the heading before it (`markdown` is empty then). */
interface HeadingLine {
  line: string;
  markdown: string;
}

/** The heading lines by the index of their element, which may hold several lines. */
function sectionsOf({ outline, body }: Article, escape: (text: string) => string): Map<string, HeadingLine[]> {
  const sections = new Map<string, HeadingLine[]>();
  const places = placeEntries(body, outline);
  const lineAt = (k: number) => body.text.slice(body.blocks[k]?.start ?? 0, body.blocks[k]?.end ?? 0);
  outline.forEach(({ level, text }, i) => {
    let markdown = `${'#'.repeat(Math.min(6, level + 1))} ${escape(oneLine(text))}`;
    let rest = text;
    for (let k = places[i]!; rest && lineAt(k) && rest.startsWith(lineAt(k)); k++) {
      const index = String(body.blocks[k]!.node);
      sections.set(index, [...(sections.get(index) ?? []), { line: lineAt(k), markdown }]);
      rest = rest.slice(lineAt(k).length).trim();
      markdown = '';
    }
  });
  return sections;
}

const IMAGE = /!\[(?:\\.|[^\]])*\]\([^)]*\)/g;

/** An element's Markdown with its heading lines written as such; all other lines and all images stay. */
function withHeadings(content: string, headings: readonly HeadingLine[]): string {
  const open = [...headings];
  const lines = content.split('\n').map((line) => {
    const words = lettersOf(line.replace(IMAGE, '').replace(/\]\([^)]*\)/g, ''));
    const at = words ? open.findIndex((heading) => lettersOf(heading.line) === words) : -1;
    if (at < 0) return line;
    const [{ markdown }] = open.splice(at, 1) as [HeadingLine];
    return ['', ...(line.match(IMAGE) ?? []), markdown, ''].join('\n\n');
  });
  return lines.join('\n').replace(/(?: *\n){3,}/g, '\n\n');
}

/** What Markdown's marks leave alone. */
const lettersOf = (text: string): string => text.replace(/[^\p{L}\p{N}]/gu, '');
