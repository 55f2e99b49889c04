import TurndownService from 'turndown';
import type { Article } from '../shared/article.ts';

/** The clean body as Markdown with front matter. Heavy: loaded when it is asked for. */
export function markdownOf(article: Article): string {
  const turndown = new TurndownService({ headingStyle: 'atx', codeBlockStyle: 'fenced', bulletListMarker: '-' });
  const body = new DOMParser().parseFromString(article.body.html, 'text/html').body;
  const original = article.provenance.chain[0];
  const front: [string, string | null][] = [
    ['title', article.title],
    ['author', article.authors.join('、')],
    ['date', article.published],
    ['url', article.url],
    ['source', original && original.url !== article.url ? original.name : null],
  ];
  const lines = front.flatMap(([key, value]) => (value ? [`${key}: ${JSON.stringify(value)}`] : []));
  return `---\n${lines.join('\n')}\n---\n\n# ${article.title}\n\n${turndown.turndown(body)}\n`;
}
