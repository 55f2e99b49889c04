import type { Article } from '../shared/article.ts';
import { stateOf } from './judge.ts';

/**
 * The links of the body that name nothing (圈子, "ace" inside "Surface"), by the snapshot index of their element as
 * written in the body's HTML. An uncertain one stays a link unless the reader called it noise.
 */
export function noiseLinks({ entities }: Pick<Article, 'entities'>): ReadonlySet<string> {
  const noise = entities.filter(
    ({ verdict, score, reasons }) =>
      verdict === 'noise' && (stateOf(score) === 'noise' || reasons.includes('overruled')),
  );
  return new Set(noise.flatMap(({ nodes }) => nodes.map(String)));
}
