#!/usr/bin/env node
// npm run eval:entities [FILE …] [--misses]: how links of articles that were not learned of are judged.
//   - annotated links: one article is left out at a time, with and without 40 % of the names masked, with the
//     threshold as it is and as the other articles would have it, with 95 % intervals (articles drawn anew)
//   - scripts/entities/probes.txt: invented sentences, judged by weights that were learned without them
import { chance, examplesOf, figures, judgeAll, learn, maskedLexicon, trainingSet } from './entities/model.mjs';
import { readCorpus, readSentences } from './entities/corpus.mjs';

const MASKINGS = 5;
const DRAWS = 1000;

const articles = readCorpus(process.argv.slice(2).filter((argument) => !argument.startsWith('--')));
const probes = readSentences('probes');
const training = trainingSet(articles);
const bySource = new Map(
  articles.map(({ source }) => [source, learn(training.filter((row) => row.source !== source))]),
);
const withoutProbes = learn(training.filter(({ source }) => !source.startsWith('probes')));
const weightsOf = (source) => bySource.get(source) ?? withoutProbes;
const masked = Array.from({ length: MASKINGS }, (_, seed) => maskedLexicon(0.4, `eval ${seed}`));

console.log(`${articles.length} articles, ${articles.flatMap((one) => one.links).length} links, leave one article out`);
const plain = report('all names', articles, [maskedLexicon(0, 0)]);
report('all names, threshold of the other articles', articles, [maskedLexicon(0, 0)], nestedThreshold(plain));
report(`40 % of the names masked, mean of ${MASKINGS}`, articles, masked);
report('no names at all', articles, [maskedLexicon(1, '')]);
console.log(`\n${probes.length} invented sentences that were not learned of`);
const invented = report('all names', probes, [maskedLexicon(0, 0)]);
report(`40 % of the names masked, mean of ${MASKINGS}`, probes, masked);
if (process.argv.includes('--misses')) [...plain, ...invented].forEach(printMiss);

function report(what, list, lexicons, hideBelow) {
  const judged = lexicons.map((lexicon) => judgeAll(examplesOf(list, lexicon), weightsOf));
  const { f1, kept, right } = figures(judged.flat(), hideBelow);
  const bySource = Map.groupBy(judged.flat(), (one) => one.source);
  const sources = [...bySource.keys()];
  const draws = Array.from({ length: DRAWS }, (_, draw) =>
    figures(
      sources.flatMap((_, at) => bySource.get(sources[Math.floor(chance(`${draw} ${at}`) * sources.length)])),
      hideBelow,
    ),
  );
  const span = (key, write) => {
    const sorted = draws.map((one) => one[key]).sort((a, b) => a - b);
    return `${write(sorted[Math.floor(DRAWS * 0.025)])}–${write(sorted[Math.floor(DRAWS * 0.975)])}`;
  };
  const ratio = (value) => value.toFixed(3);
  const percent = (value) => (100 * value).toFixed(1);
  console.log(
    `${what}: noise F1 ${ratio(f1)} (${span('f1', ratio)}), real entities kept ${percent(kept)} % (${span('kept', percent)}), right ${percent(right)} %`,
  );
  return judged.flat();
}

/** Per article the threshold that judges most links of the other articles right. */
function nestedThreshold(judged) {
  const thresholds = Array.from({ length: 41 }, (_, at) => 0.3 + at / 100);
  const best = new Map(
    articles.map(({ source }) => {
      const others = judged.filter((one) => one.source !== source);
      const right = thresholds.map((threshold) => figures(others, () => threshold).right);
      return [source, thresholds[right.indexOf(Math.max(...right))]];
    }),
  );
  return (source) => best.get(source);
}

function printMiss({ name, text, start, gold, said, evidence }) {
  if (said.verdict === gold) return;
  const around = `${text.slice(Math.max(0, start - 8), start)}[${name}]${text.slice(start + name.length, start + name.length + 8)}`;
  console.log(`  ${gold} taken for ${said.verdict} ${said.score}: ${around} (${evidence.features.join(' ')})`);
}
