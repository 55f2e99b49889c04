import { describe, expect, it } from 'vitest';
import { styles } from '../../lib/citation/registry.ts';
import { SITES } from '../../lib/sites/registry.ts';
import { PLACES } from '../../lib/sites/places.ts';
import { EXPECTED } from '../unit/citation/expected.ts';
import { sourceFiles } from './files.ts';

/** Files below a folder that export a style; helpers beside them do not. */
const styleFiles = (folder: string) =>
  sourceFiles([folder], /\.ts$/)
    .filter(({ text }) => /^export const \w+(: Style\b| = )/m.test(text))
    .map(({ path }) => path.slice(folder.length + 1, -3));

describe('a citation style', () => {
  const ids = styles.map(({ id }) => id);

  it('has an id of its own', () => {
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('has a line in the registry, named like its file', () => {
    const registered = new Set<string>(ids);
    expect(
      [...styleFiles('lib/citation/styles'), ...styleFiles('lib/citation/exports')].filter(
        (file) => !registered.has(file),
      ),
    ).toEqual([]);
  });

  it('has rows in the shared table of expected strings', () => {
    expect(ids.filter((id) => !Object.keys(EXPECTED[id] ?? {}).length)).toEqual([]);
  });
});

describe('a site', () => {
  it('named at installation has a place that the page side knows', () => {
    expect(
      SITES.map(({ place }) => place).filter((place) => place.access === 'install' && !PLACES.includes(place)),
    ).toEqual([]);
  });

  it('with rules in a file is registered', () => {
    const withRules = sourceFiles(['lib/sites'], /\.ts$/).filter(({ text }) => /^export const site\b/m.test(text));
    expect(withRules.length).toBeGreaterThan(1);
    const registry = sourceFiles(['lib/sites/registry.ts'], /\.ts$/)[0]?.text ?? '';
    expect(
      withRules.map(({ path }) => path).filter((path) => !registry.includes(path.replace('lib/sites', '.'))),
    ).toEqual([]);
  });
});
