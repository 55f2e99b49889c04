import { PLACES } from './places.ts';

/**
 * Match patterns of the sites named at installation: host permissions and matches of the detecting script.
 * Frozen at 1.0: a further host would disable the extension until the reader agrees.
 */
export const NAMED_MATCHES: readonly string[] = PLACES.filter(({ access }) => access === 'install').flatMap(
  ({ hosts }) => hosts.map((host) => `*://${host}/*`),
);
