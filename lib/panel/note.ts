import { outlineText } from '../outline/outline-text.ts';
import type { Article, ChainLink } from '../shared/article.ts';

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
    .map(({ name, href, mentions }) => `- ${linked(escapeMarkdown(name), href)}${mentions ? ` ×${mentions}` : ''}`);
  return `${[
    `# ${escapeMarkdown(article.title)}`,
    facts && escapeMarkdown(facts),
    `<${address(article.url)}>`,
    citation &&
      `> ${escapeMarkdown(citation)
        .replace(/^\d+(?=\.)/, '$&\\')
        .replaceAll('\n', '\n> ')}`,
    chain.length && `## ${words.source}\n\n${chain.join('\n')}`,
    article.outline.length && `## ${words.outline}\n\n${outlineText(article.outline, 'markdown')}`,
    entities.length && `## ${words.entities}\n\n${entities.join('\n')}`,
  ]
    .filter(Boolean)
    .join('\n\n')}\n`;
}

function linkLine({ name, id, url, published }: ChainLink, index: number): string {
  const label = escapeMarkdown(`${name ?? '?'}${id ? `（ID：${id}）` : ''}`);
  const day = published ? `，${published.slice(0, 10)}` : '';
  return `${index + 1}. ${linked(label, url)}${day}`;
}

const linked = (label: string, url: string | null) => (url ? `[${label}](${address(url)})` : label);
const escapeMarkdown = (text: string) => text.replace(/[\\`*_[\]<>#|]/g, '\\$&');
const address = (url: string) =>
  url.replace(/[()<>\s]/g, (c) => encodeURIComponent(c).replace('(', '%28').replace(')', '%29'));
