import type { Article } from '../shared/article.ts';

/** Characters of the title and of the account that are kept: the whole stays below every system's 255 bytes. */
const LONGEST_TITLE = 40;
const LONGEST_ACCOUNT = 20;

/**
 * A name for the saved article: title, account or site where the text comes from, day of the page. Only letters,
 * digits, _ and -, so that every system and every shell takes it.
 */
export function markdownName({ title, provenance, published }: Article): string {
  const account = provenance.chain[0]?.name ?? '';
  const parts = [plain(title, LONGEST_TITLE), plain(account, LONGEST_ACCOUNT), published?.slice(0, 10) ?? ''];
  return `${parts.filter(Boolean).join('-') || 'article'}.md`;
}

const plain = (text: string, longest: number) =>
  [...text.replace(/[^\p{L}\p{N}_]+/gu, '-').replace(/^-+|-+$/g, '')].slice(0, longest).join('').replace(/-+$/, '');
