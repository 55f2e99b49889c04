#!/usr/bin/env node
// npm run eval:entities [FILE] [--misses]: leave-one-article-out figures, with and without 40 % of the names masked.
import { examplesOf, figures, learn, maskedLexicon, trainingSet } from './entities/model.mjs';
import { readCorpus } from './entities/corpus.mjs';

const file = process.argv.slice(2).find((argument) => !argument.startsWith('--'));
const articles = readCorpus(file);
const training = trainingSet(articles);
const bySource = new Map(
  articles.map(({ source }) => [source, learn(training.filter((one) => one.source !== source))]),
);
const weightsOf = (source) => bySource.get(source);
const say = (what, { f1, kept, right }) =>
  console.log(
    `${what}: noise F1 ${f1.toFixed(3)}, real entities kept ${(100 * kept).toFixed(1)} %, right ${(100 * right).toFixed(1)} %`,
  );
const plain = figures(examplesOf(articles, maskedLexicon(0, 0)), weightsOf);
console.log(`${articles.length} articles, ${articles.flatMap((one) => one.links).length} links, leave one article out`);
say('all names', plain);
const SEEDS = 5;
const masked = Array.from({ length: SEEDS }, (_, seed) =>
  figures(examplesOf(articles, maskedLexicon(0.4, `eval ${seed}`)), weightsOf),
);
const mean = (key) => masked.reduce((sum, one) => sum + one[key], 0) / SEEDS;
say(`40 % of the names masked, mean of ${SEEDS}`, { f1: mean('f1'), kept: mean('kept'), right: mean('right') });
if (process.argv.includes('--misses'))
  for (const [label, list] of [
    ['all names', plain.misses],
    ['masked 0', masked[0].misses],
  ]) {
    console.log(`\n${label}`);
    for (const { name, text, start, gold, said, evidence } of list)
      console.log(
        `  ${gold} taken for ${said.verdict} ${said.score}: ${text.slice(Math.max(0, start - 8), start)}[${name}]${text.slice(start + name.length, start + name.length + 8)} (${evidence.features.join(' ')})`,
      );
  }
