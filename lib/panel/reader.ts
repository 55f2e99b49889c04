import type { Article } from '../shared/article.ts';
import type { Snapshot, Take } from '../shared/snapshot.ts';

/** Turns a snapshot into the article; rejects if the code can't be loaded or has a bug. */
export type Reader = (snapshot: Snapshot) => Promise<Article>;

/** The reader of the panel: its code is loaded once, at the first call or by {@link warmReader}. */
export const readLazily: Reader = async (snapshot) => (await load()).readSnapshot(snapshot);

/** What of the page at this address is read; the sites are loaded at the first call. */
export async function takeLazily(url: string): Promise<Take | undefined> {
  return (await import('../sites/take.ts')).takeAt(url);
}

/** Loads the reading code ahead of need; errors show at the first reading. */
export function warmReader(): void {
  load().catch(() => {});
}

let loading: Promise<typeof import('./read-snapshot.ts')> | null = null;

function load() {
  loading ??= import('./read-snapshot.ts').catch((error: unknown) => {
    loading = null;
    throw error;
  });
  return loading;
}
