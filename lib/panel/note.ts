import { outlineText } from '../outline/outline-text.ts';
import type { Article, ChainLink } from '../shared/article.ts';
import { escapeMarkdown, escapeMarkdownLine, markdownAddress, markdownLink } from '../shared/markdown.ts';

/** Headings of the note in the reader's language. */
export interface NoteWords {
  source: string;
  outline: string;
  entities: string;
}

/** The whole article as one Markdown note: title, chain, citation, outline, entities. */
export function noteOf(article: Article, citation: string, words: NoteWords): string {
  const facts = [article.authors.join('、'), article.published?.slice(0, 10) ?? ''].filter(Boolean).join(' · ');
  const chain = article.provenance.chain.map(linkLine);
  const entities = article.entities
    .filter(({ verdict }) => verdict === 'entity')
    .map(({ name, href, mentions }) => `- ${markdownLink(name, href)}${mentions ? ` ×${mentions}` : ''}`);
  return `${[
    `# ${escapeMarkdown(article.title)}`,
    facts && escapeMarkdown(facts),
    `<${markdownAddress(article.url)}>`,
    citation && `> ${escapeMarkdownLine(citation).replaceAll('\n', '\n> ')}`,
    chain.length && `## ${words.source}\n\n${chain.join('\n')}`,
    article.outline.length && `## ${words.outline}\n\n${outlineText(article.outline, 'markdown')}`,
    entities.length && `## ${words.entities}\n\n${entities.join('\n')}`,
  ]
    .filter(Boolean)
    .join('\n\n')}\n`;
}

function linkLine({ name, id, url, published }: ChainLink, index: number): string {
  const label = `${name ?? '?'}${id ? `（ID：${id}）` : ''}`;
  const day = published ? `，${published.slice(0, 10)}` : '';
  return `${index + 1}. ${markdownLink(label, url)}${day}`;
}
