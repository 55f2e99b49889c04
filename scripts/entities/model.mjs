import { readSentences } from './corpus.mjs';
import { evidenceOfLinks } from './evidence-of-links.ts';
import { HIDE_BELOW, judge } from '../../lib/entities/judge.ts';
import { createLexicon } from '../../lib/entities/lexicon.ts';
import * as names from '../../lib/entities/tables/names.ts';
import * as words from '../../lib/entities/tables/words.ts';

const OUTLINE = { title: '', outline: [] };
/** Whole-article evidence hardly occurs in the annotated snippets: its weights are set by hand, small. */
const FIXED = {
  'article-repeats': 0.5,
  'article-title': 0.8,
  'article-heading': 0.6,
  'article-introduced': 1,
  'article-source': 1.5,
};

const hash = (text) => {
  let value = 2166136261;
  for (const character of text) value = Math.imul(value ^ character.codePointAt(0), 16777619) >>> 0;
  value = Math.imul(value ^ (value >>> 15), 2246822507) >>> 0;
  return (value ^ (value >>> 13)) >>> 0;
};

/** A number from 0 to 1 that only depends on the text. */
export const chance = (text) => hash(text) / 2 ** 32;

/** The lexicon without a random share of its names; the same seed hides the same names. */
export function maskedLexicon(share, seed) {
  return createLexicon({ ...names, ...words }, (name) => share > 0 && chance(`${seed} ${name}`) < share);
}

/** Evidence of all links of the articles: { source, gold, evidence }[]. */
export function examplesOf(articles, lexicon) {
  return articles.flatMap((article) =>
    evidenceOfLinks(article.links, article.blocks, OUTLINE, lexicon).map((evidence, index) => ({
      source: article.source,
      gold: article.gold[index],
      name: article.links[index].name,
      text: article.blocks[article.links[index].block].text,
      start: article.links[index].start,
      evidence,
    })),
  );
}

/**
 * The training set: every article with several random maskings of the names, equal rows of one source merged.
 * @returns { source, features, entity, weight }[]
 */
export function trainingSet(annotated, { seeds = 8, share = 0.4, plain = 4, invented = 0.4 } = {}) {
  const articles = [...annotated, ...readSentences('invented'), ...readSentences('probes')];
  const rows = new Map();
  const add = (lexicon, weight) => {
    for (const { source, gold, evidence } of examplesOf(articles, lexicon)) {
      if (evidence.certain) continue;
      const key = `${source} ${gold} ${evidence.features.join(' ')}`;
      const row = rows.get(key) ?? { source, features: evidence.features, entity: gold === 'entity', weight: 0 };
      row.weight += /^(?:invented|probes) /.test(source) ? weight * invented : weight;
      rows.set(key, row);
    }
  };
  add(maskedLexicon(0, 0), plain);
  for (let seed = 0; seed < seeds; seed++) add(maskedLexicon(share, `train ${seed}`), 1);
  return [...rows.values()];
}

/** Learns one weight per piece of evidence by logistic regression with a ridge, by gradient steps. Deterministic. */
export function learn(rows, { ridge = 0.003, steps = 500, rate = 0.3 } = {}) {
  const ids = [...new Set(rows.flatMap((row) => row.features))].filter((id) => !(id in FIXED)).sort();
  const place = new Map(ids.map((id, index) => [id, index + 1]));
  const total = rows.reduce((sum, row) => sum + row.weight, 0);
  const data = rows.map(({ features, entity, weight }) => ({
    on: [0, ...features.map((id) => place.get(id)).filter((at) => at !== undefined)],
    fixed: features.reduce((sum, id) => sum + (FIXED[id] ?? 0), 0),
    y: entity ? 1 : 0,
    weight: weight / total,
  }));
  const weights = new Float64Array(ids.length + 1);
  const velocity = new Float64Array(ids.length + 1);
  for (let step = 0; step < steps; step++) {
    const gradient = weights.map((weight, at) => (at ? ridge * weight : 0));
    for (const { on, fixed, y, weight } of data) {
      let sum = fixed;
      for (const at of on) sum += weights[at];
      const error = weight * (1 / (1 + Math.exp(-sum)) - y);
      for (const at of on) gradient[at] += error;
    }
    for (let at = 0; at < weights.length; at++) {
      velocity[at] = 0.9 * velocity[at] - rate * gradient[at];
      weights[at] += velocity[at];
    }
  }
  return { bias: weights[0], ...Object.fromEntries(ids.map((id, at) => [id, weights[at + 1]])), ...FIXED };
}

/** The examples judged by the weights of their source. */
export const judgeAll = (examples, weightsOf) =>
  examples.map((one) => ({ ...one, said: judge(one.evidence, weightsOf(one.source)) }));

/** Counts of a judged list: noise F1, the share of real entities that were kept, of links judged right. */
export function figures(judged, hideBelow = () => HIDE_BELOW) {
  const counts = { hit: 0, wrong: 0, missed: 0, kept: 0 };
  for (const one of judged) {
    const noise = one.said.score < hideBelow(one.source);
    if (one.gold === 'noise') counts[noise ? 'hit' : 'missed']++;
    else counts[noise ? 'wrong' : 'kept']++;
  }
  const { hit, wrong, missed, kept } = counts;
  return {
    f1: (2 * hit) / (2 * hit + wrong + missed),
    kept: kept / (kept + wrong),
    right: (hit + kept) / judged.length,
  };
}
