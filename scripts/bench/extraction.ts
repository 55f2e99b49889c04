import { Readability } from '@mozilla/readability';
import Defuddle from 'defuddle';
import { composeArticle } from '../../lib/article/compose.ts';
import { parseSnapshot } from '../../lib/article/parse.ts';
import { readable } from '../../lib/article/readable.ts';
import { createSanitizer } from '../../lib/article/sanitize.ts';
import type { Article } from '../../lib/shared/article.ts';
import type { Snapshot } from '../../lib/shared/snapshot.ts';

const parser = new DOMParser();
const parse = (html: string): Document => parser.parseFromString(html, 'text/html');
const sanitize = createSanitizer(window);

const whole = (snapshot: Snapshot): Article => composeArticle(parseSnapshot(snapshot, parse), readable, sanitize);

/**
 * One turn over a snapshot, each reader on a document of its own; marks in the trace tell them apart. Parsing, which
 * all need, is left out. `others`: Defuddle takes its turn too.
 */
export function turn(snapshot: Snapshot, others: boolean): void {
  const pages = [parseSnapshot(snapshot, parse), parseSnapshot(snapshot, parse)] as const;
  const documents = [parse(snapshot.markup), parse(snapshot.markup)] as const;
  console.timeStamp('text');
  composeArticle(pages[0], readable, null);
  console.timeStamp('whole');
  composeArticle(pages[1], readable, sanitize);
  console.timeStamp('alone');
  new Readability(documents[0]).parse();
  if (others) {
    console.timeStamp('defuddle');
    new Defuddle(documents[1], { url: snapshot.url }).parse();
  }
  console.timeStamp('turned');
}

/** What the panel keeps of a reading. */
const kept: Article[] = [];

export function keep(snapshot: Snapshot): void {
  kept.push(whole(snapshot));
}

export function forget(): void {
  kept.length = 0;
}
