import type { Article } from '../shared/article.ts';
import type { Snapshot } from '../shared/snapshot.ts';

/** Turns a snapshot into the article; rejects if the code can't be loaded or has a bug. */
export type Reader = (snapshot: Snapshot) => Promise<Article>;

/** The reader of the panel: its code is loaded once, at the first call or by {@link warmReader}. */
export const readLazily: Reader = async (snapshot) => (await load()).readSnapshot(snapshot);

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
