import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { JSDOM } from 'jsdom';
import { collectLinks } from '../../lib/entities/collect.ts';
import { blocksOf } from '../../lib/shared/blocks.ts';

const CORPUS = fileURLToPath(new URL('../../../shared/corpus/entities.jsonl', import.meta.url));
const BASE = new URL('https://36kr.com/p/1');
const parser = new new JSDOM('').window.DOMParser();
const escape = (text) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

/**
 * Reads the annotated anchors: one line a link with `before`, `anchor_html`, `after`, `source` (its article) and
 * `gold` (entity or noise). They are other people's text and stay outside the repository.
 * @returns articles as { source, blocks, links, gold: ('entity' | 'noise')[] }
 */
export function readCorpus(files) {
  const read = files.length ? files : [CORPUS];
  if (!read.every((file) => existsSync(file))) {
    console.error(
      'The annotated links are not here. They are third-party text and no part of the repository:\n' +
        'put a file of JSON lines { before, anchor_html, after, source, name, gold } at ../shared/corpus/entities.jsonl\n' +
        'beside the project, or name such files as arguments.',
    );
    process.exit(2);
  }
  const rows = read
    .flatMap((file) => readFileSync(file, 'utf8').split('\n'))
    .filter(Boolean)
    .map((line) => JSON.parse(line))
    .filter((row) => !row.in_source_statement);
  return [...Map.groupBy(rows, (row) => row.source)].map(([source, list]) => articleOf(source, list));
}

function articleOf(source, rows) {
  const html = rows.map((row) => `<p>${escape(row.before)}${row.anchor_html}${escape(row.after)}</p>`).join('\n');
  const blocks = blocksOf(parser.parseFromString(html, 'text/html').body);
  const links = [];
  const gold = [];
  // an anchor's surroundings hold no other link, so each line has one
  let line = 0;
  for (const row of rows) {
    const here = collectLinks(blocks, BASE).filter((link) => link.automatic && link.block === line);
    line++;
    if (here[0]?.name !== row.text) throw new Error(`${row.id}: read ${here[0]?.name} instead of ${row.text}`);
    links.push(here[0]);
    gold.push(row.gold);
  }
  return { source, blocks, links, gold };
}

/**
 * Invented sentences, each an article of its own. A line may mark several names: each is a link of its own line.
 * @param name invented or probes: the file without its ending
 */
export function readSentences(name) {
  return readFileSync(new URL(`./${name}.txt`, import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => /^[+-] /.test(line))
    .map((line, index) => {
      const gold = line[0] === '+' ? 'entity' : 'noise';
      const sentence = escape(line.slice(2)).replace(/[[\]]/g, '');
      const rows = [...line.slice(2).matchAll(/\[([^\]]+)\]/g)].map((match, nth) => {
        const start = match.index - 2 * nth;
        const anchor_html = `<a class="project-link" href="/project/1">${match[1]}</a>`;
        return {
          id: `${name} ${index}`,
          before: sentence.slice(0, start),
          anchor_html,
          after: sentence.slice(start + match[1].length),
          text: match[1],
          gold,
        };
      });
      return articleOf(`${name} ${index}`, rows);
    });
}
