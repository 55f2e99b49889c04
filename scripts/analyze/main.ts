import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { buffer } from 'node:stream/consumers';
import { cite } from '../../lib/citation/cite.ts';
import { referenceOf } from '../../lib/citation/reference.ts';
import type { CslItem } from '../../lib/shared/article.ts';
import { answerLines } from './jsonl.ts';
import { checkDay, checkUrl, readOptions, USAGE, UsageError, type Options } from './options.ts';

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0); // the reader has what it wanted (`| head`)
  throw error;
});
process.exitCode = await main(process.argv.slice(2));

async function main(args: string[]): Promise<number> {
  if (args.includes('--help') || args.includes('-h')) {
    console.log(USAGE);
    return 0;
  }
  try {
    const options = readOptions(args);
    return options.form === 'jsonl' ? await runLines(options.command, options.input) : await runFile(options);
  } catch (error) {
    if (error instanceof UsageError) {
      console.error(`analyze: ${error.message}\n\n${USAGE}`);
      return 2;
    }
    console.error(`analyze: ${messageOf(error)}`);
    return 1;
  }
}

async function runLines(command: 'analyze' | 'cite', input: string): Promise<number> {
  const stream = input === '-' ? process.stdin : createReadStream(input);
  const answer = command === 'cite' ? citeRequest : analyzeRequest(await loadAnalysis());
  const { lines, failed } = await answerLines(stream, process.stdout, answer);
  if (failed) console.error(`analyze: ${failed} of ${lines} lines could not be read; each says why in its "error"`);
  return failed ? 1 : 0;
}

async function runFile(options: Extract<Options, { form: 'file' }>): Promise<number> {
  const html = options.file === '-' ? await buffer(process.stdin) : await readFile(options.file);
  const article = (await loadAnalysis())(html, options.url);
  if (options.command === 'analyze') console.log(JSON.stringify(article, null, 2));
  else {
    if (options.of !== 'page' && !article.provenance.chain.some((link) => link.role === options.of))
      throw new Error(
        `the page names no ${options.of}: its chain is ${article.provenance.chain.map((link) => link.role).join(', ') || 'empty'}`,
      );
    console.log(cite(referenceOf({ article, of: options.of, accessed: options.accessed }), options.style).text);
  }
  return 0;
}

/** Citing and mistakes need no DOM, which takes most of a second to load. */
async function loadAnalysis() {
  return (await import('./analyze-html.ts')).analyzeHtml;
}

function analyzeRequest(analyzeHtml: Awaited<ReturnType<typeof loadAnalysis>>) {
  return (request: Record<string, unknown>) => {
    if (typeof request.html !== 'string') throw new TypeError('"html" is missing or no text');
    return { article: analyzeHtml(request.html, checkUrl(request.url)) };
  };
}

function citeRequest(request: Record<string, unknown>): object {
  const { csl, style } = request;
  if (typeof csl !== 'object' || csl === null || Array.isArray(csl))
    throw new TypeError('"csl" is missing or no object');
  if (typeof style !== 'string') throw new TypeError('"style" is missing');
  const accessed = checkDay(request.accessed);
  const item = csl as CslItem;
  return cite(
    accessed && !item.accessed ? { ...item, accessed: { 'date-parts': [accessed.split('-').map(Number)] } } : item,
    style,
  );
}

function messageOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { code, path } = error as NodeJS.ErrnoException;
  if (code === 'ENOENT') return `there is no file ${path}`;
  if (code === 'EISDIR') return `that is a folder, not a file: ${path ?? ''}`;
  return error.message;
}
