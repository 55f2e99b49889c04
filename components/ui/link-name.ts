import type { ChainLink } from '../../lib/shared/article.ts';
import type { Words } from './words.ts';

/** What a link of the chain is called: its name, a site without one by its host. */
export function linkName({ name, kind, url }: Pick<ChainLink, 'name' | 'kind' | 'url'>, t: Words): string {
  if (name) return name;
  return kind === 'website' && url ? new URL(url).host.replace(/^www\./, '') : t(`chain.unnamed.${kind}`);
}
