import type { ChainLink } from '../shared/article.ts';

/** What a link of the chain is called: its name, a site without one by its host; `unnamed`: the words for the others. */
export function linkName(
  { name, kind, url }: Pick<ChainLink, 'name' | 'kind' | 'url'>,
  unnamed: (kind: ChainLink['kind']) => string,
): string {
  return name || (kind === 'website' && url ? new URL(url).host.replace(/^www\./, '') : unnamed(kind));
}
