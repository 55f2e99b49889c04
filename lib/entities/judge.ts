import type { Reason, Verdict } from '../shared/article.ts';
import type { Evidence } from './evidence.ts';
import { WEIGHTS } from './tables/weights.ts';

/** Below this score the record says noise and the panel folds the link away. */
export const HIDE_BELOW = 0.53;
/** Folded links from this score on are shown as uncertain, those below as noise. */
export const UNCERTAIN_FROM = 0.25;

/** The panel's three states. */
export type LinkState = 'entity' | 'uncertain' | 'noise';

/** The state of a score of 0 … 1. */
export function stateOf(score: number): LinkState {
  if (score >= HIDE_BELOW) return 'entity';
  return score >= UNCERTAIN_FROM ? 'uncertain' : 'noise';
}

export interface Judgement {
  verdict: Verdict;
  /** 0 (noise) … 1 (entity), three decimals. */
  score: number;
  /** The strongest evidence for the verdict, strongest first. */
  reasons: Reason[];
}

/** Weighs the evidence: a logistic model, unless something settles it. */
export function judge(evidence: Evidence, weights: Readonly<Record<string, number>> = WEIGHTS): Judgement {
  if (evidence.certain) return { verdict: 'noise', score: 0.01, reasons: [evidence.certain] };
  let sum = weights['bias'] ?? 0;
  for (const id of evidence.features) sum += weights[id] ?? 0;
  const score = Math.round(1000 / (1 + Math.exp(-sum))) / 1000;
  const verdict = score >= HIDE_BELOW ? 'entity' : 'noise';
  return { verdict, score, reasons: reasonsFor(verdict, evidence, weights) };
}

const MOST = 4;

function reasonsFor(
  verdict: Verdict,
  { features, fit }: Evidence,
  weights: Readonly<Record<string, number>>,
): Reason[] {
  const sign = verdict === 'entity' ? 1 : -1;
  const spoken = features
    .map((id) => ({ id, weight: (weights[id] ?? 0) * sign }))
    .filter(({ id, weight }) => weight > 0.15 && !id.startsWith('length-'))
    .sort((a, b) => b.weight - a.weight)
    .slice(0, MOST)
    .map(({ id }) => {
      const crossed = fit.crossesLeft || fit.crossesRight;
      if (/^crosses|^splits-and/.test(id) && crossed) return `splits-word:${crossed}`;
      return REASONS[id] ?? (id.startsWith('splits') ? 'splits-word' : id);
    });
  const unique = [...new Set(spoken)];
  if (unique.length)
    return unique.filter((reason) => reason !== 'splits-word' || !unique.some((one) => one.startsWith('splits-word:')));
  return [verdict === 'entity' ? 'no-doubt' : 'nothing-speaks-for-it'];
}

/** Evidence whose reason has another name. */
const REASONS: Readonly<Record<string, Reason>> = {
  'ambiguous-placed': 'company-context',
  'name-safe': 'known-name',
  'name-extended': 'known-name',
  'name-ending': 'name-ending',
  'name-shape': 'name-shape',
  'name-latin': 'name-shape',
  'name-ambiguous': 'common-word',
  'name-unlisted': 'unknown-name',
  spelled: 'edges-hold',
  affixed: 'common-word',
  word: 'common-word',
  'word-ambiguous': 'common-word',
  words: 'common-word',
  'one-segment': 'edges-hold',
  'inside-name': 'longer-name',
  'crosses-name': 'longer-name',
  'whole-title': 'inside-title',
  'left-number': 'left-measure',
  'right-news': 'right-verb',
  'right-adverb': 'right-particle',
  'right-suffix': 'right-particle',
};
