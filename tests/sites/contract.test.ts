import { describe, expect, it } from 'vitest';
import { SITES } from '../../lib/sites/registry.ts';
import { PLACES } from '../../lib/sites/places.ts';
import { ROWS } from '../../lib/sites/rows.ts';
import { analyzeHtml } from '../../scripts/analyze/analyze-html.ts';
import { readFixtures } from './fixture.ts';

const fixtures = readFixtures();

describe('every site', () => {
  it.each(SITES.map(({ place }) => place.id))('%s has two fixtures at least', (id) => {
    expect(fixtures.filter(({ site }) => site === id).length).toBeGreaterThanOrEqual(2);
  });

  it('has an id and hosts of its own', () => {
    const ids = SITES.map(({ place }) => place.id);
    expect(new Set(ids).size).toBe(ids.length);
    const hosts = SITES.flatMap(({ place }) => place.hosts);
    expect(new Set(hosts).size).toBe(hosts.length);
  });

  it('with a file of its own is among the places', () => {
    expect(SITES.slice(0, -ROWS.length).map(({ place }) => place)).toEqual([...PLACES]);
  });

  it('of a fixture folder is registered', () => {
    const known = new Set(['generic', ...SITES.map(({ place }) => place.id)]);
    expect(fixtures.map(({ site }) => site).filter((site) => !known.has(site))).toEqual([]);
  });
});

describe.each(fixtures)('$site/$slug: $about', ({ url, html, expect: wanted }) => {
  const article = analyzeHtml(html, url);

  it('is detected for what it is', () => {
    expect(article.detected).toMatchObject(wanted.detected);
    expect(article.detected.reason).not.toBe('');
  });

  it('gives title, people, date and licence', () => {
    expect({
      title: article.title,
      authors: article.authors,
      published: article.published,
      licence: article.provenance.licence,
      contributors: article.contributors,
    }).toEqual({
      title: wanted.title,
      authors: wanted.authors,
      published: wanted.published,
      licence: wanted.licence,
      contributors: wanted.contributors,
    });
  });

  it('gives the source chain, earliest first', () => {
    expect(article.provenance.chain).toHaveLength(wanted.chain.length);
    expect(article.provenance.chain).toMatchObject(wanted.chain);
    const [first, ...others] = article.provenance.chain;
    expect(first?.role).toBe('original');
    // an original that is not the page itself rests on a sentence
    const proof = others.length ? first?.evidence : first?.name;
    expect(proof ?? '').toContain(first?.name ?? '');
  });

  if (wanted.address) it('has a lasting address', () => expect(article.url).toBe(wanted.address));

  if (wanted.outline)
    it('has these headings', () => expect(article.outline.map(({ text }) => text)).toEqual(wanted.outline));

  if (wanted.bodyStart)
    it('begins with the text', () =>
      expect(article.body.text.slice(0, wanted.bodyStart!.length)).toBe(wanted.bodyStart));

  if (wanted.bodyEnd)
    it('ends with the text', () => expect(article.body.text.slice(-wanted.bodyEnd!.length)).toBe(wanted.bodyEnd));

  if (wanted.noise)
    it('judges these links as noise', () =>
      expect(article.links.filter(({ verdict }) => verdict === 'noise').map(({ name }) => name)).toEqual(
        expect.arrayContaining(wanted.noise!),
      ));
});
