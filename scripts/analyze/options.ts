import { parseArgs } from 'node:util';

export const USAGE = `Usage:
  npm run -s analyze -- FILE.html --url URL            one Article as JSON
  npm run -s analyze -- --jsonl IN                     lines {"id","url","html"} -> lines {"id","article"} or {"id","error"}
  npm run -s analyze -- cite FILE.html --url URL --style STYLE [--of page|original|republisher] [--accessed YYYY-MM-DD]
  npm run -s analyze -- cite --jsonl IN                lines {"id","csl","style","accessed"} -> lines {"id","text","html"}
FILE and IN may be - for standard input. Exit codes: 0 all read, 1 something could not be read, 2 wrong usage.`;

export type Options =
  | { command: 'analyze' | 'cite'; form: 'jsonl'; input: string }
  | { command: 'analyze'; form: 'file'; file: string; url: string }
  | { command: 'cite'; form: 'file'; file: string; url: string; style: string; of: Version; accessed: string | null };

const VERSIONS = ['page', 'original', 'republisher'] as const;
type Version = (typeof VERSIONS)[number];

/** A command line that makes no sense; the message says what is wrong. */
export class UsageError extends Error {}

/** Reads the command line (without node and script). Throws a {@link UsageError}. */
export function readOptions(args: readonly string[]): Options {
  const { values, positionals } = parse(args);
  const command = positionals[0] === 'cite' ? 'cite' : 'analyze';
  const files = command === 'cite' ? positionals.slice(1) : positionals;
  if (values.jsonl !== undefined) {
    if (files.length) throw new UsageError(`--jsonl takes one input and no further file: ${files.join(' ')}`);
    for (const name of ['url', 'style', 'of', 'accessed'] as const)
      if (values[name] !== undefined)
        throw new UsageError(`--${name} does not go with --jsonl: each line carries its own`);
    return { command, form: 'jsonl', input: values.jsonl };
  }
  const [file, ...rest] = files;
  if (!file) throw new UsageError('no file given');
  if (rest.length) throw new UsageError(`one file at a time, not also ${rest.join(' ')} (use --jsonl for many)`);
  if (!values.url) throw new UsageError('--url is missing: the address the page was saved from');
  const url = checkUrl(values.url);
  if (command === 'analyze') {
    for (const name of ['style', 'of', 'accessed'] as const)
      if (values[name] !== undefined) throw new UsageError(`--${name} belongs to "cite"`);
    return { command, form: 'file', file, url };
  }
  if (!values.style) throw new UsageError('--style is missing, e.g. --style gbt7714-2025-numeric');
  const of = VERSIONS.find((version) => version === (values.of ?? 'page'));
  if (!of) throw new UsageError(`--of must be one of ${VERSIONS.join(', ')}, not ${values.of}`);
  return { command, form: 'file', file, url, style: values.style, of, accessed: checkDay(values.accessed ?? null) };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        jsonl: { type: 'string' },
        url: { type: 'string' },
        style: { type: 'string' },
        of: { type: 'string' },
        accessed: { type: 'string' },
      },
    });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

/** Accepts http(s) and file addresses. */
export function checkUrl(value: unknown): string {
  if (typeof value !== 'string' || !value) throw new UsageError('"url" is missing');
  if (!URL.canParse(value)) throw new UsageError(`not an address: ${value.slice(0, 200)}`);
  const { protocol } = new URL(value);
  if (!['http:', 'https:', 'file:'].includes(protocol))
    throw new UsageError(`only http, https and file addresses: ${value.slice(0, 200)}`);
  return value;
}

/** A real calendar day YYYY-MM-DD, or null. */
export function checkDay(value: unknown): string | null {
  if (value === null || value === undefined || value === '') return null;
  const day = typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value) ? new Date(`${value}T00:00:00Z`) : null;
  if (!day || Number.isNaN(day.getTime()) || day.toISOString().slice(0, 10) !== value)
    throw new UsageError(`not a day of the form YYYY-MM-DD: ${String(value).slice(0, 40)}`);
  return value as string;
}
