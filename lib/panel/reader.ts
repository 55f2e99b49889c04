import type { Article } from '../shared/article.ts';
import type { Snapshot, Take } from '../shared/snapshot.ts';

/** Turns a snapshot into the article; rejects if the code can't be loaded or has a bug. */
export type Reader = (snapshot: Snapshot) => Promise<Article>;

/** What the articles on show were read from: the body is made of it when the reader asks. */
const snapshots = new WeakMap<Article, Snapshot>();

/** The reader of the panel: its code is loaded once, at the first call or by {@link warmReader}. */
export const readLazily: Reader = async (snapshot) => {
  const { readSnapshot } = await import('./read-snapshot.ts');
  const article = await readSnapshot(snapshot);
  snapshots.set(article, snapshot);
  return article;
};

/** The clean HTML of an article's body; '' for an article that was not read here. */
export async function readBodyLazily(article: Article): Promise<string> {
  const snapshot = snapshots.get(article);
  return snapshot ? (await import('./read-body.ts')).readBody(snapshot) : '';
}

/** What of the page at this address is read; the sites are loaded at the first call. */
export async function takeLazily(url: string): Promise<Take | undefined> {
  return (await import('../sites/take.ts')).takeAt(url);
}

/** Loads the reading code ahead of need; errors show at the first reading. */
export function warmReader(): void {
  import('./read-snapshot.ts').catch(() => {});
}
