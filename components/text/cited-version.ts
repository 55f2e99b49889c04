import type { CitedVersion } from '../../lib/citation/reference.ts';
import type { ChainLink } from '../../lib/shared/article.ts';

/** Which version a link of the chain is: the last one is the page at hand, the others go by their role. */
export function versionOf(chain: readonly ChainLink[], index: number): CitedVersion {
  if (index === chain.length - 1) return 'page';
  return chain[index]?.role === 'original' ? 'original' : 'republisher';
}
