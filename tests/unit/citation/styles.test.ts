import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { cite, citeInText } from '../../../lib/citation/cite.ts';
import { findStyle, styles } from '../../../lib/citation/registry.ts';
import type { Style } from '../../../lib/citation/style.ts';
import { EXPECTED } from './expected.ts';
import { RECORDS, type RecordName } from './records.ts';

const PROMISED =
  'gbt7714-2025-numeric gbt7714-2025-author-date gbt7714-2025-note gbt7714-2015-numeric gbt7714-2015-author-date ' +
  'gbt7714-2015-note law-citation-manual apa-7 mla-9 chicago-18-author-date chicago-18-bibliography chicago-18-note ' +
  'chicago-17-author-date chicago-17-bibliography ieee harvard-ctr-12 vancouver-nlm bibtex biblatex ris zotero-ris ' +
  'csl-json markdown html wikipedia plain';
const names = Object.keys(RECORDS) as RecordName[];

describe('the registry', () => {
  it('holds every promised style in the order of the menu', () => {
    expect(styles.map(({ id }) => id)).toEqual(PROMISED.split(' '));
  });

  it('has one file for each entry and an entry for each file', () => {
    const files = (folder: string) =>
      readdirSync(new URL(`../../../lib/citation/${folder}`, import.meta.url)).map((name) => name.replace('.ts', ''));
    const ids = (kind: string) => styles.filter((style) => style.kind === kind).map(({ id }) => id);
    expect(files('styles').sort()).toEqual(ids('style').sort());
    expect(
      files('exports')
        .filter((name) => name !== 'latex')
        .sort(),
    ).toEqual(ids('export').sort());
  });

  it('gives every style an in-text form and every export a file type', () => {
    const complete = ({ kind, inText, extension, mediaType }: Style) =>
      kind === 'style' ? inText : extension && mediaType;
    expect(styles.filter((style) => !complete(style)).map(({ id }) => id)).toEqual([]);
    expect(styles.map(({ id }) => findStyle(id))).toEqual(styles);
  });
});

describe.each(styles.map(({ id }) => id))('%s', (id) => {
  it.each(names)('%s', (name) => {
    const row = EXPECTED[id]?.[name];
    expect(row, `expected.ts has no row for ${id} × ${name}`).toBeDefined();
    const inText = citeInText(RECORDS[name], id);
    expect([cite(RECORDS[name], id).text, ...(inText ? [inText] : [])]).toEqual(row);
  });
});
