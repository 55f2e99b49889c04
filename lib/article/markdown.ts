import TurndownService from 'turndown';
import { noiseLinks } from '../entities/noise-links.ts';
import { placeEntries } from '../outline/section-shares.ts';
import type { Article } from '../shared/article.ts';
import { escapeMarkdown, markdownAddress } from '../shared/markdown.ts';
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
  const text = setMarks(turndown.turndown(article.body.html.replace(/[\uFDD0-\uFDD5]/g, '')).trim());
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
  // Turndown leaves alone what Markdown takes for a tag or a character reference, `~`, and a `!` before a link.
  const escapeWords = (text: string) =>
    text.replace(/\S[^]*/, (words) => escape(words).replace(/(?:^\\)?(~|!$|<(?=[a-z/!?])|&(?=#?\w+;))/gi, '\\$1'));
  // GitHub links addresses as they stand, with a backslash in them and the Chinese after them.
  turndown.escape = (text) =>
    text
      .split(ADDRESS)
      .map((part, i) => (i % 2 ? part.replace(/^http.*/i, '<$&>') : escapeWords(part)))
      .join('');
  const sections = sectionsOf(article, turndown.escape);
  const sectionOf = (node: Node) => sections.get((node as Element).getAttribute?.(INDEX_ATTRIBUTE) ?? '');
  const holdsHeading = (node: Element) => Array.from(node.querySelectorAll('*')).some(sectionOf);
  turndown.addRule('section', {
    filter: (node) => sectionOf(node) !== undefined,
    replacement: (content, node) => `\n\n${withHeadings(content, sectionOf(node)!, /^H\d$/.test(node.nodeName))}\n\n`,
  });
  MARKS.forEach(([, ...names], i) =>
    turndown.addRule(names[0], {
      filter: names,
      replacement: (content, node) =>
        node.parentElement?.closest(`code, ${names.join()}`) || (node as Element).querySelector('pre')
          ? content
          : content.replace(LINE, (all: string, before: string, line: string) =>
              /^(?:#+ |[->]|\| .* \|$)/.test(line) ? all : before + OPEN[i]! + line + CLOSE[i]!,
            ),
    }),
  );
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
  // A link is one line and holds no other link; around more than that it follows.
  turndown.addRule('link', {
    filter: (node) => node.nodeName === 'A' && !!node.getAttribute('href'),
    replacement: (content, node) => {
      const link = node as Element;
      const address = markdownAddress(link.getAttribute('href')!);
      const [, before, text = '', after] = /^((?:[>\s]|-   |\d+\. {2}|#+ )*)([^]*\S)?(\s*)$/.exec(content)!;
      if (/^\n/.test(content) && text.includes('\n')) return `${content.trimEnd()}\n\n<${address}>\n\n`;
      const title = link.getAttribute('title');
      const words = oneLine(text).replace(/<(https?:[^>]*)>/gi, (_all, url: string) => escapeWords(url));
      return `${before}[${words}](${address}${title ? ` ${JSON.stringify(oneLine(title))}` : ''})${after}`;
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
      return source ? `![${escapeMarkdown(oneLine(image.getAttribute('alt') ?? ''))}](${markdownAddress(source)})` : '';
    },
  });
  return turndown;
}

/** A mark and the elements that it is written for. */
const MARKS: [mark: string, ...names: ['strong' | 'em' | 'del', 'b' | 'i' | 's']][] = [
  ['**', 'strong', 'b'],
  ['*', 'em', 'i'],
  ['~~', 'del', 's'],
];
/** What stands for the marks while the text around them is unknown: noncharacters, which no text has. */
const OPEN = '\uFDD0\uFDD1\uFDD2';
const CLOSE = '\uFDD3\uFDD4\uFDD5';
/** A line: what begins a list or a quotation, then the words (or a heading, a row, a rule). No mark goes over lines. */
const LINE = /^((?:[>\s]|-   |\d+\. {2})*)(.*\S)/gm;

/**
 * Writes the marks. Beside a letter a mark counts only if there is no punctuation on its other side (CommonMark 6.2,
 * left- and right-flanking), and in Chinese letters are everywhere: the end of a sentence goes outside, and where that
 * isn't enough, or other marks end just before, tags are written. Equal marks that meet are one.
 */
function setMarks(text: string): string {
  // Each of the three may hold the others, hence three times.
  for (const _ of MARKS) text = text.replace(/\uFDD3\uFDD0|\uFDD4\uFDD1|\uFDD5\uFDD2/g, '');
  text = text.replace(
    /(?<=[^\s，。、：；！？\uFDD0-\uFDD5])([，。、：；！？]+)([\uFDD3-\uFDD5]+)(?![\p{Z}\n\p{P}\uFDD3-\uFDD5]|$)/gu,
    '$2$1',
  );
  for (const _ of MARKS)
    text = text.replace(
      /[\uFDD0-\uFDD2](?<=(^|[^*\uFDD0-\uFDD5])([*\uFDD0-\uFDD5]*)(.))([^\uFDD0-\uFDD5]*)[\uFDD3-\uFDD5](?=[*\uFDD0-\uFDD5]*([^*\uFDD0-\uFDD5]|$))/gu,
      (_all, before: string, run: string, open: string, words: string, after: string) => {
        const [mark, name] = MARKS[OPEN.indexOf(open)]!;
        const edges = mark === '~~' ? words : words.replace(/^\*+|\*+$/g, '');
        return /[*\uFDD3-\uFDD5]/.test(run) || UNREAD.test((before || ' ') + edges + (after || ' '))
          ? `<${name}>${words}</${name}>`
          : mark + words + mark;
      },
    );
  return text;
}

/** Words in marks, with the characters before and after the marks: a letter there, punctuation here. */
const UNREAD = /^[^\p{Z}\n\p{P}][\p{P}\p{S}]|[\p{P}\p{S}][^\p{Z}\n\p{P}]$/u;

/** An address in the text: of its punctuation what is inside, and pairs of parentheses. */
const ADDRESS = /((?:https?:\/\/|\bwww\.)(?:[!#-'*-;=?-~]|\([!#-'*-;=?-~]*\))+(?<=[\w/#=&%+)-]))/i;

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
function withHeadings(content: string, headings: readonly HeadingLine[], whole: boolean): string {
  const open = [...headings];
  const lines = content.split('\n').map((line) => {
    const words = lettersOf(line.replace(IMAGE, '').replace(/\]\([^)]*\)|<\/?su[bp]>/g, ''));
    const at = words ? open.findIndex((heading) => lettersOf(heading.line) === words) : -1;
    if (at < 0) return line;
    const [{ markdown }] = open.splice(at, 1) as [HeadingLine];
    return ['', ...(line.match(IMAGE) ?? []), markdown, ''].join('\n\n');
  });
  if (whole && open.length === headings.length) return `${headings[0]!.markdown.split(' ')[0]} ${oneLine(content)}`;
  return lines.join('\n').replace(/(?: *\n){3,}/g, '\n\n');
}

/** What Markdown's marks leave alone. */
const lettersOf = (text: string): string => text.replace(/[^\p{L}\p{N}]/gu, '');
