#!/usr/bin/env node
// npm run train:entities [FILE …]: learns lib/entities/tables/weights.ts of annotated links, names masked at random.
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readCorpus } from './entities/corpus.mjs';
import { examplesOf, figures, judgeAll, learn, maskedLexicon, trainingSet } from './entities/model.mjs';

const articles = readCorpus(process.argv.slice(2));
const weights = learn(trainingSet(articles));
const { f1, kept } = figures(judgeAll(examplesOf(articles, maskedLexicon(0, 0)), () => weights));
const lines = Object.entries(weights)
  .sort(([a], [b]) => (a === 'bias' ? -1 : b === 'bias' ? 1 : a < b ? -1 : 1))
  .map(([id, weight]) => `  ${/^\w+$/.test(id) ? id : `'${id}'`}: ${Number(weight.toFixed(2))},`);
writeFileSync(
  fileURLToPath(new URL('../lib/entities/tables/weights.ts', import.meta.url)),
  `/**
 * What each piece of evidence is worth (log odds; positive speaks for an entity). Learned by scripts/train-entities.mjs
 * of annotated links with names masked at random; the article-* ones are set by hand there.
 */
export const WEIGHTS: Readonly<Record<string, number>> = {
${lines.join('\n')}
};
`,
);
console.log(
  `weights.ts: ${lines.length} weights; on the training links: noise F1 ${f1.toFixed(3)}, kept ${(100 * kept).toFixed(1)} % (see eval:entities for honest figures)`,
);
