import { describe, expect, it } from 'vitest';
import { cite } from '../../../lib/citation/cite.ts';
import { styles } from '../../../lib/citation/registry.ts';
import { RECORDS } from './records.ts';

const KINDS = ['webpage', 'article-newspaper', 'article-magazine', 'report'] as const;
const of = (type: (typeof KINDS)[number], style: string, format: 'text' | 'html' = 'text') =>
  cite({ ...RECORDS.reposted, type, 'container-title': 'River Daily' }, style)[format];

describe('the type of what is cited', () => {
  it('changes the citation wherever the style tells newspapers, magazines and reports from pages', () => {
    const blind = styles
      .filter(({ id }) => new Set(KINDS.map((type) => of(type, id, 'html'))).size === 1)
      .map(({ id }) => id);
    expect(blind).toEqual(['markdown', 'html', 'plain']);
  });

  it.each([
    ['article-newspaper', '[N/OL]. River Daily，2022-01-28[2026-11-23]. https'],
    ['article-magazine', '[J/OL]. River Daily，2022[2026-11-23]. https'],
    ['report', '[R/OL]. （2022-01-28）[2026-11-23]. https'],
  ] as const)('is the letter of GB/T 7714—2025: %s', (type, text) =>
    expect(of(type, 'gbt7714-2025-numeric')).toContain(text),
  );

  it.each([
    ['bibtex', 'article-newspaper', '@article{', 'journal     = {River Daily}'],
    ['bibtex', 'article-magazine', '@article{', 'journal     = {River Daily}'],
    ['bibtex', 'report', '@techreport{', 'institution = {River Daily}'],
    ['biblatex', 'article-newspaper', '@article{', 'journaltitle = {River Daily}', 'entrysubtype = {newspaper}'],
    ['biblatex', 'article-magazine', '@article{', 'journaltitle = {River Daily}', 'entrysubtype = {magazine}'],
    ['biblatex', 'report', '@report{', 'institution = {River Daily}'],
    ['ris', 'article-newspaper', 'TY  - NEWS', 'T2  - River Daily'],
    ['ris', 'article-magazine', 'TY  - MGZN', 'T2  - River Daily'],
    ['zotero-ris', 'report', 'TY  - RPRT', 'PB  - River Daily'],
    ['wikipedia', 'article-newspaper', '{{cite news ', '|newspaper=River Daily'],
    ['wikipedia', 'article-magazine', '{{cite magazine ', '|magazine=River Daily'],
    ['wikipedia', 'report', '{{cite report ', '|publisher=River Daily'],
    ['law-citation-manual', 'article-newspaper', '载《River Daily》2022年1月28日'],
    ['law-citation-manual', 'webpage', '载River Daily 2022年1月28日'],
    ['chicago-18-author-date', 'report', '集日早市观察. River Daily, January 28.'],
    ['vancouver-nlm', 'article-newspaper', '集日早市观察. River Daily [Internet]. 2022 Jan 28 [cited 2026 Nov 23].'],
  ] as const)('is the entry of %s: %s', (style, type, ...parts) => {
    for (const part of parts) expect(of(type, style)).toContain(part);
  });
});
