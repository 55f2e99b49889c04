import type { PageType } from '../shared/article.ts';

const BLOCKED = new Set<PageType>(['deleted', 'violation', 'verification']);
const NOTED = new Set<PageType>(['paid', 'picture', 'share', 'video', 'text', 'newsflash']);

/** Pages that stand where an article was: there is nothing to read. */
export function isBlocked(page: PageType): page is 'deleted' | 'violation' | 'verification' {
  return BLOCKED.has(page);
}

/** Pages that are read, with a word about what is missing. */
export function isNoted(page: PageType): page is 'paid' | 'picture' | 'share' | 'video' | 'text' | 'newsflash' {
  return NOTED.has(page);
}
