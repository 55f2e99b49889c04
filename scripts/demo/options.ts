import { parseArgs } from 'node:util';
import { Refusal } from '../setup/progress.mjs';

export interface DemoOptions {
  browser: 'chrome' | 'firefox';
  install: boolean;
  headless: boolean;
  /** What to open: the sample, a saved page under an address, or a live address. */
  open: { kind: 'sample' } | { kind: 'file'; file: string; url: string } | { kind: 'live'; url: string };
}

const USAGE = `npm run demo [-- [chrome|firefox] [URL | FILE.html --url URL] [--install] [--headless]]`;

/**
 * @param args what follows `npm run demo --`
 * @param display whether a window can be shown
 * @throws {Refusal} with the usage
 */
export function demoOptions(args: readonly string[], display: boolean): DemoOptions {
  const { values, positionals } = parse(args);
  const browsers = positionals.filter((word) => word === 'chrome' || word === 'firefox');
  const [what, ...rest] = positionals.filter((word) => word !== 'chrome' && word !== 'firefox');
  if (rest.length > 0 || browsers.length > 1) throw new Refusal(`One page and one browser, please.\n${USAGE}`);
  return {
    browser: browsers[0] ?? 'chrome',
    install: values.install ?? false,
    headless: values.headless ?? !display,
    open: whatToOpen(what, values.url),
  };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { install: { type: 'boolean' }, headless: { type: 'boolean' }, url: { type: 'string' } },
    });
  } catch (error) {
    throw new Refusal(`${(error as Error).message}\n${USAGE}`);
  }
}

function whatToOpen(what: string | undefined, url: string | undefined): DemoOptions['open'] {
  if (url !== undefined && !isWebAddress(url)) throw new Refusal(`Not a web address: ${url}\n${USAGE}`);
  if (what === undefined && url === undefined) return { kind: 'sample' };
  if (what === undefined) throw new Refusal(`--url needs the file that stands under it.\n${USAGE}`);
  if (isWebAddress(what)) return { kind: 'live', url: what };
  if (url === undefined) throw new Refusal(`A saved page needs its address: --url URL\n${USAGE}`);
  return { kind: 'file', file: what, url };
}

const isWebAddress = (text: string) => /^https?:$/.test(URL.parse(text)?.protocol ?? '');
