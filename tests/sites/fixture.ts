import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Contributor, DetectedKind, PageType } from '../../lib/shared/article.ts';

const ROOT = fileURLToPath(new URL('../fixtures/', import.meta.url));

/** What a page must give. The first seven are never left out, nor an article's edges; null means: must be null. */
interface Expectation {
  detected: { kind: DetectedKind; page: PageType };
  title: string;
  authors: string[];
  published: string | null;
  /** Every link of the chain, in order; of each the fields given. */
  chain: Record<string, unknown>[];
  licence: string | null;
  contributors: Contributor[];
  /** Canonical address. */
  address?: string;
  /** Texts of the headings. */
  outline?: string[];
  /** First and last characters of the body's text. */
  bodyStart?: string;
  bodyEnd?: string;
  /** Names of links that are noise. */
  noise?: string[];
}

/** A saved page of invented text on a real skeleton: `tests/fixtures/<site>/<slug>/{page.html,case.json}`. */
export interface Fixture {
  site: string;
  slug: string;
  about: string;
  url: string;
  html: string;
  expect: Expectation;
}

const NEVER_LEFT_OUT = ['detected', 'title', 'authors', 'published', 'chain', 'licence', 'contributors'] as const;

/** All fixtures. Throws where a file or an expectation is missing: a gap is a failure, never a new baseline. */
export function readFixtures(): Fixture[] {
  return folders(ROOT).flatMap((site) =>
    folders(`${ROOT}${site}/`).map((slug) => {
      const folder = `${ROOT}${site}/${slug}/`;
      for (const file of ['page.html', 'case.json'])
        if (!existsSync(folder + file)) throw new Error(`${site}/${slug}: ${file} is missing`);
      const text = readFileSync(`${folder}case.json`, 'utf8');
      const keys = [...text.matchAll(/^ {4}("\w+"):/gm)].map(([, key]) => key);
      if (new Set(keys).size < keys.length) throw new Error(`${site}/${slug}: an expectation stands twice`);
      const read = JSON.parse(text) as Omit<Fixture, 'site' | 'slug' | 'html'>;
      for (const field of NEVER_LEFT_OUT)
        if (!(field in read.expect)) throw new Error(`${site}/${slug}: the expectation has no "${field}"`);
      if (read.expect.detected.page === 'article' && !(read.expect.bodyStart && read.expect.bodyEnd))
        throw new Error(`${site}/${slug}: the expectation has no "bodyStart" or no "bodyEnd"`);
      return { ...read, site, slug, html: readFileSync(`${folder}page.html`, 'utf8') };
    }),
  );
}

const folders = (path: string): string[] =>
  readdirSync(path, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();
