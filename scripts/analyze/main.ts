import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { analyzeHtml } from './analyze-html.ts';
import { cite } from '../../lib/citation/cite.ts';

const args = process.argv.slice(2);
const option = (name: string) => {
  const at = args.indexOf(name);
  return at < 0 ? null : (args[at + 1] ?? null);
};
const citing = args[0] === 'cite';
const input = option('--jsonl');
if (input) {
  const stream = input === '-' ? process.stdin : createReadStream(input);
  for await (const line of createInterface({ input: stream, crlfDelay: Infinity })) {
    if (!line.trim()) continue;
    let id: unknown = null;
    try {
      const request = JSON.parse(line);
      id = request.id;
      const answer = citing ? cite(request.csl, request.style) : { article: await analyzeHtml(request.html, request.url) };
      process.stdout.write(JSON.stringify({ id, ...answer }) + '\n');
    } catch (error) {
      process.stdout.write(JSON.stringify({ id, error: String((error as Error).message) }) + '\n');
    }
  }
} else {
  const html = await readFile(args[0]!, 'utf8');
  console.log(JSON.stringify(await analyzeHtml(html, option('--url')!), null, 2));
}
