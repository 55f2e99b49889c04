import { describe, expect, it } from 'vitest';
import { cite, citeInText, type Citation } from '../../../lib/citation/cite.ts';
import { fileNameOf } from '../../../lib/citation/file-name.ts';
import { styles } from '../../../lib/citation/registry.ts';
import type { CslItem } from '../../../lib/shared/article.ts';
import { RECORDS } from './records.ts';

const { post, undated, reposted } = RECORDS;

/** The ids of the styles for which the HTML or text fails the test. */
const failing = (item: CslItem, fails: (citation: Citation) => boolean, ids = styles.map(({ id }) => id)) =>
  ids.filter((id) => fails(cite(item, id)));

describe('cite', () => {
  it('refuses an unknown style', () => {
    expect(() => cite(post, 'bluebook')).toThrow(RangeError);
    expect(() => citeInText(post, 'bluebook')).toThrow('unknown style: bluebook');
  });

  it('links the address and nothing else, without the final period', () => {
    const { html } = cite(post, 'gbt7714-2025-numeric');
    const address = post.URL.replaceAll('&', '&#38;');
    expect(html).toBe(
      `[1] 渡口人. 雾散之后，渡口几点开船？[EB/OL]. （2021-09-03）[2026-11-23]. <a href="${address}">${address}</a>.`,
    );
  });

  it('links http and https only', () => {
    for (const URL of ['javascript:alert(1)', 'data:text/html,<b>', 'file:///etc/motd', '//river.example/p'])
      expect(failing({ ...post, URL }, ({ html }) => html.includes('<a'))).toEqual([]);
  });

  it('keeps markup of a title as text', () => {
    const title = '<i>雾</i> & <script>alert("x")</script>';
    const fails = ({ html }: Citation) => /<(?!\/?(?:a|i|p|time)\b)/.test(html) || html.includes('<i>雾');
    expect(failing({ ...post, title }, fails)).toEqual([]);
    expect(cite({ ...post, title }, 'apa-7').text).toContain('<i>雾</i> & <script>alert(“x”)</script>');
  });

  it('sets a Latin account in italics, Han text never', () => {
    expect(cite(undated, 'apa-7').html).toContain('<i>River Notes</i>');
    expect(failing(post, ({ html }) => html.includes('<i>'))).toEqual([]);
  });

  it('does its best with an item of which next to nothing is known', () => {
    expect(failing({ id: '', type: 'webpage' }, ({ text }) => /undefined|null/.test(text))).toEqual([]);
    expect(cite({ title: '雾' } as unknown as CslItem, 'apa-7').text).toBe('雾. (n.d.).');
  });

  it('has no in-text form of an export', () => {
    expect(citeInText(post, 'bibtex')).toBe('');
  });
});

describe('the switches', () => {
  it('leave the number out', () => {
    expect(cite(post, 'ieee').text).toMatch(/^\[1\] 渡口人/);
    expect(citeInText(post, 'vancouver-nlm')).toBe('(1)');
    const numbered = ['ieee', 'vancouver-nlm', 'gbt7714-2015-numeric', 'gbt7714-2025-note'];
    expect(numbered.map((id) => cite(post, id, { numbered: false }).text.slice(0, 3))).toEqual(
      numbered.map(() => '渡口人'),
    );
  });

  it('set the width of GB/T marks', () => {
    for (const form of ['numeric', 'author-date']) {
      const half = cite(reposted, `gbt7714-2025-${form}`, { gbtPunctuation: 'half' }).text;
      expect(half).toBe(cite(reposted, `gbt7714-2015-${form}`).text);
      const full = cite(reposted, `gbt7714-2015-${form}`, { gbtPunctuation: 'full' }).text;
      expect(full).toBe(cite(reposted, `gbt7714-2025-${form}`).text);
    }
  });

  it('show or hide the access date', () => {
    expect(cite(reposted, 'gbt7714-2015-numeric', { accessDate: false }).text).toContain('(2022-01-28). https');
    expect(cite(reposted, 'apa-7', { accessDate: true }).text).toContain('Retrieved November 23, 2026, from https');
    expect(cite(undated, 'mla-9', { accessDate: false }).text).not.toContain('Accessed');
  });

  it('word the kind of post', () => {
    expect(cite(post, 'apa-7', { genre: 'original' }).text).toContain('[微信公众号]');
  });
});

describe('the key', () => {
  it('is the item’s, without what BibTeX does not allow', () => {
    expect(cite({ ...post, id: 'edited by {hand}' }, 'bibtex').text).toMatch(/^@misc\{editedbyhand,/);
  });
});

describe('English references', () => {
  it('have English words for others in GB/T', () => {
    const author = ['Ann', 'Bo', 'Cy', 'Di'].map((literal) => ({ literal }));
    const item = { ...reposted, language: 'en', author };
    expect(cite(item, 'gbt7714-2015-numeric').text).toMatch(/^\[1\] Ann, Bo, Cy, et al\. 集日/);
    expect(citeInText(item, 'gbt7714-2015-author-date')).toBe('(Ann et al., 2022)');
  });
});

describe('fileNameOf', () => {
  it('is author, year and title, fit for every system', () => {
    expect(fileNameOf(post, 'bib')).toBe('渡口人-2021-雾散之后-渡口几点开船.bib');
    expect(fileNameOf({ id: 'x', type: 'webpage', title: 'a/b\\c:*?"<>|..' }, 'ris')).toBe('a-b-c.ris');
    expect(fileNameOf({ id: 'x', type: 'webpage' }, 'ris')).toBe('reference.ris');
    expect([...fileNameOf({ id: 'x', type: 'webpage', title: '水'.repeat(500) }, 'ris')].length).toBeLessThan(70);
  });
});
