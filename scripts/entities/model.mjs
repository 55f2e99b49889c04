import { readInvented } from './corpus.mjs';
import { evidenceOfLinks } from '../../lib/entities/judged.ts';
import { judge } from '../../lib/entities/judge.ts';
import { createLexicon } from '../../lib/entities/lexicon.ts';
import * as names from '../../lib/entities/tables/names.ts';
import { WORDS } from '../../lib/entities/tables/words.ts';

const OUTLINE = { title: '', outline: [] };
/** Whole-article evidence hardly occurs in the annotated snippets: its weights are set by hand, small. */
export const FIXED = { 'article-repeats': 0.5, 'article-title': 0.8, 'article-heading': 0.6, 'article-introduced': 1 };

const hash = (text) => {
  let value = 2166136261;
  for (const character of text) value = Math.imul(value ^ character.codePointAt(0), 16777619) >>> 0;
  value = Math.imul(value ^ (value >>> 15), 2246822507) >>> 0;
  return (value ^ (value >>> 13)) >>> 0;
};

/** The lexicon without a random share of its names; the same seed hides the same names. */
export function maskedLexicon(share, seed) {
  return createLexicon({ ...names, WORDS }, (name) => share > 0 && hash(`${seed} ${name}`) / 2 ** 32 < share);
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
 * Learns one weight per piece of evidence by logistic regression with a ridge, by gradient steps until nothing moves.
 * Examples that something settles are left out. Deterministic.
 */
export function learn(examples, { ridge = 0.004, steps = 1500, rate = 1, invented = 0.5, prior = {} } = {}) {
  const rows = examples.filter((one) => !one.evidence.certain);
  const ids = [...new Set(rows.flatMap((one) => one.evidence.features))].filter((id) => !(id in FIXED)).sort();
  const place = new Map(ids.map((id, index) => [id, index + 1]));
  const data = rows.map((one) => ({
    on: [0, ...one.evidence.features.map((id) => place.get(id)).filter((at) => at !== undefined)],
    fixed: one.evidence.features.reduce((sum, id) => sum + (FIXED[id] ?? 0), 0),
    y: one.gold === 'entity' ? 1 : 0,
    w: one.source.startsWith('invented') ? invented : 1,
  }));
  const start = [0, ...ids.map((id) => prior[id] ?? 0)];
  const weights = [...start];
  const velocity = weights.map(() => 0);
  for (let step = 0; step < steps; step++) {
    const gradient = weights.map((weight, at) => (at ? ridge * (weight - start[at]) : 0));
    for (const { on, fixed, y, w } of data) {
      let sum = fixed;
      for (const at of on) sum += weights[at];
      const error = (w * (1 / (1 + Math.exp(-sum)) - y)) / data.length;
      for (const at of on) gradient[at] += error;
    }
    for (let at = 0; at < weights.length; at++) {
      velocity[at] = 0.9 * velocity[at] - rate * 0.3 * gradient[at];
      weights[at] += velocity[at];
    }
  }
  return Object.fromEntries(
    [['bias', weights[0]], ...ids.map((id, at) => [id, weights[at + 1]])].concat(Object.entries(FIXED)),
  );
}

/** Counts of a judged list: noise F1 and the share of real entities that were kept. */
export function figures(examples, weights) {
  let hit = 0,
    wrong = 0,
    missed = 0,
    kept = 0;
  const misses = [];
  for (const one of examples) {
    const said = judge(one.evidence, typeof weights === 'function' ? weights(one.source) : weights);
    const noise = said.verdict === 'noise';
    if (one.gold === 'noise' && noise) hit++;
    else if (one.gold === 'noise') missed++;
    else if (noise) wrong++;
    else kept++;
    if (said.verdict !== one.gold) misses.push({ ...one, said });
  }
  const f1 = (2 * hit) / (2 * hit + wrong + missed);
  return { f1, kept: kept / (kept + wrong), misses, right: (hit + kept) / examples.length };
}

/** The training set: every article with several random maskings of the names. */
export function trainingSet(annotated, { seeds = 8, share = 0.4, plain = 4 } = {}) {
  const articles = [...annotated, ...readInvented()];
  const bare = examplesOf(articles, maskedLexicon(0, 0));
  return [
    ...Array.from({ length: plain }, () => bare).flat(),
    ...Array.from({ length: seeds }, (_, seed) => examplesOf(articles, maskedLexicon(share, `train ${seed}`))).flat(),
  ];
}
