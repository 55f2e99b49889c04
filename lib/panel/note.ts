import { outlineText } from '../outline/outline-text.ts';
import type { Article, ChainLink } from '../shared/article.ts';
import { escapeMarkdown, escapeMarkdownLine, markdownAddress, markdownLink } from '../shared/markdown.ts';
import { linkName } from './link-name.ts';

/** Headings of the note in the reader's language. */
export interface NoteWords {
  source: string;
  outline: string;
  entities: string;
  /** What a link of the chain without a name is called. */
  unnamed(kind: ChainLink['kind']): string;
}

/** The whole article as one Markdown note: title, chain, citation, outline, entities. */
export function noteOf(article: Article, citation: string, words: NoteWords): string {
  const facts = [article.authors.join('、'), article.published?.slice(0, 10) ?? ''].filter(Boolean).join(' · ');
  const chain = article.provenance.chain.map((link, i) => `${i + 1}. ${linkLine(link, words)}`);
  const entities = article.entities
    .filter(({ verdict }) => verdict === 'entity')
    .map(({ name, href, mentions }) => `- ${markdownLink(name, href)}${mentions ? ` ×${mentions}` : ''}`);
  return `${[
    `# ${escapeMarkdown(article.title)}`,
    facts && escapeMarkdown(facts),
    article.url && `<${markdownAddress(article.url)}>`,
    citation && `> ${escapeMarkdownLine(citation).replaceAll('\n', '\n> ')}`,
    chain.length && `## ${words.source}\n\n${chain.join('\n')}`,
    article.outline.length && `## ${words.outline}\n\n${outlineText(article.outline, 'markdown')}`,
    entities.length && `## ${words.entities}\n\n${entities.join('\n')}`,
  ]
    .filter(Boolean)
    .join('\n\n')}\n`;
}

function linkLine(link: ChainLink, { unnamed }: NoteWords): string {
  const { id, url, published } = link;
  const label = `${linkName(link, unnamed)}${id ? `（ID：${id}）` : ''}`;
  const day = published ? `，${published.slice(0, 10)}` : '';
  return markdownLink(label, url) + day;
}
